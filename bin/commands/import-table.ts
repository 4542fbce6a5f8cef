import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { rememberedHeadings, rememberedWords } from '@/db/queries/imports'
import { ownLists } from '@/db/queries/own-lists'
import { withTemporaryFolder } from '@/db/temporary-folder'
import { commitWhenFree } from '@/db/transaction'
import { rememberWords } from '@/db/writes/imports'
import type { PlainDate } from '@/lib/dates'
import { choicesOf } from '@/lib/imports/choices'
import { columnLabel, columnsOf, type ImportKind } from '@/lib/imports/columns'
import { FileError } from '@/lib/imports/file-error'
import { placeOf } from '@/lib/imports/lines'
import type { SaidWord } from '@/lib/imports/said-words'
import { lackingIn, lackingWords, readingWords, sheetStates, unknownWords } from '@/lib/imports/summary'
import { demandColumns, type Headed, headedTable, type ReadTable, together } from '@/lib/imports/table'
import { plainWords } from '@/lib/imports/values'
import { asideWords, rowWords, verdictWords, type Wording } from '@/lib/imports/words'
import { readTable } from '@/server/imports/read-table'
import { type ImportPlan, importInSteps, type Outcome, tryInSteps } from '@/server/imports/run'
import { CHINESE_SENTENCES } from '@/server/imports/sentences'
import { today } from '@/server/today'
import { WrongUsage } from '../wrong-usage'
import { LOCAL_OPERATOR, openLedger } from './operator'

const say = CHINESE_SENTENCES

const OPTIONS = {
  'dry-run': { type: 'boolean' },
  'only-valid': { type: 'boolean' },
  'also-known': { type: 'boolean' },
  json: { type: 'boolean' },
  sheet: { type: 'string', multiple: true },
  value: { type: 'string', multiple: true },
  word: { type: 'string', multiple: true },
} as const

type Asked = {
  file: string
  today: PlainDate
  dryRun: boolean
  onlyValid: boolean
  alsoKnown: boolean
  json: boolean
  /** The sheets that are taken in, by name; none named: as the headings tell. */
  sheets: readonly string[]
  given: Record<string, string>
  words: readonly SaidWord[]
}

/** Imports a table of old records of one kind: all its rows or none, or with `--only-valid` the valid ones. */
export async function importTable(kind: ImportKind, words: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: words, allowPositionals: true, options: OPTIONS })
  const [file, ...more] = positionals
  if (!file || more.length > 0) throw new WrongUsage('one file is needed')
  if (!existsSync(file)) throw new Error(`there is no file ${file}`)
  openLedger()
  const asked: Asked = {
    file,
    today: today(),
    dryRun: values['dry-run'] ?? false,
    onlyValid: values['only-valid'] ?? false,
    alsoKnown: values['also-known'] ?? false,
    json: values.json ?? false,
    sheets: values.sheet ?? [],
    given: Object.fromEntries((values.value ?? []).map((value) => givenIn(kind, value))),
    words: (values.word ?? []).map((word) => wordIn(kind, word)),
  }
  const { headed, outcome } = await taken(kind, asked)
  report(kind, headed, outcome, asked)
  if (outcome.tally.refused > 0 && !asked.onlyValid) throw new Error(say('import.nothingTaken'))
}

/** 接收渠道=当面提交: one value for all rows. */
function givenIn(kind: ImportKind, text: string): [column: string, value: string] {
  const [, column, value] = /^(.+?)[=＝](.+)$/.exec(text) ?? []
  if (!column || !value) throw new WrongUsage('--value is COLUMN=VALUE')
  return [columnNamed(kind, column), value]
}

/** 接收渠道:线上=互联网渠道: what a word of the file means in a column. */
function wordIn(kind: ImportKind, text: string): SaidWord {
  const [, named, word, meaning] = /^(.+?)[:：](.+)[=＝](.+)$/.exec(text) ?? []
  if (!named || !word || !meaning) throw new WrongUsage('--word is COLUMN:WORD=MEANING')
  const column = columnNamed(kind, named)
  const choices = choicesOf(kind, ownLists(LOCAL_OPERATOR))[column] ?? []
  const choice = choices.find(({ code, label }) => code === meaning || plainWords(label) === plainWords(meaning))
  if (!choice) throw new WrongUsage(`${named}: ${choices.map(({ label }) => label).join(', ')}`)
  return { column, word, code: choice.code }
}

function columnNamed(kind: ImportKind, name: string): string {
  const found = columnsOf(kind).find(([code, { label }]) => code === name || label === name)
  if (!found)
    throw new WrongUsage(
      `a column is one of ${columnsOf(kind)
        .map(([, { label }]) => label)
        .join(', ')}`,
    )
  return found[0]
}

