import { parseArgs } from 'node:util'
import { auditHead } from '@/db/queries/audit-chain'
import { dutiesUntil } from '@/db/queries/duties'
import { reckoning } from '@/db/queries/reckoning'
import { recipients, remindersIn, unsentDigests } from '@/db/queries/reminders'
import { commitIfOk } from '@/db/transaction'
import { claimDigest, recordDigest, releaseDigest } from '@/db/writes/reminders'
import { type Anchor, anchorText } from '@/lib/backup/anchor'
import type { PlainDate } from '@/lib/dates'
import { digestLetter } from '@/lib/duties/digest'
import { isQuiet, isTimeOfDay, readQuietHours } from '@/lib/duties/quiet-hours'
import { dayIn } from '@/lib/law/calendar/calendar'
import { horizonOf } from '@/lib/requests/status'
import { mailSettings, sendLetters } from '@/server/mail'
import { WrongUsage } from '../wrong-usage'
import { dayFrom } from './day'
import { accepted, LOCAL_OPERATOR, openLedger } from './operator'

/**
 * Makes the digests of a day, one for each person and section that has something new, and sends those that have not
 * been sent. On days off and in quiet hours they are made and wait; so does what the mail server does not take.
 */
export async function digest(words: string[]): Promise<void> {
  const { values } = parseArgs({
    args: words,
    options: { date: { type: 'string' }, at: { type: 'string' }, show: { type: 'string' } },
  })
  const day = dayFrom(values.date)
  const at = timeFrom(values.at)
  if (values.show !== undefined && values.show !== 'text' && values.show !== 'html')
    throw new WrongUsage('--show is text or html')
  openLedger()
  const made = makeDigests(day)
  for (const { name, count } of made) console.log(`${name}：${count}项`)
  if (made.length === 0) console.log('没有新的提醒。')
  const anchor = auditHead(LOCAL_OPERATOR)
  if (anchor) console.log(`审计记录末条 ${anchorText(anchor)}`)
  const letters = unsentLetters(day, anchor)
  if (values.show) for (const letter of letters) console.log(letter[values.show])
  console.log(await sendOrWait(letters, day, at))
}

/** Makes a digest for each person and section with duties, due soon or overdue, of which they were not reminded yet. */
function makeDigests(day: PlainDate): { name: string; count: number }[] {
  const { soonUntil } = horizonOf(reckoning(LOCAL_OPERATOR).calendar, day)
  const duties = dutiesUntil(LOCAL_OPERATOR, { today: day, until: soonUntil })
  return recipients(LOCAL_OPERATOR)
    .map((recipient) => ({
      name: recipient.name,
      count: accepted(commitIfOk(LOCAL_OPERATOR, (tx) => recordDigest(tx, recipient, duties, day))),
    }))
    .filter(({ count }) => count > 0)
}

function unsentLetters(day: PlainDate, anchor?: Anchor) {
  const { calendar } = reckoning(LOCAL_OPERATOR)
  const origin = (process.env.LEDGER_URL ?? '').replace(/\/$/, '')
  return unsentDigests(LOCAL_OPERATOR)
    .filter((unsent) => unsent.day <= day)
    .map(({ id, name, email }) => {
      const reminders = remindersIn(LOCAL_OPERATOR, id)
      return { id, to: email, ...digestLetter({ name, day, reminders, calendar, origin, anchor }) }
    })
}

type Unsent = ReturnType<typeof unsentLetters>

async function sendOrWait(letters: Unsent, day: PlainDate, at: string): Promise<string> {
  const settings = mailSettings()
  if (!settings) return '没有配置邮件服务器，提醒只在系统内显示。'
  const quiet = quietHours()
  if (!dayIn(reckoning(LOCAL_OPERATOR).calendar, day).working) return `今天休息，${letters.length}封邮件待发。`
  if (quiet && isQuiet(at, quiet)) return `免打扰时段，${letters.length}封邮件待发。`
  const failures: string[] = []
  const sentCount = await sendLetters(letters, settings, {
    before: ({ id }) => commitIfOk(LOCAL_OPERATOR, (tx) => claimDigest(tx, id)).ok,
    failed: ({ id, to }, error) => {
      commitIfOk(LOCAL_OPERATOR, (tx) => releaseDigest(tx, id))
      failures.push(`${to}: ${error instanceof Error ? error.message : error}`)
    },
  })
  if (failures.length > 0) throw new Error(`sent ${sentCount}, failed ${failures.length}; ${failures.join('; ')}`)
  return `已发送${sentCount}封邮件。`
}

function quietHours() {
  const text = process.env.LEDGER_QUIET_HOURS
  if (!text) return undefined
  const quiet = readQuietHours(text)
  if (!quiet) throw new Error(`LEDGER_QUIET_HOURS is two times such as 20:00-07:30, not ${text}`)
  return quiet
}

const inShanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', timeStyle: 'short' })

function timeFrom(text: string | undefined): string {
  if (text === undefined) return inShanghai.format(new Date())
  if (!isTimeOfDay(text)) throw new WrongUsage(`--at needs a time such as 08:30, not ${text}`)
  return text
}
