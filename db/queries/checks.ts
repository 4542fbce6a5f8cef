import { and, desc, eq, gte } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import type { CorrectedCells } from '@/lib/reports-check/check-content'
import type { KeptVerdict } from '@/lib/reports-check/verdict'
import { connection } from '../client'
import { checkCorrections, checkVerdicts, keptChecks } from '../schema/checks'

const HEAD = {
  token: keptChecks.token,
  file: keptChecks.file,
  sha256: keptChecks.sha256,
  summary: keptChecks.summary,
  keptAt: keptChecks.keptAt,
  keptBy: keptChecks.keptBy,
  keptUntil: keptChecks.keptUntil,
}

/** The checked reports that are kept, latest first; on the day after its last one each is gone. */
export function keptCheckHeads(_actor: Actor<'check.run'>, today: PlainDate) {
  const standing = gte(keptChecks.keptUntil, today)
  return connection().select(HEAD).from(keptChecks).where(standing).orderBy(desc(keptChecks.keptAt)).all()
}

export function keptCheckHead(_actor: Actor<'check.run'>, token: string, today: PlainDate) {
  const standing = and(eq(keptChecks.token, token), gte(keptChecks.keptUntil, today))
  return connection().select(HEAD).from(keptChecks).where(standing).get()
}

/** What was read and found in a kept report, as the text in which it is stored. */
export function keptContent(_actor: Actor<'check.run'>, token: string): string {
  return connection().select({ content: keptChecks.content }).from(keptChecks).where(eq(keptChecks.token, token)).get()!
    .content
}

/** The cells of a file, by the hash of its bytes, that were put right by hand. */
export function correctedCells(_actor: Actor<'check.run'>, sha256: string): CorrectedCells {
  const rows = connection().select().from(checkCorrections).where(eq(checkCorrections.sha256, sha256)).all()
  return Object.fromEntries(rows.map(({ cell, value }) => [cell, value]))
}

/** The verdicts on the findings about a report. */
export function checkVerdictsOn(_actor: Actor<'check.run'>, organ: string, year: number): KeptVerdict[] {
  const { finding, fingerprint, verdict, reason, staffName, at, version } = checkVerdicts
  return connection()
    .select({ finding, fingerprint, verdict, reason, staffName, at, version })
    .from(checkVerdicts)
    .where(and(eq(checkVerdicts.organ, organ), eq(checkVerdicts.year, year)))
    .all()
}
