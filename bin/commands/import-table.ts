import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { createTranslator } from 'next-intl'
import { rememberedHeadings } from '@/db/queries/imports'
import { withTemporaryFolder } from '@/db/temporary-folder'
import type { ImportKind } from '@/lib/imports/columns'
import { FileError } from '@/lib/imports/file-error'
import { readyTable } from '@/lib/imports/table'
import { verdictWords } from '@/lib/imports/words'
import { sentencesOf } from '@/lib/sentences'
import messages from '@/messages/zh-CN.json'
import { readTable } from '@/server/imports/read-table'
import { importAtOnce, type Outcome } from '@/server/imports/run'
import { today } from '@/server/today'
import { WrongUsage } from '../wrong-usage'
import { LOCAL_OPERATOR, openLedger } from './operator'

const say = sentencesOf(createTranslator({ locale: 'zh-CN', messages }))

/** Takes in a table of old records of one kind; all its rows or none, unless only the good ones are asked for. */
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
  const way = { today: today(), onlyValid: values['only-valid'] ?? false, dryRun: values['dry-run'] ?? false }
  const outcome = await taken(kind, file, way)
  report(kind, outcome, { ...way, json: values.json ?? false, file })
  if (outcome.tally.refused > 0 && !way.onlyValid) throw new Error(say('import.nothingTaken'))
}

type Way = { onlyValid: boolean; dryRun: boolean; today: ReturnType<typeof today> }

async function taken(kind: ImportKind, file: string, way: Way): Promise<Outcome> {
  try {
    return await withTemporaryFolder('ledger-import-', async (folder) => {
      const into = path.join(folder, 'rows')
      const source = path.basename(file)
      const table = await readTable(file, source, into)
      const { headingLine, mapping } = readyTable(kind, table, rememberedHeadings(LOCAL_OPERATOR, kind))
      return importAtOnce(LOCAL_OPERATOR, { kind, source, rows: { file: into, headingLine, mapping } }, way)
    })
  } catch (error) {
    throw error instanceof FileError ? new Error(say(`import.file.${error.code}`, { at: error.at })) : error
  }
}

function report(
  kind: ImportKind,
  { tally, notable, importId }: Outcome,
  asked: { json: boolean; file: string; dryRun: boolean },
): void {
  const rows = notable.map((verdict) => ({ ...verdict, message: verdictWords(say, kind, verdict) }))
  const summary = {
    kind,
    file: asked.file,
    dryRun: asked.dryRun,
    imported: importId !== undefined,
    importId: importId ?? null,
  }
  if (asked.json) {
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
