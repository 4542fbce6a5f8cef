import { beforeAll, expect, test } from 'vitest'
import { connection } from '@/db/client'
import { foundTestLedger } from '@/db/testing/cast'
import { openCopiedDatabase } from '@/db/testing/copied-database'
import { csvOf, importBytes } from '@/db/testing/import-table'
import { FILE_ERRORS, FileError, type FileErrorCode, LIMITS } from '@/lib/imports/file-error'
import { workbookElsewhere } from '@/lib/workbook/other-workbook.fixture'
import { partsOfZip, zipOf } from '@/lib/zip/zip.fixture'
import messages from '@/messages/zh-CN.json'

const HEADINGS = ['登记编号', '收到日期', '接收渠道', '申请人类型', '申请人', '申请内容']
const ROW = ['2023-001', '2023-03-06', '当面', '自然人', '陈静', '招生计划']

beforeAll(() => {
  openCopiedDatabase()
  foundTestLedger()
})

type Malformed = [what: string, name: string, bytes: Uint8Array | string, code: FileErrorCode]

const workbook = (formulas: readonly string[] = []) => workbookElsewhere({ rows: [HEADINGS, ROW], formulas })

const sheetPart = 'xl/worksheets/sheet1.xml'
const changed = (bytes: Buffer, change: (parts: Map<string, Buffer>) => void) => {
  const parts = partsOfZip(bytes)
  change(parts)
  return zipOf(parts)
}

