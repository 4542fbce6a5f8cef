import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { RULES } from '@/lib/report/checks/rules'
import type { PublishedReport } from '@/lib/report/history/published-report'
import { alikeSentences } from '@/lib/reports-read/alike'
import { checkJson } from '@/lib/reports-read/check-json'
import { checkFile, previousReport } from '@/lib/reports-read/checked-file'
import { ReadError, type ReadErrorCode } from '@/lib/reports-read/read-error'
import { slipDocument } from '@/lib/reports-read/slip-document'
import { type NamedReport, SLIP_HEADS, slipRows, sourceOf } from '@/lib/reports-read/slip-list'
import { xlsxOf } from '@/server/lists/xlsx'
import { type CheckedApart, checkApart } from '@/server/reports-read/check-apart'
import { WrongUsage } from '../wrong-usage'
import { filesDone, writeLines } from './check-lines'
import { checkSuite } from './check-suite'
import { oneOf } from './one-of'

const FORMATS = ['text', 'json', 'lines', 'xlsx', 'docx'] as const
type Format = (typeof FORMATS)[number]

const SENTENCES: Record<ReadErrorCode, string> = {
  empty: 'the file is empty',
  tooLarge: 'the file is too large to be read',
  unknownType: 'this kind of file is not read; a web page, a Word document, a workbook, text or JSON is',
  damaged: 'the file is damaged',
  oldWord: 'files of Word and Excel before 2007 are not read; save it as .docx or .xlsx',
  encoding: 'the encoding of the text is not known',
  encrypted: 'the file is locked with a password',
  scan: 'the file holds pictures of pages and no text; its figures have to be entered by hand',
  noReport: 'no table of the annual report was found in it',
  severalReports: 'it holds several reports that cannot be told apart',
  tooSlow: 'reading it took too long',
  brokenSeal: 'it is a package whose parts are not those that it was sealed with',
}
const EMPTY_FORM = 'it is a form in which nothing is filled in'

/** Reads published annual reports, of any organ, and says what was read and which rules they break. Needs no ledger. */
export async function check(words: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      year: { type: 'string' },
      previous: { type: 'string' },
      format: { type: 'string', default: 'text' },
      out: { type: 'string' },
      suite: { type: 'string' },
    },
  })
  const format = oneOf(FORMATS, values.format, '--format')
  if (values.suite !== undefined) return checkSuite(values.suite)
  if (positionals.length === 0) throw new WrongUsage('a file is needed')
  if (!values.out && (format === 'xlsx' || format === 'docx') && process.stdout.isTTY)
    throw new WrongUsage(`--out is needed for --format ${format}`)
  const files = positionals.flatMap(filesIn)
  const options = { year: yearFrom(values.year), last: await lastFrom(values.previous) }
  if (format === 'lines') return checkLines(files, options, values.out)
  const checked = await checkedFiles(files, options)
  const reports = withAlike(
    checked.flatMap((each) => ('checked' in each ? [{ file: each.file, ...each.checked }] : [])),
  )
  await write(values.out, await rendered(format, reports, positionals.length === 1 && files.length === 1))
  const problems = checked.flatMap(problemOf)
  if (files.length > 1) for (const problem of problems) console.error(`ledger: ${problem}`)
  if (!reports.some(({ empty }) => !empty)) throw new Error(files.length === 1 ? problems[0] : 'no file holds a report')
}

type Options = { year?: number; last?: PublishedReport }

/** One line a file, as soon as it is read; of a result that was begun the files that are in it are passed over. */
async function checkLines(files: readonly string[], options: Options, out: string | undefined): Promise<void> {
  const done = filesDone(out)
  const left = files.filter((file) => !done.has(file))
  const count = await writeLines(out, counted(left, options), (result) =>
    'checked' in result
      ? checkJson(result.file, result.checked.report, result.checked.assessment)
      : { file: result.file, refused: sentenceOf(result.error) },
  )
  if (count === 0 && done.size === 0) throw new Error('no file holds a report')
}

