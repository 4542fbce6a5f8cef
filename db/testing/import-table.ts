import { mkdtempSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Actor } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import type { ImportKind } from '@/lib/imports/columns'
import { readyTable } from '@/lib/imports/table'
import { readTable } from '@/server/imports/read-table'
import { type ImportPlan, importInSteps, tryInSteps } from '@/server/imports/run'
import { TODAY, ZHAO_JUN } from './cast'

type Way = Pick<ImportPlan, 'words' | 'also'> & {
  onlyValid?: boolean
  dryRun?: boolean
  today?: PlainDate
  actor?: Actor
  given?: Record<string, string>
}

/** Imports a table by reading a file and the import's writes, as the command line does. */
export async function importTable(kind: ImportKind, table: readonly (readonly string[])[], options: Way = {}) {
  return importBytes(kind, 'table.csv', csvOf(table), options)
}

export async function importBytes(kind: ImportKind, name: string, bytes: Uint8Array | string, way: Way = {}) {
  const { onlyValid = false, dryRun = false, today = TODAY, actor = ZHAO_JUN, given = {}, ...said } = way
  const { read, into } = await readBytes(name, bytes)
  const headed = readyTable(kind, read, { given })
  const plan = { source: name, rows: { kind, file: into, headed, given }, ...said }
  const watch = { onProgress: () => {}, signal: new AbortController().signal }
  return dryRun ? tryInSteps(actor, plan, today, watch) : importInSteps(actor, plan, { today, onlyValid }, watch)
}

/** What is read of a file, and into which file its rows. */
export async function readBytes(name: string, bytes: Uint8Array | string) {
  const folder = mkdtempSync(path.join(path.dirname(process.env.LEDGER_TEST_BASE!), 'import-'))
  const [from, into] = [path.join(folder, name), path.join(folder, 'rows')]
  writeFileSync(from, bytes)
  return { read: await readTable(from, name, into), into }
}

export function csvOf(table: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return table.map((row) => row.map(cell).join(',')).join('\r\n')
}
