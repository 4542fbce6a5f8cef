import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { databaseFile } from '@/db/database-file'
import { restoreBackup } from '@/server/backup/restore-backup'
import { WrongUsage } from '../wrong-usage'
import { LOCAL_OPERATOR } from './operator'

/** Restores a backup, or the copy that an upgrade left, to the configured database file. */
export async function restore(words: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { force: { type: 'boolean' } },
  })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new WrongUsage('a backup file is needed')
  if (!existsSync(file)) throw new Error(`there is no file ${file}`)
  const aside = await restoreBackup(LOCAL_OPERATOR, file, { force: values.force })
  console.log(`restored to ${databaseFile()}`)
  for (const setAside of Object.values(aside)) console.log(`what stood there is kept as ${setAside}`)
}
