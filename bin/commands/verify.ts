import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { databaseFile } from '@/db/database-file'
import { faultLine } from '@/lib/backup/fault'
import { verifyFile } from '@/server/backup/verify-file'
import { WrongUsage } from '../wrong-usage'

/** Verifies a backup, an archive or a database file; without a file, the ledger in use. */
export async function verify(words: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  })
  if (positionals.length > 1) throw new WrongUsage('one file at a time')
  const file = positionals[0] ?? databaseFile()
  if (!existsSync(file)) throw new Error(`there is no file ${file}`)
  const { manifest, ...verdict } = await verifyFile(file)
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
