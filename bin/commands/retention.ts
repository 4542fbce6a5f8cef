import { parseArgs } from 'node:util'
import { retentionPeriod } from '@/db/queries/retention'
import { anonymiseDue, dueOn, type Progress } from '@/server/retention/anonymise-due'
import { today } from '@/server/today'
import { WrongUsage } from '../wrong-usage'
import { dayFrom } from './day'
import { LOCAL_OPERATOR, openLedger } from './operator'

/** Anonymises the cases whose retention period is over on a date; with `--dry-run` only lists them. */
export async function retention(words: string[]): Promise<void> {
  const { values } = parseArgs({
    args: words,
    options: { date: { type: 'string' }, 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } },
  })
  const date = dayFrom(values.date)
  const dryRun = values['dry-run'] ?? false
  if (date > today() && !dryRun) throw new WrongUsage(`${date} is to come: add --dry-run`)
  openLedger()
  const { years } = retentionPeriod(LOCAL_OPERATOR)
  const { cases, matters } = dueOn(LOCAL_OPERATOR, date)
  const due = cases.map(({ number, closedOn }) => ({ number, closedOn }))
  const result = dryRun ? NOTHING_ANONYMISED : await anonymiseDue(LOCAL_OPERATOR, date, progressOnStderr())
  if (values.json) return console.log(JSON.stringify({ date, years, dryRun, due, matters, done: result }, null, 2))
  if (years === null) return console.log('没有设定保存期限，个人信息长期保存。')
  console.log(`保存${years}年，${date}到期${due.length}件${besides(matters)}。`)
  if (dryRun) for (const { number, closedOn } of due) console.log(`${number}  ${closedOn}`)
  else
    console.log(
      `已匿名化${result.cases}件申请、${result.applicants}名申请人${besides(result.matters)}，销毁${result.files}个附件。`,
    )
}

/** Corrections and suggestions are named where there are some. */
const besides = (matters: number) => (matters > 0 ? `，更正要求和转主动公开${matters}件` : '')

const NOTHING_ANONYMISED = { cases: 0, applicants: 0, files: 0, matters: 0 }
const PROGRESS_INTERVAL_MS = 1_000

/** Prints at most one line of progress each second, so as not to flood a log. */
function progressOnStderr(): (progress: Progress) => void {
  let next = Date.now() + PROGRESS_INTERVAL_MS
  return ({ stage, done, total }) => {
    if (stage === 'anonymising' && Date.now() < next) return
    next = Date.now() + PROGRESS_INTERVAL_MS
    console.error(stage === 'rewriting' ? '整理数据库……' : `匿名化 ${done}/${total}`)
  }
}
