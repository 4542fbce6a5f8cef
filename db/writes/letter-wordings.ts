import { and, desc, eq } from 'drizzle-orm'
import type { PlainDate } from '@/lib/dates'
import { passagesOf, sameWording } from '@/lib/letters/wordings/passages'
import { shippedWording, type WordedKind } from '@/lib/letters/wordings/shipped'
import type { Wording } from '@/lib/letters/wordings/wording'
import { conflict, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { lastVersion, wordingIn } from '../queries/letter-wordings'
import { letterWordingPassages as passages, letterWordings as wordings } from '../schema/letter-wordings'
import type { Tx } from '../transaction'

type Change = { kind: WordedKind; wording: Wording; version: number }

/** Keeps the organ's wording of a kind of letter as its next version. `version`: the one it was made from, 0 for none. */
export function keepWording(tx: Tx, { kind, wording, version }: Change, today: PlainDate): Result<undefined> {
  const last = lastVersion(tx.sql, kind)
  if ((last?.version ?? 0) !== version) return conflict
  const before = last?.origin === 'organ' ? wordingIn(tx.sql, last) : shippedWording(kind)
  const basedOn = shippedVersion(tx, kind, today)
  addVersion(tx, { kind, origin: 'organ', basedOn, wording }, today)
  recordAct(tx, { act: 'wording.keep', subject: subjectOf(kind), before: said(before), after: said(wording) })
  return ok()
}

/** Returns a kind of letter to our wording. What was written in the organ's goes on naming that version. */
export function returnWording(tx: Tx, { kind, version }: Omit<Change, 'wording'>, today: PlainDate): Result<undefined> {
  const last = lastVersion(tx.sql, kind)
  if (last?.version !== version || last.origin !== 'organ') return conflict
  addVersion(tx, { kind, origin: 'shipped', basedOn: null, wording: shippedWording(kind) }, today)
  const [before, after] = [wordingIn(tx.sql, last), shippedWording(kind)]
  recordAct(tx, { act: 'wording.return', subject: subjectOf(kind), before: said(before), after: said(after) })
  return ok()
}

/** The id of the version in which a letter of that kind is written now; our own wording becomes a version by its first use. */
export function wordingInUse(tx: Tx, kind: WordedKind, today: PlainDate): number {
  const last = lastVersion(tx.sql, kind)
  return last?.origin === 'organ' ? last.id : shippedVersion(tx, kind, today)
}

/** Our wording as a version of its own: the one that says what it says today, or a new one. */
function shippedVersion(tx: Tx, kind: WordedKind, today: PlainDate): number {
  const latest = tx.sql
    .select()
    .from(wordings)
    .where(and(eq(wordings.kind, kind), eq(wordings.origin, 'shipped')))
    .orderBy(desc(wordings.version))
    .limit(1)
    .get()
  const wording = shippedWording(kind)
  if (latest && sameWording(wordingIn(tx.sql, latest), wording)) return latest.id
  return addVersion(tx, { kind, origin: 'shipped', basedOn: null, wording }, today)
}

type NewVersion = Omit<Change, 'version'> & { origin: 'organ' | 'shipped'; basedOn: number | null }

function addVersion(tx: Tx, { kind, wording, ...version }: NewVersion, keptOn: PlainDate): number {
  const next = (lastVersion(tx.sql, kind)?.version ?? 0) + 1
  const row = { kind, ...version, version: next, title: wording.title, keptOn }
  const { id } = tx.sql.insert(wordings).values(row).returning({ id: wordings.id }).get()
  const rows = passagesOf(wording).map((passage, ordinal) => ({ wordingId: id, ordinal, ...passage }))
  tx.sql.insert(passages).values(rows).run()
  return id
}

const subjectOf = (kind: WordedKind) => `wording:${kind}`
const said = (wording: Wording) => ({
  title: wording.title,
  passages: passagesOf(wording).map(({ label, text }) => [label, text].filter(Boolean).join('：')),
})
