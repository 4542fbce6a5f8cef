import { existsSync } from 'node:fs'
import { databaseFile } from '@/db/database-file'
import { IMPORT_KINDS } from '@/lib/imports/columns'
import { importArchive } from '@/server/archive/import-archive'
import { WrongUsage } from '../wrong-usage'
import { importTable } from './import-table'

const IMPORTERS: Record<string, (words: string[]) => Promise<void>> = {
  ...Object.fromEntries(IMPORT_KINDS.map((kind) => [kind, (words: string[]) => importTable(kind, words)])),
  archive,
}

/** Reads a file into the ledger; the first word says what the file holds. */
export async function importFile([kind = '', ...words]: string[]): Promise<void> {
  if (!Object.hasOwn(IMPORTERS, kind))
    throw new WrongUsage(`what is imported is one of ${Object.keys(IMPORTERS).join(', ')}`)
  await IMPORTERS[kind]!(words)
}

/** Imports the complete ledger of an archive into an empty place. */
async function archive([file, ...more]: string[]): Promise<void> {
  if (file === undefined || more.length > 0) throw new WrongUsage('an archive file is needed')
  if (!existsSync(file)) throw new Error(`there is no file ${file}`)
  const { organ, rows } = await importArchive(file)
  console.log(`${databaseFile()}  ${organ}, ${rows} rows`)
}
