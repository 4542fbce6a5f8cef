import { cpSync, existsSync, mkdtempSync, renameSync } from 'node:fs'
import path from 'node:path'
import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { GENERATOR_IS_JUDGED } from '@/lib/property-runs.fixture'
import { canonicalJson } from '@/lib/report/canonical-json'
import type { Result } from '@/lib/result'
import { attachmentsFolder } from '../attachment-files'
import { closeConnection } from '../client'
import { type Demonstration, SEEDS } from '../seed/demonstrations'
import { commitIfOk } from '../transaction'
import { accepted, ZHAO_JUN } from './cast'
import { openCopiedDatabase } from './copied-database'

/** The demonstration in one transaction; the files of its letters hold their text, which takes no setting. */
export function loadDemonstration(
  actor: Actor,
  today: PlainDate,
  passwordHash: string,
  which: Demonstration = 'bureau',
): Result<undefined> {
  return commitIfOk(actor, (tx) =>
    SEEDS[which](tx, today, passwordHash, (document) => Buffer.from(canonicalJson(document))),
  )
}

/**
 * Points the process at a ledger of its own with the demonstration as of that day; returns its path. Written once in a run
 * and then copied, but for `npm run test:mutation`: there each run has other sources.
 */
export function openDemonstration(today: PlainDate, which: Demonstration = 'bureau'): string {
  if (!GENERATOR_IS_JUDGED) return written(today, which)
  const kept = path.join(path.dirname(process.env.LEDGER_TEST_BASE!), `demonstration-${which}-${today}`)
  if (!existsSync(kept)) keep(written(today, which), kept)
  const file = openCopiedDatabase(path.join(kept, 'ledger.db'))
  const contents = attachmentsFolder(path.join(kept, 'ledger.db'))
  if (existsSync(contents)) cpSync(contents, attachmentsFolder(file), { recursive: true })
  return file
}

function written(today: PlainDate, which: Demonstration): string {
  const file = openCopiedDatabase()
  accepted(loadDemonstration(ZHAO_JUN, today, 'no password has this hash', which))
  return file
}

/** Puts the ledger's folder in its place whole: another process may be about the same, and either serves both. */
function keep(file: string, place: string): void {
  closeConnection()
  const beside = mkdtempSync(`${place}-`)
  cpSync(path.dirname(file), beside, { recursive: true })
  try {
    renameSync(beside, place)
  } catch (error) {
    if (!existsSync(place)) throw error
  }
}
