import { and, eq, lt } from 'drizzle-orm'
import type { PlainDate } from '@/lib/dates'
import type { TableFigureId } from '@/lib/report/history/published-report'
import type { FindingVerdict } from '@/lib/reports-check/input'
import { conflict, ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import { checkCorrections, checkVerdicts, keptChecks } from '../schema/checks'
import type { AnyTx, Tx } from '../transaction'

type Kept = Omit<typeof keptChecks.$inferSelect, 'keptAt' | 'keptBy'>

/** Of a kept report the trail says which it is, not what stands in it. */
const inTrail = ({ file, organ, year, sha256, keptUntil }: Omit<Kept, 'token' | 'summary' | 'content'>) => ({
  file,
  organ,
  year,
  sha256,
  keptUntil,
})

/** Keeps a checked report until a day. */
export function keepCheck(tx: Tx, kept: Kept): Result<undefined> {
  if (keptRow(tx, kept.token)) return conflict
  tx.sql
    .insert(keptChecks)
    .values({ ...kept, keptAt: tx.at, keptBy: tx.actor.name })
    .run()
  recordAct(tx, { act: 'check.keep', subject: `check:${kept.token}`, after: inTrail(kept) })
  return ok()
}

/** Puts a later reading of the same file in the place of the kept one. */
export function changeKeptCheck(
  tx: Tx,
  token: string,
  reading: Pick<Kept, 'organ' | 'year' | 'summary' | 'content'>,
): Result<undefined> {
  const before = keptRow(tx, token)
  if (!before) return conflict
  tx.sql.update(keptChecks).set(reading).where(eq(keptChecks.token, token)).run()
  if (before.organ !== reading.organ || before.year !== reading.year)
    recordAct(tx, {
      act: 'check.tell',
      subject: `check:${token}`,
      before: inTrail(before),
      after: inTrail({ ...before, ...reading }),
    })
  return ok()
}

export function removeKeptCheck(tx: Tx, token: string): Result<undefined> {
  const before = keptRow(tx, token)
  if (!before) return conflict
  tx.sql.delete(keptChecks).where(eq(keptChecks.token, token)).run()
  recordAct(tx, { act: 'check.remove', subject: `check:${token}`, before: inTrail(before) })
  return ok()
}

/** Removes the kept reports whose last day is over: the entry of their keeping says until when they were kept. */
export function dropLapsedChecks(tx: AnyTx, today: PlainDate): Result<undefined> {
  tx.sql.delete(keptChecks).where(lt(keptChecks.keptUntil, today)).run()
  return ok()
}

type Correction = { token: string; sha256: string; cell: TableFigureId; printed: string; value: string }

/** Puts a misread cell of a file right; an empty value takes the correction back. */
export function correctCell(tx: Tx, { token, sha256, cell, printed, value }: Correction): Result<undefined> {
  const key = and(eq(checkCorrections.sha256, sha256), eq(checkCorrections.cell, cell))
  const before = tx.sql.select().from(checkCorrections).where(key).get()
  if ((before?.value ?? '') === value) return ok()
  tx.sql.delete(checkCorrections).where(key).run()
  const after = { sha256, cell, printed, value, staffName: tx.actor.name, at: tx.at }
  if (value !== '') tx.sql.insert(checkCorrections).values(after).run()
  recordAct(tx, {
    act: 'check.correct',
    subject: `check:${token}`,
    before,
    after: value === '' ? undefined : after,
  })
  return ok()
}

/** Keeps what a person says of a finding, in place of what was said of it before; `subject` is where it was said. */
export function judgeFinding(
  tx: Tx,
  report: { organ: string; year: number },
  { finding, fingerprint, verdict, reason, version }: FindingVerdict,
  subject: string,
): Result<undefined> {
  const key = and(
    eq(checkVerdicts.organ, report.organ),
    eq(checkVerdicts.year, report.year),
    eq(checkVerdicts.finding, finding),
  )
  const before = tx.sql.select().from(checkVerdicts).where(key).get()
  if ((before?.version ?? 0) !== version) return conflict
  const said = { verdict, reason, staffName: tx.actor.name, at: tx.at, version: version + 1 }
  const after = { ...report, finding, fingerprint, ...said }
  if (before) tx.sql.update(checkVerdicts).set(after).where(key).run()
  else tx.sql.insert(checkVerdicts).values(after).run()
  recordAct(tx, { act: 'check.judge', subject, reason, before, after })
  return ok()
}

function keptRow(tx: Tx, token: string) {
  return tx.sql.select().from(keptChecks).where(eq(keptChecks.token, token)).get()
}
