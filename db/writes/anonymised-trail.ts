import { and, eq, gte, inArray, isNotNull, lt, or, sql as raw, type SQL } from 'drizzle-orm'
import { isSought, type Said, withoutSought, withoutTextOf } from '../anonymisation/recorded'
import { entryHash } from '../audit'
import type { DueCase } from '../queries/retention'
import { anonymisedEntries } from '../schema/anonymised'
import { auditEntries } from '../schema/ledger'
import { savedViews } from '../schema/organ'
import type { Tx } from '../transaction'

type Entry = typeof auditEntries.$inferSelect

/**
 * Takes what was written about the cases from the audit trail, and from what is on record of searches the words by which
 * somebody was sought. Returns the entries that were changed, each with the hash of what it now says.
 */
export function anonymiseTrail(
  tx: Tx,
  actEntry: number,
  due: readonly DueCase[],
  words: readonly string[],
): Record<string, string> {
  const cases = { ids: new Set(idsOf(due)), numbers: new Set(due.map(({ number }) => number)) }
  const ofTheCases = entriesWhere(tx, ofCases(due))
  const rewritten = ofTheCases.map((entry) => ({ entry, said: withoutTextOf(entry.subject, entry, cases) }))
  return rewriteEntries(tx, actEntry, rewritten, words)
}

/**
 * Rewrites these entries, and what is on record of searches by these words; returns each that was changed with the hash of
 * what it now says.
 */
export function rewriteEntries(
  tx: Tx,
  actEntry: number,
  rewritten: readonly { entry: Entry; said: Said }[],
  words: readonly string[],
): Record<string, string> {
  const sought = entriesWhere(tx, searches()).map((entry) => ({ entry, said: withoutSought(entry, words) }))
  dropViews(tx, words)
  return Object.fromEntries(
    [...rewritten, ...sought]
      .filter(({ entry, said }) => (['reason', 'before', 'after'] as const).some((side) => said[side] !== entry[side]))
      .map(({ entry, said }) => [entry.id, rewrite(tx, entry, said, actEntry)]),
  )
}

function rewrite(tx: Tx, { id, hash: _, ...entry }: Entry, { reason, before, after }: Said, actEntry: number): string {
  tx.sql
    .insert(anonymisedEntries)
    .values({ entryId: id, actEntry })
    .onConflictDoUpdate({ target: anonymisedEntries.entryId, set: { actEntry } })
    .run()
  tx.sql.update(auditEntries).set({ reason, before, after }).where(eq(auditEntries.id, id)).run()
  return entryHash({ ...entry, reason, before, after })
}

function entriesWhere(tx: Tx, where: SQL | undefined): Entry[] {
  return tx.sql.select().from(auditEntries).where(where).all()
}

/** A remedy's and a complaint's entries say themselves of which request they are, also where the record was removed. */
function ofCases(due: readonly DueCase[]): SQL | undefined {
  const { subject, before, after } = auditEntries
  const numbers = due.map(({ number }) => number)
  const says = (field: string, values: (number | string)[]) =>
    or(inArray(raw`${before} ->> ${field}`, values), inArray(raw`${after} ->> ${field}`, values))
  return or(
    inArray(
      subject,
      numbers.map((number) => `request:${number}`),
    ),
    and(ofNoun('remedy'), says('requestId', idsOf(due))),
    and(ofNoun('complaint'), says('requestNumber', numbers)),
  )
}

/** An undone import leaves no remedy. */
function idsOf(due: readonly DueCase[]): number[] {
  return due.filter(({ undoneBy }) => undoneBy === null).map(({ id }) => id)
}

function searches(): SQL | undefined {
  return and(ofNoun('list'), isNotNull(raw`${auditEntries.after} ->> '$.filters.q'`))
}

/** By a range, which the index over subjects answers. */
function ofNoun(noun: string): SQL | undefined {
  return and(gte(auditEntries.subject, `${noun}:`), lt(auditEntries.subject, `${noun};`))
}

/** Saved views whose search names an anonymised applicant. */
function dropViews(tx: Tx, words: readonly string[]): void {
  const { id, address } = savedViews
  const sought = tx.sql
    .select({ id, address })
    .from(savedViews)
    .all()
    .filter((view) => isSought(new URLSearchParams(view.address.split('?')[1]).get('q') ?? '', words))
  for (const view of sought) tx.sql.delete(savedViews).where(eq(id, view.id)).run()
}
