import path from 'node:path'
import { Readable } from 'node:stream'
import { readTables } from '@/db/archive/reading'
import type { Inspection } from '@/db/backup/inspection'
import type { Fault } from '@/lib/backup/fault'
import { type ArchiveManifest, MANIFEST, type PackedFile, REPORTS, TABLES } from '@/lib/backup/manifest'
import { attachedContents, withSnapshot } from '../backup/make-backup'
import { writeSealedZip } from '../backup/sealed-zip'
import { ABOUT, dictionaryText } from './dictionary'
import { rowsAsText } from './rows-as-text'

/** Writes the whole ledger, as of one moment, as CSV and text files that can be read without this software. */
export async function exportArchive(target: string): Promise<{ tables: number; rows: number; faults: Fault[] }> {
  return withSnapshot(
    path.dirname(target),
    () => {},
    async (database, inspection) => {
      const { tables, rowsOf, frozenReports, close } = readTables(database)
      try {
        const contents = [
          { name: 'README.txt', open: () => Readable.from([ABOUT]) },
          { name: 'dictionary.csv', open: () => Readable.from([dictionaryText(tables)]) },
          ...tables.map((table) => ({
            name: `${TABLES}${table.name}.csv`,
            open: () => rowsAsText(table, rowsOf(table)),
          })),
          ...frozenReports().map(({ year, revision, content }) => ({
            name: `${REPORTS}${year}-${revision}.json`,
            open: () => Readable.from([content]),
          })),
          ...attachedContents(inspection),
        ]
        const text = (files: PackedFile[]) => manifestText(inspection, tables, files)
        await writeSealedZip(target, contents, { name: MANIFEST, text })
        return {
          tables: tables.length,
          rows: tables.reduce((sum, { rows }) => sum + rows, 0),
          faults: inspection.faults,
        }
      } finally {
        close()
      }
    },
  )
}

function manifestText(
  { organ, migrations, audit }: Inspection,
  tables: ArchiveManifest['tables'],
  files: PackedFile[],
): string {
  const manifest: ArchiveManifest = {
    format: 'disclosure-ledger-archive',
    version: 1,
    madeAt: new Date().toISOString(),
    organ,
    migrations,
    audit,
    files,
    tables: tables.map(({ name, rows }) => ({ name, rows })),
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}
