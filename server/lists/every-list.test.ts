import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { MATTER_REGISTERS } from '@/lib/matters/matter'
import { INTERACTION_REGISTERS } from '@/lib/published/interaction'
import { REGISTERS } from '@/lib/supervision/entry'
import { LISTS } from './lists'

const ROOT = path.join(import.meta.dirname, '../..')

/** What shows a table that is no list of records. */
const NO_LISTS = ['reminders/page.tsx', 'settings/report-templates/page.tsx', 'settings/letter-wordings/page.tsx']

const everyPage = readdirSync(path.join(ROOT, 'app'), { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'page.tsx')
  .map((file) => ({ file, source: readFileSync(path.join(ROOT, 'app', file), 'utf8') }))

const pages = everyPage
  .filter(({ source }) => /<(ListTable|RecordTable|LedgerList|RepeatedTable)\b/.test(source))
  .filter(({ file }) => !NO_LISTS.some((name) => file.endsWith(name)))

const REGISTERS_OF: Record<string, readonly string[]> = {
  'interaction-': INTERACTION_REGISTERS,
  'matters-': MATTER_REGISTERS,
  'supervision-': REGISTERS,
}

const namesIn = (source: string) =>
  [...source.matchAll(/(?:exportAs=|<ExportLinks list=)\{?["`]([^"`]+)["`]/g)].flatMap(([, name]) => {
    const prefix = name!.replace(/\$\{register\}$/, '')
    const registers: readonly string[] = REGISTERS_OF[prefix] ?? []
    return prefix === name ? [name!] : registers.map((register) => prefix + register)
  })

test('every page with a list of records can have it taken out', () => {
  expect(pages.length).toBeGreaterThan(20)
  expect(pages.filter(({ source }) => namesIn(source).length === 0).map(({ file }) => file)).toEqual([])
})

test('every list that a page names can be taken out, and every list is named by a page', () => {
  const named = everyPage.flatMap(({ source }) => namesIn(source))
  expect([...new Set(named)].sort()).toEqual(Object.keys(LISTS).sort())
})

test('the columns of a list are written once, for its page and for its file', () => {
  const folder = path.join(ROOT, 'server/lists')
  const lists = readdirSync(folder).filter((file) => file.endsWith('lists.ts'))
  const source = lists.map((file) => readFileSync(path.join(folder, file), 'utf8')).join('')
  const namedColumns = (text: string) => new Set(text.match(/\b([A-Z_]+_COLUMNS|[a-z]+Columns(?=\())/g) ?? [])
  const shown = namedColumns([...everyPage.map((page) => page.source), ...componentSources()].join(''))
  expect([...namedColumns(source)].filter((name) => !shown.has(name))).toEqual([])
  // Each list is made of such columns, and of nothing else.
  expect(source.match(/\bpermission:/g)).toHaveLength(source.match(/\blistAs\(/g)!.length)
})

function componentSources(): string[] {
  return readdirSync(path.join(ROOT, 'components'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => readFileSync(path.join(ROOT, 'components', file), 'utf8'))
}
