import { inChinese, type PlainDate } from '../dates'
import { inForceOn } from '../law/citation'
import { REPLY_PERIOD } from '../law/time-limits'
import { ACTS } from './acts'
import type { CaseFile } from './case-file'
import { type Clock, readClock } from './clock'
import { cited, type Stop } from './period'
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
    ...clock.because.flatMap((step) => (step.act === 'receipt' ? [] : (ACTS[step.act].period?.sentence(step) ?? []))),
    ...daysOff(ribbonOf(file, reckoning, today)),
    conclusion(clock),
  ]
  return sentences.join('')
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
  return stop ? `现等待${AWAITED[stop.for]}，答复期限停止计算。` : ''
}

const AWAITED: Record<Stop['for'], string> = {
  clarification: '申请人补正',
  payment: '申请人缴费',
  consultation: '被征求意见的机关答复',
}