async function taken(kind: ImportKind, asked: Asked): Promise<{ headed: Headed; outcome: Outcome }> {
  try {
    return await withTemporaryFolder('ledger-import-', async (folder) => {
      const into = path.join(folder, 'rows')
      const headed = chosen(kind, await readTable(asked.file, path.basename(asked.file), into), asked)
      const words = [...rememberedWords(LOCAL_OPERATOR, kind), ...asked.words]
      if (asked.words.length > 0) await commitWhenFree(LOCAL_OPERATOR, (tx) => rememberWords(tx, kind, asked.words))
      const rows = { kind, file: into, headed, given: asked.given }
      const also = asked.alsoKnown ? 'all' : undefined
      const plan = { source: path.basename(asked.file), rows, words, also } as const
      return { headed, outcome: await inSteps(plan, asked) }
    })
  } catch (error) {
    throw error instanceof FileError ? new Error(say(`import.file.${error.code}`, { at: error.at })) : error
  }
}

/** In portions, so that a server on the same ledger writes between them; told to stop, it takes out what it entered. */
async function inSteps(plan: ImportPlan, { today, dryRun, onlyValid }: Asked): Promise<Outcome> {
  const controller = new AbortController()
  const stop = () => controller.abort(new Error('stopped: nothing was imported'))
  const signals = ['SIGINT', 'SIGTERM'] as const
  for (const signal of signals) process.once(signal, stop)
  const watch = { onProgress: () => {}, signal: controller.signal }
  try {
    return dryRun
      ? await tryInSteps(LOCAL_OPERATOR, plan, today, watch)
      : await importInSteps(LOCAL_OPERATOR, plan, { today, onlyValid }, watch)
  } finally {
    for (const signal of signals) process.off(signal, stop)
  }
}

/** The sheets that are asked for, or those that the headings tell. */
function chosen(kind: ImportKind, table: ReadTable, { sheets, given }: Asked): Headed {
  const remembered = rememberedHeadings(LOCAL_OPERATOR, kind)
  const found = headedTable(kind, table, remembered)
  const unknown = sheets.filter((name) => !found.sheets.some((sheet) => sheet.name === name))
  if (unknown.length > 0) throw new WrongUsage(`the sheets are ${found.sheets.map(({ name }) => name).join(', ')}`)
  const asked = found.sheets.filter(({ name }) => sheets.includes(name)).map(({ at }) => at)
  const headed = asked.length > 0 ? together(kind, found.sheets, asked, remembered) : found
  demandColumns(kind, headed, given)
  return headed
}

function report(kind: ImportKind, headed: Headed, { tally, notable, aside, importId }: Outcome, asked: Asked): void {
  const wording: Wording = { say, kind, sheets: headed.sheets }
  const placed = (line: number) => {
    const { sheet, row } = placeOf(line)
    return { line: row, ...(headed.sheets.length > 1 && { sheet: headed.sheets[sheet]!.name }) }
  }
  const rows = notable.map((verdict) => ({
    ...verdict,
    ...placed(verdict.line),
    message: verdictWords(wording, verdict),
    row: rowWords(wording, verdict.line),
  }))
  const states = sheetStates(headed)
  const summary = {
    kind,
    file: asked.file,
    dryRun: asked.dryRun,
    imported: importId !== undefined,
    importId: importId ?? null,
    sheets: headed.sheets.map(({ name, hidden, rows: count }, at) => ({
      name,
      hidden,
      rows: count,
      state: states[at],
    })),
    columns: headed.headings.map((heading, index) => ({ heading, column: headed.mapping[index] ?? null })),
    notes: readingWords(say, kind, headed),
    aside: aside.map((row) => ({ ...row, ...placed(row.line) })),
    unknownWords: unknownWords(notable),
    lacking: lackingIn(notable),
  }
  if (asked.json) {
    console.log(JSON.stringify({ ...summary, ...tally, rows: rows.map(({ row: _, ...rest }) => rest) }, null, 2))
    return
  }
  for (const line of readWords(kind, headed, asked)) console.log(line)
  for (const row of aside) console.log(asideWords(wording, row))
  for (const { row, message } of rows) console.log(say('import.rowSays', { row, message }))
  for (const { column, word, rows: count } of summary.unknownWords)
    console.log(say('import.wordSays', { column: columnLabel(kind, column), word, rows: count }))
  const lacking = lackingWords(say, notable)
  if (lacking) console.log(lacking)
  console.log(
    say(importId === undefined ? 'import.triedSays' : 'import.takenSays', {
      ...tally,
      taken: tally.ready + tally.incomplete,
    }),
  )
}

/** What was read: the sheets, which column became what, and the values for all rows. */
function readWords(kind: ImportKind, headed: Headed, { given }: Asked): string[] {
  const states = sheetStates(headed)
  return [
    ...headed.sheets.flatMap(({ name, rows }, at) =>
      name ? [say('import.sheetSays', { name, rows, state: say(`import.sheetStates.${states[at]!}`) })] : [],
    ),
    ...headed.headings.flatMap((heading, index) => {
      const column = headed.mapping[index]
      const label = column ? columnLabel(kind, column) : say('import.ignored')
      return heading ? [say('import.columnSays', { heading, column: label })] : []
    }),
    ...Object.entries(given).map(([column, value]) =>
      say('import.givenSays', { column: columnLabel(kind, column), value }),
    ),
    ...readingWords(say, kind, headed),
  ]
}
