import { type Anchor, anchorText } from '../backup/anchor'
import { inChinese, type PlainDate } from '../dates'
import type { WorkingCalendar } from '../law/calendar/calendar'
import { asMarkup } from '../markup'
import { timeLeft } from '../time-left'
import { DUTY_LABELS, type Duty } from './duty'

type Reminder = Pick<Duty, 'kind' | 'by' | 'provisional' | 'subject' | 'href'>

type Digest = {
  /** The addressee: a person or a section. */
  name: string
  day: PlainDate
  reminders: readonly Reminder[]
  calendar: WorkingCalendar
  /** The ledger's address for links; empty if `LEDGER_URL` is not set. */
  origin: string
  /** The end of the audit trail, which the letter takes out of the ledger; undefined where there is no entry. */
  anchor?: Anchor
}

export type Letter = { subject: string; text: string; html: string }

/**
 * A digest as a mail. Since mails leave the ledger, it names the case and the day, but neither what was requested nor
 * the applicant.
 */
export function digestLetter(digest: Digest): Letter {
  const { name, day, reminders } = digest
  const lines = reminders.map((reminder) => lineOf(reminder, digest))
  const opening = `${name}：有${reminders.length}项需要办理。`
  const noted = digest.anchor ? [`审计记录末条校验值（核对台账时使用）：${anchorText(digest.anchor)}`] : []
  return {
    subject: `公开台账提醒：${inChinese(day)}，${reminders.length}项`,
    text: [
      opening,
      '',
      ...lines.flatMap(({ left, what, by, link }) => [`${left}　${what}　${by}到期`, ...(link ? [`    ${link}`] : [])]),
      ...noted,
      '',
    ].join('\n'),
    html: [
      '<!doctype html><html lang="zh-CN"><meta charset="utf-8">',
      `<p>${asMarkup(opening)}</p><table cellpadding="6" style="border-collapse:collapse">`,
      '<tr><th align="left">时限</th><th align="left">事项</th><th align="left">到期</th></tr>',
      ...lines.map(
        ({ left, what, by, link }) =>
          `<tr><td>${asMarkup(left)}</td><td>${link ? `<a href="${asMarkup(link)}">${asMarkup(what)}</a>` : asMarkup(what)}</td><td>${asMarkup(by)}</td></tr>`,
      ),
      '</table>',
      ...noted.map((line) => `<p><small>${asMarkup(line)}</small></p>`),
      '</html>',
    ].join('\n'),
  }
}

function lineOf({ kind, by, provisional, subject, href }: Reminder, { day, calendar, origin }: Digest) {
  const remaining = timeLeft(by, calendar, day)
  const until = remaining.overdue ? `■ 已逾期 ${remaining.days} 天` : `▲ 剩 ${remaining.workingDays} 个工作日`
  return {
    left: !remaining.overdue && remaining.workingDays === 0 ? '▲ 今天到期' : until,
    what: `${DUTY_LABELS[kind].label}　${subject}`,
    by: `${inChinese(by)}${provisional ? '（暂定）' : ''}`,
    link: origin && `${origin}${href}`,
  }
}