function malformed(): Malformed[] {
  const good = workbook()
  const text = csvOf([HEADINGS, ROW])
  const files: Malformed[] = []
  const add = (what: string, name: string, bytes: Uint8Array | string, code: FileErrorCode) =>
    files.push([what, name, bytes, code])

  for (let share = 1; share <= 24; share++)
    add(
      `a workbook cut off at ${share * 4 - 2} %`,
      'a.xlsx',
      good.subarray(0, Math.floor((good.length * (share * 4 - 2)) / 100)),
      'brokenWorkbook',
    )
  for (const part of [
    sheetPart,
    'xl/workbook.xml',
    'xl/sharedStrings.xml',
    'xl/styles.xml',
    'xl/_rels/workbook.xml.rels',
  ]) {
    add(
      `${part} ends in the middle`,
      'a.xlsx',
      changed(good, (parts) => parts.set(part, parts.get(part)!.subarray(0, parts.get(part)!.length - 20))),
      'brokenWorkbook',
    )
    add(
      `${part} is no XML`,
      'a.xlsx',
      changed(good, (parts) => parts.set(part, Buffer.from('<a><b></a>'))),
      'brokenWorkbook',
    )
    add(
      `${part} declares entities`,
      'a.xlsx',
      changed(good, (parts) => parts.set(part, Buffer.from(`<!DOCTYPE x [<!ENTITY a "aaaa">]>${parts.get(part)}`))),
      'brokenWorkbook',
    )
  }
  add(
    'no workbook part',
    'a.xlsx',
    changed(good, (parts) => void parts.delete('xl/workbook.xml')),
    'unknownType',
  )
  add(
    'no content types',
    'a.xlsx',
    changed(good, (parts) => void parts.delete('[Content_Types].xml')),
    'unknownType',
  )
  add(
    'no sheet part',
    'a.xlsx',
    changed(good, (parts) => void parts.delete(sheetPart)),
    'noSheet',
  )
  add(
    'no sheet listed',
    'a.xlsx',
    changed(good, (parts) => parts.set('xl/workbook.xml', Buffer.from('<workbook/>'))),
    'noSheet',
  )
  add('a plain archive', 'a.xlsx', zipOf(new Map([['a.txt', Buffer.from('a')]])), 'unknownType')
  add(
    'a document in the place of a workbook',
    'a.xlsx',
    zipOf(
      new Map([
        ['[Content_Types].xml', Buffer.from('<Types/>')],
        ['word/document.xml', Buffer.from('<w/>')],
      ]),
    ),
    'unknownType',
  )

  const macros = changed(good, (parts) => parts.set('xl/vbaProject.bin', Buffer.from('vba')))
  for (const name of ['a.xlsx', 'a.xlsm', 'A.XLSM', 'a.xltm', 'a.xlsb'])
    add(`macros in ${name}`, name, macros, 'macros')
  add(
    'macro sheets',
    'a.xlsx',
    changed(good, (parts) => parts.set('xl/macrosheets/sheet1.xml', Buffer.from('<a/>'))),
    'macros',
  )
  add('macros promised by the name', 'a.xlsm', good, 'macros')

  add('a workbook in XML', 'a.xls', '<?xml version="1.0"?><Workbook xmlns="urn:schemas"/>', 'xmlWorkbook')
  add('a saved page', 'a.xls', 'MIME-Version: 1.0\r\nContent-Type: multipart/related', 'savedPage')
  add('a page with an empty table', 'a.xls', '<html><table></table></html>', 'noRows')
  add('a page whose table has headings alone', 'a.xls', `<table><tr><td>${HEADINGS.join('<td>')}</table>`, 'noRows')
  add('a page with a table of something else', 'a.xls', '<table><tr><td>甲<tr><td>1</table>', 'noHeadings')
  for (const cell of ['A', 'B', 'C', 'D', 'E', 'F'])
    add(`a formula without result in ${cell}3`, 'a.xlsx', workbook([`${cell}3`]), 'formulaWithoutResult')

  const headed = `${'<row r="1"><c r="A1" t="inlineStr"><is><t>登记编号</t></is></c><c r="B1" t="inlineStr"><is><t>收到日期</t></is></c></row>'}`
  const sheetOf = (rows: string) =>
    changed(good, (parts) => parts.set(sheetPart, Buffer.from(`<worksheet><sheetData>${rows}</sheetData></worksheet>`)))
  const emptyRows = (from: number, many: number) =>
    Array.from({ length: many }, (_, at) => `<row r="${from + at}"><c r="A${from + at}" s="0"/></row>`).join('')
  add('a million empty rows', 'a.xlsx', sheetOf(emptyRows(1, 1_000_000)), 'noRows')
  add('headings and a hundred thousand empty rows', 'a.xlsx', sheetOf(headed + emptyRows(2, 100_000)), 'noHeadings')
  add('no rows', 'a.xlsx', sheetOf(''), 'noRows')
  add('a cell far to the right', 'a.xlsx', sheetOf('<row r="1"><c r="ZZZ1"><v>1</v></c></row>'), 'tooManyColumns')

  for (const megabytes of [1024, 4000])
    add(
      `a part that swells to ${megabytes} MB`,
      'a.xlsx',
      zipOf(partsOfZip(good), { part: sheetPart, zeros: 64, claims: megabytes * 2 ** 20 }),
      'unpacksTooLarge',
    )
  add(
    'a part that hides how it swells',
    'a.xlsx',
    zipOf(partsOfZip(good), { part: sheetPart, zeros: 64, claims: 1000 }),
    'brokenWorkbook',
  )
  add(
    'a part that says it is small',
    'a.xlsx',
    zipOf(partsOfZip(good), { part: sheetPart, claims: 10 }),
    'brokenWorkbook',
  )

  add(
    'an old workbook',
    'a.xls',
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]),
    'oldWorkbook',
  )
  add(
    'an encrypted workbook',
    'a.xlsx',
    Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(5000)]),
    'oldWorkbook',
  )
  for (const sign of ['\0', '\x01', '\x07', '\x1b'])
    add(`the control character ${sign.charCodeAt(0)}`, 'a.csv', text + sign, 'unknownType')
  add('nothing', 'a.csv', '', 'empty')
  add('nothing in a workbook', 'a.xlsx', '', 'empty')
  add('text called a workbook', 'a.xlsx', text, 'brokenWorkbook')
  add('a page', 'a.csv', '<!doctype html><p>台账</p>', 'pageWithoutTable')
  add('an image', 'a.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'unknownType')
  add('a program', 'a.csv', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1]), 'unknownType')
  add('zeros', 'a.csv', Buffer.alloc(1000), 'unknownType')
  for (const at of [0, 10, 40, 60]) {
    const bytes = Buffer.from(text)
    add(
      `a broken character at ${at}`,
      'a.csv',
      Buffer.concat([bytes.subarray(0, at), Buffer.from([0xff, 0xff, 0x20]), bytes.subarray(at)]),
      'encoding',
    )
  }
  add('half of UTF-16', 'a.csv', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]), 'encoding')
  for (const place of [0, 3, 5]) {
    const row = ROW.map((cell, index) => (index === place ? `"${cell}` : cell)).join(',')
    add(`an unpaired quotation mark in column ${place + 1}`, 'a.csv', `${HEADINGS.join(',')}\n${row}\n`, 'quotes')
  }
  add('only headings', 'a.csv', HEADINGS.join(','), 'noRows')
  add('only white space', 'a.csv', ' \n \n,,,\n', 'noRows')
  add('no headings', 'a.csv', csvOf([ROW, ROW]), 'noHeadings')
  for (const missing of [1, 2, 3, 4, 5])
    add(
      `no ${HEADINGS[missing]}`,
      'a.csv',
      csvOf([HEADINGS, ROW].map((row) => row.filter((_, index) => index !== missing))),
      'noHeadings',
    )
  add('too many columns', 'a.csv', csvOf([[...HEADINGS, ...new Array(300).fill('x')], ROW]), 'tooManyColumns')
  add(
    'a cell like a book',
    'a.csv',
    csvOf([HEADINGS, [...ROW.slice(0, 5), '长'.repeat(LIMITS.cell + 1)]]),
    'cellTooLong',
  )
  add('a row too many', 'a.csv', `${HEADINGS.join(',')}\n${'1,2\n'.repeat(LIMITS.rows + 1)}`, 'tooManyRows')
  return files
}

test('a hundred malformed files each give one clear message, and nothing is changed', async () => {
  const files = malformed()
  expect(files.length).toBeGreaterThanOrEqual(100)
  const before = connection().$client.serialize()
  const answers: [string, unknown][] = []
  for (const [what, name, bytes] of files) {
    const answer = await importBytes('requests', name, bytes).catch((error: unknown) => error)
    answers.push([what, answer instanceof FileError ? answer.code : answer])
  }
  expect(answers).toEqual(files.map(([what, , , code]) => [what, code]))
  for (const code of FILE_ERRORS) expect(messages.import.file[code]).toMatch(/。$/)
  expect(connection().$client.serialize().equals(before)).toBe(true)
})
