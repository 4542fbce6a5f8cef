import { and, asc, desc, eq, inArray, isNull, or } from 'drizzle-orm'
import { type Actor, mintActor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { concerns, type Duty, type Person } from '@/lib/duties/duty'
import { connection, type Statements } from '../client'
import { sections, staff } from '../schema/organ'
import { digests, reminderChoices, reminders, sectionAddresses } from '../schema/reminders'
import { dutiesUntil } from './duties'

/** A day after every deadline. */
const FAR: PlainDate = '2199-12-31'
const DIGESTS_SHOWN = 60

/** Who receives a digest: everybody who handles cases or answers for them, and every section. */
export type Recipient = { name: string; email: string } & (
  | { staffId: number; sectionId: null; owns: (duty: Duty) => boolean }
  | { staffId: null; sectionId: number; owns: (duty: Duty) => boolean }
)

export function recipients(_actor: Actor): Recipient[] {
  const people = connection()
    .select({
      id: staff.id,
      name: staff.name,
      role: staff.role,
      sectionId: staff.sectionId,
      email: reminderChoices.email,
    })
    .from(staff)
    .leftJoin(reminderChoices, eq(reminderChoices.staffId, staff.id))
    .where(eq(staff.active, true))
    .orderBy(asc(staff.id))
    .all()
    .filter(({ role }) => role !== 'administrator')
  const offices = connection()
    .select({ id: sections.id, name: sections.name, email: sectionAddresses.email })
    .from(sections)
    .leftJoin(sectionAddresses, eq(sectionAddresses.sectionId, sections.id))
    .where(eq(sections.active, true))
    .orderBy(asc(sections.id))
    .all()
  return [
    ...people.map(({ name, email, ...person }) => ({
      name,
      email: email ?? '',
      staffId: person.id,
      sectionId: null,
      owns: (duty: Duty) => concerns(person, duty),
    })),
    ...offices.map(({ id, name, email }) => ({
      name,
      email: email ?? '',
      staffId: null,
      sectionId: id,
      owns: ({ sectionId }: Duty) => sectionId === id,
    })),
  ]
}

/** Digests that have an address to go to and have not been sent, the earliest first. */
export function unsentDigests(_actor: Actor) {
  return connection()
    .select({
      id: digests.id,
      day: digests.day,
      person: staff.name,
      section: sections.name,
      ownAddress: reminderChoices.email,
      sectionAddress: sectionAddresses.email,
    })
    .from(digests)
    .leftJoin(staff, eq(staff.id, digests.staffId))
    .leftJoin(reminderChoices, eq(reminderChoices.staffId, digests.staffId))
    .leftJoin(sections, eq(sections.id, digests.sectionId))
    .leftJoin(sectionAddresses, eq(sectionAddresses.sectionId, digests.sectionId))
    .where(isNull(digests.sentAt))
    .orderBy(asc(digests.day), asc(digests.id))
    .all()
    .map(({ person, section, ownAddress, sectionAddress, ...digest }) => ({
      ...digest,
      name: person ?? section ?? '',
      email: ownAddress ?? sectionAddress ?? '',
    }))
    .filter(({ email }) => email !== '')
}

/** What a digest reminds of, the most urgent first. */
export function remindersIn(_actor: Actor, digestId: number) {
  return ofDigests(connection(), [digestId])
}

/** The digests that a person and the person's section received, the latest first. */
export function digestsFor({ staffId }: Actor) {
  if (staffId === null) return []
  const sql = connection()
  const person = sql.select({ sectionId: staff.sectionId }).from(staff).where(eq(staff.id, staffId)).get()
  const sectionId = person?.sectionId ?? null
  const received = sql
    .select({ id: digests.id, day: digests.day, sectionId: digests.sectionId })
    .from(digests)
    .where(or(eq(digests.staffId, staffId), sectionId === null ? undefined : eq(digests.sectionId, sectionId)))
    .orderBy(desc(digests.day), asc(digests.id))
    .limit(DIGESTS_SHOWN)
    .all()
  const all = ofDigests(
    sql,
    received.map(({ id }) => id),
  )
  return received.map((digest) => ({ ...digest, reminders: all.filter(({ digestId }) => digestId === digest.id) }))
}

function ofDigests(sql: Statements, ids: number[]) {
  const { digestId, kind, by, provisional, subject, href } = reminders
  return sql
    .select({ digestId, kind, by, provisional, subject, href })
    .from(reminders)
    .where(inArray(digestId, ids))
    .orderBy(asc(by), asc(reminders.id))
    .all()
}

/** Whether a digest of that day has been made for the recipient. */
export function digestOf(sql: Statements, { staffId, sectionId }: Whose, day: PlainDate) {
  return sql
    .select()
    .from(digests)
    .where(and(ofRecipient(digests, { staffId, sectionId }), eq(digests.day, day)))
    .get()
}

/** The keys of what the recipient has been reminded of. */
export function remindedKeys(sql: Statements, whose: Whose): Set<string> {
  const rows = sql.select({ key: reminders.key }).from(reminders).where(ofRecipient(reminders, whose)).all()
  return new Set(rows.map(({ key }) => key))
}

type Whose = { staffId: number | null; sectionId: number | null }

function ofRecipient(table: typeof digests | typeof reminders, { staffId, sectionId }: Whose) {
  return staffId === null ? eq(table.sectionId, sectionId!) : eq(table.staffId, staffId)
}

/** What somebody chose about reminders. */
export function reminderChoiceOf({ staffId }: Actor): { email: string; feedOpen: boolean } {
  const choice =
    staffId === null
      ? undefined
      : connection().select().from(reminderChoices).where(eq(reminderChoices.staffId, staffId)).get()
  return { email: choice?.email ?? '', feedOpen: choice?.feedHash != null }
}

export function sectionAddressesFor(_actor: Actor) {
  return connection()
    .select({ sectionId: sections.id, name: sections.name, email: sectionAddresses.email })
    .from(sections)
    .leftJoin(sectionAddresses, eq(sectionAddresses.sectionId, sections.id))
    .where(eq(sections.active, true))
    .orderBy(asc(sections.id))
    .all()
    .map(({ email, ...section }) => ({ ...section, email: email ?? '' }))
}

/** The deadlines of the owner of the feed with this hash; undefined if there is no such feed. */
export function feedDuties(feedHash: string, today: PlainDate): { name: string; duties: Duty[] } | undefined {
  const person = connection()
    .select({ id: staff.id, name: staff.name, role: staff.role, sectionId: staff.sectionId })
    .from(reminderChoices)
    .innerJoin(staff, eq(staff.id, reminderChoices.staffId))
    .where(and(eq(reminderChoices.feedHash, feedHash), eq(staff.active, true)))
    .get()
  if (!person) return undefined
  const actor = mintActor({ staffId: person.id, name: person.name, role: person.role })
  return { name: person.name, duties: dutiesOf(actor, person, today) }
}

function dutiesOf(actor: Actor, person: Person, today: PlainDate): Duty[] {
  return dutiesUntil(actor, { today, until: FAR }).filter((duty) => concerns(person, duty))
}