/** A folder stands for the files in it. */
function filesIn(file: string): string[] {
  const isFolder = statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false
  if (!isFolder) return [file]
  return readdirSync(file, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && READABLE.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}
const READABLE = /\.(?:html?|docx|xlsx|xls|csv|txt|md|json|pdf)$/i

function yearFrom(text: string | undefined): number | undefined {
  if (text !== undefined && !/^20\d\d$/.test(text)) throw new WrongUsage('--year is a year such as 2023')
  return text === undefined ? undefined : Number(text)
}

async function lastFrom(file: string | undefined): Promise<PublishedReport | undefined> {
  if (file === undefined) return undefined
  try {
    const last = await previousReport(readFileSync(file), path.basename(file))
    if (last) return last
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    throw new Error(`${file}: ${sentenceOf(error)}`)
  }
  throw new Error(`${file}: it does not say of which year it is`)
}

/** One file is read here; of many none keeps the others from being read, and each processor reads some. */
async function checkedFiles(files: readonly string[], options: Options) {
  const checked: CheckedApart[] = []
  if (files.length === 1) return [await checkedHere(files[0]!, options)]
  for await (const each of counted(files, options)) checked.push(each)
  return checked
}

/** The files one after another, with how far it has come where somebody watches. */
async function* counted(files: readonly string[], options: Options): AsyncGenerator<CheckedApart> {
  let count = 0
  for await (const each of checkApart(files.map((file) => ({ file, ...options })))) {
    count += 1
    if (process.stderr.isTTY) process.stderr.write(`\r${count}/${files.length}`)
    yield each
  }
  if (process.stderr.isTTY) process.stderr.write('\n')
}

async function checkedHere(file: string, options: Options): Promise<CheckedApart> {
  const bytes = readFileSync(file)
  try {
    return { file, checked: await checkFile(bytes, path.basename(file), options) }
  } catch (error) {
    if (error instanceof ReadError) return { file, error }
    throw error
  }
}

function sentenceOf({ code, at }: ReadError): string {
  return at === '' ? SENTENCES[code] : `${SENTENCES[code]} (${at})`
}

function problemOf(each: CheckedApart): string[] {
  if ('error' in each) return [`${each.file}: ${sentenceOf(each.error)}`]
  return each.checked.empty ? [`${each.file}: ${EMPTY_FORM}`] : []
}

/** The reports of a set with the sentences that they share. */
function withAlike<Each extends NamedReport>(reports: readonly Each[]): Each[] {
  if (reports.length < 2) return [...reports]
  const found = alikeSentences(reports)
  return reports.map((each) => ({ ...each, alike: found.get(each.file) ?? [] }))
}

async function rendered(format: Format, reports: readonly NamedReport[], single: boolean): Promise<string | Buffer> {
  if (format === 'docx') return slipDocument(reports)
  if (format === 'xlsx') return buffer(xlsxOf('问题清单', SLIP_HEADS, reports.flatMap(slipRows)))
  if (format === 'text') return reports.map(inWords).join('\n')
  const data = reports.map(({ file, report, assessment, alike }) => ({
    ...checkJson(file, report, assessment),
    ...(alike && { alike }),
  }))
  return data.length === 0 ? '' : `${JSON.stringify(single ? data[0] : data, null, 2)}\n`
}

function inWords({ file, report, assessment, alike = [] }: NamedReport): string {
  const { organ, year, format, read } = report
  const lines = [
    `${file}: ${organ ?? 'organ not known'}, ${year ?? 'year not known'}, form of ${format.code}`,
    `  read: table 二 ${read.table2}, table 三 ${read.table3}, table 四 ${read.table4}`,
    ...assessment.findings.map(({ rule, severity, cells, quote, found, expected }) => {
      const place = quote ?? cells.slice(0, MOST_CELLS).join(' ') + (cells.length > MOST_CELLS ? ' …' : '')
      return `  ${rule} ${severity}  ${RULES[rule].text}（${sourceOf(rule)}）: ${found}, expected ${expected}  ${place}`
    }),
    ...assessment.notAssessed.map(
      ({ rule, why, cells }) => `  ${rule} not assessed: ${why}${cells.length > 0 ? `, ${cells.length} cells` : ''}`,
    ),
    ...alike.map(({ quote, files }) => `  alike with ${files.join(', ')}: ${quote}`),
  ]
  return `${lines.join('\n')}\n`
}
const MOST_CELLS = 8

async function write(out: string | undefined, content: string | Buffer): Promise<void> {
  if (content.length === 0) return
  if (out) writeFileSync(out, content)
  else await new Promise<void>((resolve) => process.stdout.write(content, () => resolve()))
}
