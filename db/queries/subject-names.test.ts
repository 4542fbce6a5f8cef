import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { pageOfSubject } from '@/lib/audit/subject'
import en from '@/messages/en.json'
import zh from '@/messages/zh-CN.json'
import { connection } from '../client'
import { ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { subjectNames } from './subject-names'

const ROOT = path.resolve(import.meta.dirname, '../..')
const SUBJECT =
  /(?:subject: |return |=> )`([a-z-]+):\$\{|(?:subject: |SUBJECT_OF_\w+ = )'([a-z-]+)'|table: \w+, noun: '([a-z-]+)'/g

/** The nouns of all subjects that something writes into the audit trail, as the sources have them. */
function writtenNouns(): string[] {
  const files = ['db', 'server', 'bin'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  const texts = files
    .filter((file) => file.endsWith('.ts') && !/\.(test|fixture)\.|^db\/testing\//.test(file))
    .map((file) => readFileSync(path.join(ROOT, file), 'utf8'))
    .filter((text) => /recordAct|subjectOf|SUBJECT_OF|noun: '/.test(text))
  const nouns = texts.flatMap((text) => [...text.matchAll(SUBJECT)].map(([, ...found]) => found.find(Boolean)!))
  return [...new Set(nouns)].sort()
}
const NOUNS = writtenNouns()

/** What has no page of its own: the ledger as a whole. */
const WITHOUT_PAGE = ['ledger']
/**
 * What is called by its key: a number of the office, a year, a section of the report. Who complained or asked for a correction is named
 * nowhere but on the record's page.
 */
const BY_KEY = ['backup', 'complaint', 'history', 'ledger', 'list', 'rectification', 'region', 'report', 'request']
const BY_CODE = ['suggestion', 'template', 'wording']
const AS_A_WHOLE = ['letter-settings', 'organ', 'retention', 'review-chain']

test('whatever stands in the trail has a word in both languages, and a page if it has one', () => {
  expect(NOUNS).toEqual(expect.arrayContaining(['filing', 'region', 'request', 'unit', 'wording']))
  expect(NOUNS.filter((noun) => !(noun in zh.noun && noun in en.noun))).toEqual([])
  const without = NOUNS.filter((noun) => pageOfSubject(noun === 'list' ? 'list:requests' : `${noun}:1`) === undefined)
  expect(without).toEqual(WITHOUT_PAGE)
})

test('every record that goes by an id is called by its name', () => {
  openCopiedDatabase()
  const named = NOUNS.filter((noun) => ![...BY_KEY, ...BY_CODE, ...AS_A_WHOLE].includes(noun))
  fillTables()
  const names = subjectNames(
    ZHAO_JUN,
    named.map((noun) => `${noun}:1`),
    'zh-CN',
  )
  expect(named.filter((noun) => !names.get(`${noun}:1`)?.includes('某'))).toEqual([])
})

test('a section of the report, a template and a letter are called by their headings', () => {
  const subjects = ['report:2023:problems', 'report:2023', 'template:problems', 'wording:granted', 'wording:none']
  expect(Object.fromEntries(subjectNames(ZHAO_JUN, subjects, 'en'))).toEqual({
    'report:2023:problems': '2023 五、存在的主要问题及改进情况',
    'template:problems': '五、存在的主要问题及改进情况',
    'wording:granted': '政府信息公开申请答复书（予以公开） (reply: granted)',
  })
})

/** A row 1 in every table that has an id, with 某 in its texts: only its name is looked at. */
function fillTables(): void {
  const { $client } = connection()
  $client.pragma('foreign_keys = OFF')
  $client.pragma('ignore_check_constraints = ON')
  const tables = $client
    .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all() as string[]
  for (const table of tables) {
    const columns = $client.pragma(`table_info("${table}")`) as { name: string; type: string; notnull: number }[]
    if (!columns.some(({ name }) => name === 'id' || name === 'token')) continue
    const values = columns.map(({ name, type }) => (name === 'token' ? '1' : type === 'INTEGER' ? 1 : `某${name}`))
    $client.prepare(`INSERT OR IGNORE INTO "${table}" VALUES (${columns.map(() => '?').join(', ')})`).run(...values)
  }
}
