import { databaseFile } from '@/db/database-file'
import { migrateDatabase } from '@/db/migrate'
import { ledgerIsFounded } from '@/db/queries/organ'
import { mintOperator } from '@/lib/access'
import type { Result } from '@/lib/result'

/** The actor of the command line: whoever can run commands on the machine has a supervisor's permissions. */
export const LOCAL_OPERATOR = mintOperator({ staffId: null, name: '本机操作员', role: 'supervisor' })

/** Opens the ledger in its present schema; throws where it has not been founded. */
export function openLedger(): void {
  migrateDatabase(databaseFile())
  if (!ledgerIsFounded())
    throw new Error(
      `the ledger ${databaseFile()} is empty: found it with "init" or in the browser, or load the demonstration with "demo"`,
    )
}

/** The value of a write, or an error that says which rule refused it. */
export function accepted<T>(result: Result<T>, explain: Partial<Record<string, string>> = {}): T {
  if (result.ok) return result.value
  const code = result.kind === 'breach' ? result.breach.code : result.kind
  throw new Error(explain[code] ?? `refused: ${code}`)
}
