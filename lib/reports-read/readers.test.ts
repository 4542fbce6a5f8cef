import { describe, expect, test } from 'vitest'
import { zipOf } from '../zip/zip.fixture'
import { decoded } from './decode'
import { waysToSplit } from './glued'
import { readCell } from './read-cell'
import { readDocx } from './read-docx'
import { readSource } from './read-file'
import { readHtml } from './read-html'
import { recognise } from './recognise'
import { cellsOfRow, placed, type Source } from './source'
import { wordFile } from './testing/layouts.fixture'

const gridOf = ({ blocks }: Source, index = 0) => placed(blocks.filter((block) => block.type === 'grid')[index]!)
const rowsOf = (source: Source, index = 0) => {
  const grid = gridOf(source, index)
  return Array.from({ length: grid.rows }, (_, row) => cellsOfRow(grid, row).map(({ text }) => text))
}
const linesOf = ({ blocks }: Source) => blocks.flatMap((block) => (block.type === 'line' ? [block.text] : []))

describe('a cell', () => {
  test.each([
    ['12', 'number', '12'],
    ['0', 'zero', '0'],
    [' ０ ', 'zero', '0'],
    ['１，２３４', 'number', '1234'],
    ['72701.2578', 'number', '72701.2578'],
    ['7730.280', 'number', '7730.28'],
    ['-72', 'number', '-72'],
    ['22（其中修订16件）', 'number', '22'],
    ['19①', 'number', '19'],
    ['5件', 'number', '5'],
    ['\u00a0 1', 'number', '1'],
    ['', 'blank', null],
    ['　', 'blank', null],
    ['/', 'dash', null],
    ['——', 'dash', null],
    ['－', 'dash', null],
    ['无', 'text', null],
    ['约20', 'text', null],
    ['见附件', 'text', null],
    ['2\n3', 'text', null],
    ['1 2', 'text', null],
  ] as const)('%j is %s', (text, state, value) => expect(readCell(text, {})).toMatchObject({ state, value }))
})

describe('glued digits', () => {
  test('are every row of numbers that they can be', () => {
    expect(waysToSplit('1000001', 7)).toEqual([['1', '0', '0', '0', '0', '0', '1']])
    expect(waysToSplit('2135', 3)).toEqual([
      ['2', '1', '35'],
      ['2', '13', '5'],
      ['21', '3', '5'],
    ])
    expect(waysToSplit('640020470', 7)).toContainEqual(['64', '0', '0', '2', '0', '4', '70'])
  })
  test('a blank parts cells, and no number begins with nought', () => {
    expect(waysToSplit('160 02 0 018', 7)).toContainEqual(['16', '0', '0', '2', '0', '0', '18'])
    expect(waysToSplit('00', 1)).toEqual([])
  })
  test('a minus belongs to the figure behind it where changes are counted', () =>
    expect(waysToSplit('15-15', 2, { signed: true })).toEqual([['15', '-15']]))
})

describe('a web page', () => {
  test('lays cells out by their spans', () => {
    const source = readHtml('<table><tr><td rowspan=2>a<td colspan="2">b<tr><td>c<td>d</table>')
    expect(rowsOf(source)).toEqual([
      ['a', 'b'],
      ['a', 'c', 'd'],
    ])
  })
  test('a span of 0 or beyond its section ends with the section', () =>
    expect(rowsOf(readHtml('<table><tbody><tr><td rowspan=0>a<td>b<tr><td>c<tbody><tr><td>d<td>e</table>'))).toEqual([
      ['a', 'b'],
      ['a', 'c'],
      ['d', 'e'],
    ]))
  test('what is hidden is not read', () => {
    const source = readHtml(
      '<p style="DISPLAY : none">old</p><p hidden>x</p><script>1</script><table><tr><td>1<span style="display:none">9</span><td>2</table>',
    )
    expect(linesOf(source)).toEqual([])
    expect(rowsOf(source)).toEqual([['1', '2']])
  })
  test('a table that arranges the page is text, the tables in it are tables', () => {
    const source = readHtml('<table><tr><td>menu<td><p>text</p><table><tr><td>1<td>2</table></table>')
    expect(linesOf(source)).toEqual(['menu', 'text'])
    expect(rowsOf(source)).toEqual([['1', '2']])
  })
  test('a number may be written in two pieces, and a label in two lines', () =>
    expect(rowsOf(readHtml('<table><tr><td><span>2</span><span>6</span><o:p></o:p><td>结果<br>维持</table>'))).toEqual([
      ['26', '结果\n维持'],
    ]))
  test('spans that would make a table endless are refused', () => {
    const row = `<tr>${'<td colspan=200 rowspan=1000>1'.repeat(20)}`
    expect(() => readHtml(`<table>${row.repeat(1000)}</table>`)).toThrow('tooLarge')
  })
})

