import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { databaseFile } from '@/db/database-file'
import { faultLine } from '@/lib/backup/fault'
import { failureLine } from '@/lib/jobs/failure-line'
import { verifyFile } from '@/server/backup/verify-file'
import { failureOf } from '@/server/jobs/failure-of'
import { CouldNotCheck } from '../could-not-check'
import { WrongUsage } from '../wrong-usage'

/**
 * Looks through a backup, an archive or a database; without a file, through the ledger in use. Not being able to
 * look is another status than having found a fault.
 */
export async function verify(words: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  })
  if (positionals.length > 1) throw new WrongUsage('one file at a time')
  const file = positionals[0] ?? databaseFile()
  if (!existsSync(file)) throw new Error(`there is no file ${file}`)
  const { manifest, ...verdict } = await verifyFile(file).catch((error: unknown) => {
    throw notChecked(file, error)
  })
  const { faults, files, auditEntries, auditHead, auditAnonymised } = verdict
  if (values.json) {
    const { format, madeAt, organ, migrations } = manifest ?? {}
    console.log(JSON.stringify({ sound: faults.length === 0, ...verdict, format, madeAt, organ, migrations }, null, 2))
  } else if (faults.length === 0)
    console.log(
      `${file} is sound: ${files} files, ${auditEntries} audit entries (${auditAnonymised} anonymised), the last ${auditHead || '-'}`,
    )
  if (faults.length > 0) throw new Error(`${file} is not sound:\n${faults.map(faultLine).join('\n')}`)
}

function notChecked(file: string, error: unknown): CouldNotCheck {
  const said = error instanceof Error ? error.message : String(error)
  return new CouldNotCheck(`${file} could not be checked: ${failureLine(failureOf(error))} (${said})`, { cause: error })
}
