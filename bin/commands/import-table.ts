import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { createTranslator } from 'next-intl'
import { rememberedHeadings } from '@/db/queries/imports'
import type { ImportKind } from '@/lib/imports/columns'
import { FileError } from '@/lib/imports/file-error'
import { readyTable } from '@/lib/imports/table'
import { type Sentences, verdictWords } from '@/lib/imports/words'
import messages from '@/messages/zh-CN.json'
import { readTable } from '@/server/imports/read-table'
import { importAtOnce, type Outcome } from '@/server/imports/run'
import { today } from '@/server/today'
import { WrongUsage } from '../wrong-usage'
import { LOCAL_OPERATOR, openLedger } from './operator'

const say = createTranslator({ locale: 'zh-CN', messages }) as unknown as Sentences

/** Imports a table of old records of one kind: all its rows or none, or with `--only-valid` the valid ones. */
export async function importTable(kind: ImportKind, words: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean' }, 'only-valid': { type: 'boolean' }, json: { type: 'boolean' } },
  })
  const [file, ...more] = positionals
  if (!file || more.length > 0) throw new WrongUsage('one file is needed')
  if (!existsSync(file)) throw new Error(`there is no file ${file}`)
  openLedger()
  const options = { today: today(), onlyValid: values['only-valid'] ?? false, dryRun: values['dry-run'] ?? false }
  const outcome = await importFile(kind, file, options)
  report(kind, outcome, { ...options, json: values.json ?? false, file })
  if (outcome.tally.refused > 0 && !options.onlyValid) throw new Error(say('import.nothingTaken'))
}

type Way = { onlyValid: boolean; dryRun: boolean; today: ReturnType<typeof today> }

async function importFile(kind: ImportKind, file: string, options: Way): Promise<Outcome> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ledger-import-'))
  try {
    const into = path.join(folder, 'rows')
    const table = await readTable(file, path.basename(file), into)
    const { headingLine, mapping } = readyTable(kind, table, rememberedHeadings(LOCAL_OPERATOR, kind))
    return importAtOnce(
      LOCAL_OPERATOR,
      { kind, source: path.basename(file), rows: { file: into, headingLine, mapping } },
      options,
    )
  } catch (error) {
    throw error instanceof FileError ? new Error(say(`import.file.${error.code}`, { at: error.at })) : error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function report(
  kind: ImportKind,
  { tally, notable, importId }: Outcome,
  options: { json: boolean; file: string; dryRun: boolean },
): void {
  const rows = notable.map((verdict) => ({ ...verdict, message: verdictWords(say, kind, verdict) }))
  const summary = {
    kind,
    file: options.file,
    dryRun: options.dryRun,
    imported: importId !== undefined,
    importId: importId ?? null,
  }
  if (options.json) {
    console.log(JSON.stringify({ ...summary, ...tally, rows }, null, 2))
    return
  }
  for (const { line, message } of rows) console.log(say('import.rowSays', { line, message }))
  console.log(
    say(importId === undefined ? 'import.triedSays' : 'import.takenSays', {
      ...tally,
      taken: tally.ready + tally.incomplete,
    }),
  )
}
