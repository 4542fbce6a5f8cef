import { workbookElsewhere } from '@/lib/workbook/other-workbook.fixture'
import { partsOfZip, zipOf } from '@/lib/zip/zip.fixture'

export type HostileFile = { name: string; bytes: () => Buffer }

const SHEET = 'xl/worksheets/sheet1.xml'

/** Files of so many megabytes, before they are packed, that are made to keep a reader busy: each has to be refused at once. */
export function hostileFiles(megabytes: number): Record<string, HostileFile> {
  const repeated = (text: string) => text.repeat(Math.floor((megabytes * 2 ** 20) / Buffer.byteLength(text)))
  const text = (content: () => string) => ({ name: 'a.csv', bytes: () => Buffer.from(content()) })
  const page = (content: () => string) => ({ name: 'a.xls', bytes: () => Buffer.from(`<table>${content()}`) })
  const part = (name: string, xml: () => string) => ({ name: 'a.xlsx', bytes: () => withPart(name, xml()) })
  const rows = (content: () => string) =>
    part(SHEET, () => `<worksheet><sheetData>${content()}</sheetData></worksheet>`)
  return {
    'empty lines': text(() => repeated('\n')),
    'empty lines as Windows ends them': text(() => repeated('\r\n')),
    'empty lines as old Macs ended them': text(() => repeated('\r')),
    'lines of separators': text(() => repeated(',\n')),
    'one line of separators': text(() => repeated(',')),
    'quoted nothing': text(() => `"",\n${repeated('"",')}`),
    'quoted empty lines': text(() => repeated('""\n')),
    quotes: text(() => repeated('"')),
    'a quote that is left open': text(() => `"${repeated('a\n')}`),
    spaces: text(() => repeated(' ')),
    'comments that are left open': page(() => repeated('<!--')),
    'styles that are left open': page(() => repeated('<style>')),
    'quotes in tags that are left open': page(() => repeated('<a "')),
    'a tag that is left open': page(() => `<a ${repeated('b')}`),
    'signs of tags': page(() => repeated('<')),
    'tables within tables': page(() => repeated('<table>')),
    'empty rows of a page': page(() => repeated('<tr>')),
    'a cell of spaces': page(() => `<tr><td>${repeated(' ')}`),
    'spans of spaces': page(() => repeated(`<tr><td colspan=${' '.repeat(20_000)}>`)),
    'deep elements': part(SHEET, () => repeated('<a>')),
    'empty rows': rows(() => repeated('<row/>')),
    'empty cells': rows(() => `<row>${repeated('<c r="GR1"/>')}</row>`),
    'rows of empty cells': rows(() => repeated('<row><c/></row>')),
    'an element of attributes': part(SHEET, () => `<a ${manyAttributes(megabytes)}/>`),
    'merged cells': part(
      SHEET,
      () => `<worksheet><sheetData/><mergeCells>${repeated('<mergeCell ref="A1:A99"/>')}</mergeCells></worksheet>`,
    ),
    'empty shared texts': part('xl/sharedStrings.xml', () => `<sst>${repeated('<si/>')}</sst>`),
    'sheets that are one': part(
      'xl/workbook.xml',
      () => `<workbook xmlns:r="r"><sheets>${repeated('<sheet name="a" r:id="rId1"/>')}</sheets></workbook>`,
    ),
  }
}

function manyAttributes(megabytes: number): string {
  return Array.from({ length: megabytes * 80_000 }, (_, at) => `a${at}="1"`).join(' ')
}

function withPart(name: string, xml: string): Buffer {
  const parts = partsOfZip(workbookElsewhere({ rows: [['登记编号', '收到日期', '申请内容']] }))
  parts.set(name, Buffer.from(xml))
  return zipOf(parts)
}
