import { describe, expect, test } from 'vitest'
import en from '../messages/en.json'
import zh from '../messages/zh-CN.json'
import { ROLES } from './access'
import { FAULT_CODES } from './backup/fault'
import { FIELD_ERRORS } from './field-error-codes'
import { FILE_ERRORS } from './imports/file-error'
import { ROW_PROBLEMS, UNSAID } from './imports/verdict'
import { RECORD_PROBLEMS } from './report/checks/named-record'
import { GAPS } from './requests/gaps'
import { STATUSES } from './requests/status'
import { BREACH_CODES } from './result'

type Catalogue = { [key: string]: string | Catalogue }

function messagesOf(catalogue: Catalogue, prefix = ''): [key: string, message: string][] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : messagesOf(value, `${prefix}${key}.`),
  )
}

const QUOTED = /'[{}][^']*'/g

function placeholdersOf(message: string): string[] {
  const names = [...message.replace(QUOTED, '').matchAll(/\{\s*(\w+)/g)].map(([, name]) => name!)
  return [...new Set(names)].sort()
}

const placeholders = (catalogue: Catalogue) =>
  Object.fromEntries(messagesOf(catalogue).map(([key, message]) => [key, placeholdersOf(message)]))

const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u

/** English messages that quote Chinese: the other language's name, prescribed labels, what is printed as is. */
const QUOTING_CHINESE = [
  'app.language',
  'calendar.noticeTitleHint',
  'category.kindHint',
  'category.kinds.information',
  'category.kinds.interpretation',
  'category.kinds.response',
  'dashboard.flow.tied',
  'dashboard.flow.untiable',
  'dashboard.flow.untied',
  'letter.chooseHint',
  'letter.findings.notADay',
  'letterNumbering.patternHint',
  'organ.agencyCodeHint',
  'organ.regionHint',
  'remedy.filter.settled',
  'request.filter.concluded',
  'statistic.units.wan',
  'statistic.valueHint',
  'withdrawal.consequence',
]

test('both catalogues have the same keys', () => {
  const keys = (catalogue: Catalogue) => messagesOf(catalogue).map(([key]) => key)
  expect(keys(en).sort()).toEqual(keys(zh).sort())
})

test('a message has the same placeholders in both catalogues', () => {
  expect(placeholders(en)).toEqual(placeholders(zh))
})

test('the English catalogue has Chinese only where it quotes it', () => {
  const chinese = messagesOf(en).filter(([, message]) => CHINESE.test(message))
  expect(chinese.map(([key]) => key).sort()).toEqual(QUOTING_CHINESE)
})

describe.each([
  ['zh-CN', zh],
  ['en', en],
])('the catalogue %s', (_, catalogue) => {
  test.each([
    ['refusal', BREACH_CODES, catalogue.breach],
    ['field error', FIELD_ERRORS, catalogue.field],
    ['role', ROLES, catalogue.role],
    ['status', STATUSES, catalogue.status],
    ['problem of a row', ROW_PROBLEMS, catalogue.import.problem],
    ['gap of an old case', [...GAPS, ...UNSAID], catalogue.import.gap],
    ['refusal of a file', FILE_ERRORS, catalogue.import.file],
    ['problem of a record', RECORD_PROBLEMS, catalogue.problem],
    ['fault', FAULT_CODES, catalogue.backup.fault],
  ] as [string, readonly string[], Record<string, string>][])(
    'has a message for every %s, and no other',
    (_, codes, messages) => {
      const answered = Object.keys(messages).filter((code) => messages[code])
      expect(answered.sort()).toEqual([...codes].sort())
    },
  )
})
