import { hash } from 'node:crypto'
import { asc, eq, gt } from 'drizzle-orm'
import { canonicalJson } from '@/lib/report/canonical-json'
import { ANONYMISED } from '@/lib/retention/pseudonyms'
import type { Statements } from '../client'
import { auditEntries } from '../schema/ledger'
import { letterSignatures } from '../schema/letter-signatures'

type Signature = Pick<typeof letterSignatures.$inferSelect, 'letterId' | 'number' | 'datedOn' | 'document' | 'sha256'>

/** The hash under which a letter is frozen: over its number, its day and its text. */
export function signatureHash({ number, datedOn, document }: Omit<Signature, 'letterId' | 'sha256'>): string {
  return hash('sha256', canonicalJson([number, datedOn, document]))
}

export type LetterFault = { place: string; fault: 'changed' | 'missing' }

/** So many at a time, since a ledger can hold more letters than memory. */
const AT_ONCE = 500

/**
 * Compares every signed letter of a database with its own hash and with the one that the audit trail has of its signature.
 * Of an anonymised one only the latter can be compared. Its PDF is compared like every other file.
 */
export function letterFaults(sql: Statements): LetterFault[] {
  const signed = hashesInTrail(sql)
  const changed: LetterFault[] = []
  for (const row of everySignature(sql)) {
    const recorded = signed.get(row.letterId)
    signed.delete(row.letterId)
    const holds = row.document === ANONYMISED || row.sha256 === signatureHash(row)
    if (!holds || recorded !== row.sha256) changed.push({ place: placeOf(row), fault: 'changed' })
  }
  const missing = [...signed.keys()].map((letterId): LetterFault => ({ place: String(letterId), fault: 'missing' }))
  return [...changed, ...missing]
}

const placeOf = ({ number, letterId }: Signature) => number || String(letterId)

function hashesInTrail(sql: Statements): Map<number, string> {
  const entries = sql
    .select({ after: auditEntries.after })
    .from(auditEntries)
    .where(eq(auditEntries.act, 'letter.sign'))
    .all()
  return new Map(
    entries.map(({ after }) => {
      const { letterId, sha256 } = JSON.parse(after!) as Signature
      return [letterId, sha256]
    }),
  )
}

function* everySignature(sql: Statements): Generator<Signature> {
  const { letterId, number, datedOn, document, sha256 } = letterSignatures
  for (let last = 0; ; ) {
    const rows = sql
      .select({ letterId, number, datedOn, document, sha256 })
      .from(letterSignatures)
      .where(gt(letterId, last))
      .orderBy(asc(letterId))
      .limit(AT_ONCE)
      .all()
    yield* rows
    if (rows.length < AT_ONCE) return
    last = rows.at(-1)!.letterId
  }
}
