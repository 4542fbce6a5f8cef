import { inChinese, type PlainDate } from '../dates'
import { inForceOn } from '../law/citation'
import { INSTRUMENTS } from '../law/instruments'
import { REPLY_PERIOD } from '../law/time-limits'
import type { CaseFile } from './case-file'
import { type Clock, readClock, type Step } from './clock'
import type { Reckoning } from './reckoning'
import { type RibbonDay, ribbonOf } from './ribbon'

/** The deadline and how it came about, in sentences for the file: Chinese, as the file is. */
export function explainDeadline(
  file: Pick<CaseFile, 'receivedOn' | 'acts'>,
  reckoning: Reckoning,
  today: PlainDate,
): string {
  const clock = readClock(file, reckoning)
  const sentences = [
    `本机关于${inChinese(file.receivedOn)}收到申请，应当自收到申请之日起${inForceOn(REPLY_PERIOD, file.receivedOn).value}个工作日内答复（${cited(clock.because[0]!)}）。`,
    ...clock.because.slice(1).map((step) => sentenceOf(step)),
    ...daysOff(ribbonOf(file, reckoning, today)),
    conclusion(clock),
  ]
  return sentences.join('')
}

function sentenceOf(step: Step): string {
  const on = inChinese(step.on)
  const until = step.until ? inChinese(step.until) : ''
  const by = `（${cited(step)}）`
  switch (step.act) {
    case 'clarification_notice':
      return `${on}告知申请人于${until}前补正${by}。`
    case 'clarification_response':
      return `${on}收到补正的申请，答复期限自该日起重新计算${by}。`
    case 'consultation':
      return `${on}发出征求意见书，对方应当于${until}前答复${by}，征求意见的时间不计算在期限内。`
    case 'consultation_answer':
      return `${on}收到意见，征求意见所用的${step.workingDays}个工作日不计算在期限内${by}。`
    case 'extension':
      return `${on}告知申请人延长期限${step.workingDays}个工作日${by}。`
    case 'delay':
      return `${on}告知申请人延迟至${until}答复${by}。`
    case 'fee_notice':
      return step.until ? `${on}发出收费通知，申请人应当于${until}前缴费${by}。` : `${on}发出收费通知${by}。`
    case 'fee_payment':
      return step.effect === 'restarts'
        ? `${on}申请人缴费，答复期限自次日起重新计算${by}。`
        : `${on}申请人缴费，等待缴费的${step.workingDays}个工作日不计算在期限内${by}。`
    case 'reopening':
      return step.until
        ? `${on}收到重新作出答复的决定或者判决，应当于${until}前答复。`
        : `${on}收到重新作出答复的决定或者判决，答复期限自该日起重新计算${by}。`
    default:
      return ''
  }
}

/** The holidays and make-up days on the way, by the notices that set them. */
function daysOff(days: readonly RibbonDay[]): string[] {
  const named = (kind: RibbonDay['day']['kind']) => days.filter(({ day }) => day.kind === kind)
  const holidays = [...new Set(named('holiday').map(({ day }) => day.holiday!))]
  const makeUp = named('make_up').map(({ date }) => inChinese(date))
  const notices = [...new Set([...named('holiday'), ...named('make_up')].flatMap(({ day }) => day.notice ?? []))]
  if (notices.length === 0) return []
  const parts = [
    holidays.length > 0 ? `扣除${holidays.join('、')}放假` : '',
    makeUp.length > 0 ? `${makeUp.join('、')}为调休上班，计入工作日` : '',
  ].filter(Boolean)
  return [`期间${parts.join('；')}（${notices.join('、')}）。`]
}

function conclusion({ dueOn, stop, provisional }: Clock): string {
  if (dueOn) {
    const rest = provisional ? '（届满年度的放假安排尚未公布，此为暂定）' : ''
    return `答复期限至${inChinese(dueOn)}届满${rest}。`
  }
  return stop?.for === 'clarification' ? '现等待申请人补正，答复期限停止计算。' : '现等待申请人缴费，答复期限停止计算。'
}

function cited({ citation: { instrument, article } }: Step): string {
  return `${INSTRUMENTS[instrument].short}${article}`
}
