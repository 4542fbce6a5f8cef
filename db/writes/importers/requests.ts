import { eq, sql as raw } from 'drizzle-orm'
import type { PlainDate } from '@/lib/dates'
import type { Cells } from '@/lib/imports/columns'
import { FROM_OLD_LEDGER, type RequestCase, readRequest } from '@/lib/imports/request-row'
import { ok, type Result } from '@/lib/result'
import { prepared } from '../../prepared'
import { caseClocks } from '../../schema/case-acts'
import { sections } from '../../schema/organ'
import { disclosureRequests } from '../../schema/requests'
import type { Tx } from '../../transaction'
import { markIncomplete } from '../case-gaps'
import { recordClarification, recordClarificationResponse } from '../clarifications'
import { recordExtension } from '../extensions'
import type { Entered, ImportContext } from '../imports'
import { keepSection } from '../lists'
import { recordReply } from '../replies'
import { registerRequest } from '../requests'
import { refused, refusedFor } from './refusals'

/** Enters a request with all that its row tells, act by act, each by the write of its form. */
export function importRequest(tx: Tx, cells: Cells, line: number, context: ImportContext): Entered {
  const read = readRequest(cells)
  if (!read.ok) return refusedFor(read.problems)
  const twice = duplicate(read.value, line, context)
  if (twice) return twice
  const standing = read.value.number ? standingUnder(tx.sql).get({ number: read.value.number }) : undefined
  if (standing) {
    const same = standing.receivedOn === read.value.request.arrivedOn
    return same
      ? { is: 'known' }
      : refusedFor([{ kind: 'row', code: 'numberDiffers', column: 'number', text: standing.receivedOn }])
  }
  const { number, request, section, gaps, noted } = read.value
  const sectionId = sectionNamed(tx, section)
  const registered = registerRequest(tx, { ...request, sectionId }, context.today, number || undefined)
  if (!registered.ok) return refused(registered, REGISTRATION, 'received_on')
  if (gaps.length > 0) markIncomplete(tx, { ...registered.value, gaps, noted })
  return (
    laterActs(tx, registered.value.number, read.value, context.today) ?? {
      is: 'entered',
      subject: `request:${registered.value.number}`,
      gaps,
    }
  )
}

const REGISTRATION = { arrivedOn: 'received_on', confirmedOn: 'received_on', number: 'number' }
const CLARIFICATION = { noticedOn: 'clarification_on', respondBy: 'clarification_on', respondedOn: 'corrected_on' }
const EXTENSION = { workingDays: 'extension_days', approvedOn: 'extension_days', notifiedOn: 'extension_days' }
const REPLY = { repliedOn: 'served_on', servedOn: 'served_on', outcome: 'outcome', replyNumber: 'reply_number' }

/** The acts after receipt in the order in which they happened, or the first that could not have happened. */
function laterActs(tx: Tx, number: string, row: RequestCase, today: PlainDate): Entered | undefined {
  const { clarification, extensionDays, reply } = row
  if (clarification) {
    const { noticedOn, respondBy, respondedOn } = clarification
    const notice = { number, noticedOn, respondBy, items: FROM_OLD_LEDGER, noticeNumber: '' }
    const noticed = recordClarification(tx, notice, today)
    if (!noticed.ok) return refused(noticed, CLARIFICATION, 'clarification_on')
    const responded = respondedOn
      ? recordClarificationResponse(tx, { number, respondedOn, response: '' }, today)
      : ok({ number })
    if (!responded.ok) return refused(responded, CLARIFICATION, 'corrected_on')
  }
  const extended = extensionDays ? extend(tx, number, extensionDays, reply?.repliedOn, today) : ok()
  if (!extended.ok) return refused(extended, EXTENSION, 'extension_days')
  const replied = reply ? recordReply(tx, { ...reply, number }, today) : ok()
  return replied.ok ? undefined : refused(replied, REPLY, 'served_on')
}

/** An old ledger has how many days were added and not when: on the last day on which that could be done. */
function extend(
  tx: Tx,
  number: string,
  workingDays: number,
  repliedOn: PlainDate | undefined,
  today: PlainDate,
): Result<unknown> {
  const { dueOn, startsOn } = clockOf(tx.sql).get({ number })!
  const lastDays = [dueOn ?? startsOn, repliedOn, today].filter((day): day is PlainDate => day !== undefined)
  const on = lastDays.reduce((first, day) => (day < first ? day : first))
  const reasons = `延期告知日期原台账未载，按可以告知的最后一日登记${FROM_OLD_LEDGER}`
  const extension = { workingDays, reasons, approvedBy: '原台账未载', approvedOn: on, notifiedOn: on, noticeNumber: '' }
  return recordExtension(tx, { number, ...extension }, today)
}

function duplicate({ number, reply }: RequestCase, line: number, { lines }: ImportContext): Entered | undefined {
  for (const [column, text] of [
    ['number', number],
    ['reply_number', reply?.replyNumber ?? ''],
  ] as const) {
    if (text === '') continue
    const earlier = lines.get(`${column} ${text}`)
    if (earlier !== undefined && earlier !== line)
      return refusedFor([{ kind: 'row', code: 'numberTwice', column, text, line: earlier }])
    lines.set(`${column} ${text}`, line)
  }
}

const standingUnder = prepared((sql) =>
  sql
    .select({ receivedOn: disclosureRequests.receivedOn })
    .from(disclosureRequests)
    .where(eq(disclosureRequests.number, raw.placeholder('number')))
    .prepare(),
)

const clockOf = prepared((sql) =>
  sql
    .select({ dueOn: caseClocks.dueOn, startsOn: caseClocks.startsOn })
    .from(caseClocks)
    .innerJoin(disclosureRequests, eq(disclosureRequests.id, caseClocks.requestId))
    .where(eq(disclosureRequests.number, raw.placeholder('number')))
    .prepare(),
)

const sectionBy = prepared((sql) =>
  sql
    .select({ id: sections.id })
    .from(sections)
    .where(eq(sections.name, raw.placeholder('name')))
    .prepare(),
)

/** The section of that name; one that the ledger does not have yet is entered in its list. */
function sectionNamed(tx: Tx, name: string): number | null {
  if (name === '') return null
  const known = sectionBy(tx.sql).get({ name })
  if (known) return known.id
  const kept = keepSection(tx, { id: null, name, active: true })
  if (!kept.ok) throw new Error(`the section ${name} could not be entered`)
  return kept.value.id
}