describe('a Word document', () => {
  const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
  const paragraph = (inner: string) => `<w:p>${inner}</w:p>`
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`
  const table = (...rows: string[]) => `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`
  const read = (body: string) => readDocx(wordFile(body))

  test('has merged cells', async () =>
    expect(
      rowsOf(
        await read(
          table(
            cell('a', '<w:vMerge w:val="restart"/>') + cell('b', '<w:gridSpan w:val="2"/>'),
            cell('', '<w:vMerge/>') + cell('c') + cell('d'),
          ),
        ),
      ),
    ).toEqual([
      ['a', 'b'],
      ['a', 'c', 'd'],
    ]))
  test('a row may begin behind the first column', async () =>
    expect(
      rowsOf(await read(table(cell('a') + cell('b'), `<w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('c')}`))),
    ).toEqual([['a', 'b'], ['c']]))
  test('is read with its changes accepted, and without hidden text', async () =>
    expect(
      linesOf(
        await read(
          paragraph(
            `<w:del>${run('old')}</w:del><w:moveFrom>${run('away')}</w:moveFrom><w:ins>${run('new')}</w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>${run('!')}`,
          ),
        ),
      ),
    ).toEqual(['new!']))
  test('the text of a box is read once, apart from the paragraph that holds it', async () =>
    expect(
      linesOf(
        await read(
          paragraph(
            `${run('text')}<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph(run('box'))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph(run('box'))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`,
          ),
        ),
      ),
    ).toEqual(['box', 'text']))
  test('a declared entity is refused', async () => {
    const declared = (type: string) =>
      zipOf(new Map([['word/document.xml', Buffer.from(`${type}<w:document xmlns:w="w"><w:body/></w:document>`)]]))
    expect(linesOf(await readDocx(declared('')))).toEqual([])
    await expect(readDocx(declared('<!DOCTYPE w [<!ENTITY a "aaaa">]>'))).rejects.toMatchObject({ code: 'damaged' })
  })
  test('what is no zip file is damaged', async () => {
    expect(wordFile('').toString('latin1').length).toBeGreaterThan(0)
    await expect(readDocx(Buffer.from('PK not a zip'))).rejects.toMatchObject({ code: 'damaged' })
  })
})

describe('text that is made to exhaust a reader is refused', () => {
  test.each([
    ['too long', '信息公开'.repeat(1_000_000)],
    ['full of labels', '重复申请 2.重复申请 1 '.repeat(20_000)],
  ])('%s', async (_, text) => {
    const started = performance.now()
    await expect(readSource(Buffer.from(text), 'a.txt').then((source) => recognise(source))).rejects.toMatchObject({
      code: 'tooLarge',
    })
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})

describe('the encoding', () => {
  const GBK = Buffer.from([0xd0, 0xc5, 0xcf, 0xa2, 0xb9, 0xab, 0xbf, 0xaa])
  test.each([
    ['GBK without a label', GBK],
    ['GBK with a label', Buffer.concat([Buffer.from('<meta charset=gb2312>'), GBK])],
    ['UTF-8', Buffer.from('信息公开')],
    ['UTF-8 with a mark', Buffer.from('\ufeff信息公开')],
    ['UTF-16', Buffer.from('\ufeff信息公开', 'utf16le')],
    ['UTF-8 that is labelled otherwise', Buffer.from(`<meta charset=gb2312>${'信息公开'.repeat(20)}`)],
  ])('%s', (_, bytes) => expect(decoded(bytes)).toContain('信息公开'))
  test('what is no text is refused', async () => {
    await expect(readSource(Buffer.from([0x81, 0xff, 0x00, 0xff]), 'a.txt')).rejects.toMatchObject({ code: 'encoding' })
    await expect(readSource(Buffer.alloc(0), 'a.txt')).rejects.toMatchObject({ code: 'empty' })
    await expect(readSource(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'a.doc')).rejects.toMatchObject({ code: 'oldWord' })
  })
})
