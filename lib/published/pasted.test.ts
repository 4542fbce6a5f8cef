import { describe, expect, it } from 'vitest'
import { PASTED_ROWS, type PasteLists, pasteInput, readPasted } from './pasted'

const LISTS: PasteLists = {
  categories: [
    { id: 2, name: '政务动态', shortName: '政务动态', active: true },
    { id: 3, name: '信息公开目录信息', shortName: '目录信息更新', active: true },
    { id: 9, name: '旧类别', shortName: '旧', active: false },
  ],
  platforms: [
    { id: 1, name: '门户网站', active: true },
    { id: 2, name: '官方微信', active: true },
  ],
  reviewsSince: '2024-06-03',
}
const readLines = (text: string) => readPasted(text, LISTS, '2024-06-05')
const only = (text: string) => readLines(text).rows[0]!

describe('cells pasted from a spreadsheet', () => {
  it('are read without a head in the order of the form', () => {
    expect(
      only('招生公告\t目录信息更新\t2024/5/31\t示教〔2024〕5号\t门户网站、官方微信\thttps://a.cn https://b.cn'),
    ).toMatchObject({
      line: 1,
      problems: [],
      input: {
        title: '招生公告',
        categoryId: 3,
        publishedOn: '2024-05-31',
        documentNumber: '示教〔2024〕5号',
        postings: [
          { platformId: 1, postedOn: '2024-05-31', address: 'https://a.cn' },
          { platformId: 2, postedOn: '2024-05-31', address: 'https://b.cn' },
        ],
      },
    })
  })

  it('are read by their head, in any order; a column that nobody knows is named', () => {
    const { rows, unknownColumns } = readLines(
      '备注\t公开日期\t类别\t标题\t字数\n附件两份\t5月31日\t政务动态\t开学\t800\n',
    )
    expect(unknownColumns).toEqual(['字数'])
    expect(rows).toMatchObject([{ line: 2, input: { title: '开学', note: '附件两份', publishedOn: '2024-05-31' } }])
  })

  it('may hold line breaks, tabs and quotation marks inside a cell', () => {
    const { rows } = readLines('标题\t类别\t备注\n"开学""第一课"""\t政务动态\t"一\n二"\n第二条\t政务动态\t')
    expect(rows.map(({ input }) => [input?.title, input?.note])).toEqual([
      ['开学"第一课"', '一\n二'],
      ['第二条', ''],
    ])
  })

  it('may be divided by commas, as in a file', () => {
    expect(
      only('标题,类别\n"甲,乙",政务动态').input?.title ??
        readLines('标题,类别\n"甲,乙",政务动态').rows[0]?.input?.title,
    ).toBe('甲,乙')
  })

  it('without a day of publication are a draft', () => {
    expect(only('招生公告\t政务动态').input).toMatchObject({ publishedOn: null, postings: [] })
  })

  it.each([
    ['七', 'art20_07'],
    ['（十一）', 'art20_11'],
    ['第二十条第（十）项', 'art20_10'],
    ['15', 'art20_15'],
    ['第7项', 'art20_07'],
    ['十', 'art20_10'],
    ['（四）统计信息', 'art20_04'],
  ])('name an item of the Regulations as %s', (text, code) => {
    expect(only(`标题\t类别\t条例项\n甲\t政务动态\t${text}`).input?.proactiveItem).toBe(code)
  })

  it.each([
    ['\t政务动态\t5-31', 'title', { kind: 'field', code: 'required' }],
    [`${'长'.repeat(301)}\t政务动态`, 'title', { kind: 'field', code: 'tooLong', limit: 300 }],
    ['甲\t', 'category', { kind: 'field', code: 'required' }],
    ['甲\t动态', 'category', { kind: 'unknown', value: '动态' }],
    ['甲\t旧类别', 'category', { kind: 'unknown' }],
    ['甲\t政务动态\t2024-02-30', 'publishedOn', { kind: 'field', code: 'date' }],
    ['甲\t政务动态\t2024-06-03', 'publishedOn', { kind: 'breach', code: 'reviewRequired' }],
    ['甲\t政务动态\t\t\t门户网站', 'publishedOn', { kind: 'field', code: 'required' }],
    ['甲\t政务动态\t5-31\t\t抖音、官方微信', 'channels', { kind: 'unknown', value: '抖音' }],
    ['甲\t政务动态\t5-31\t\t官方微信、官方微信', 'channels', { kind: 'breach', code: 'postingTwice' }],
    ['甲\t政务动态\t5-30\t\t\t\t5-31', 'publishedOn', { kind: 'breach', code: 'publishedBeforeFormed' }],
    ['标题\t类别\t条例项\n甲\t政务动态\t二十', 'proactiveItem', { kind: 'unknown' }],
    ['标题\t类别\t条例项\n甲\t政务动态\t7月', 'proactiveItem', { kind: 'unknown' }],
    ['标题\t类别\t条例项\n甲\t政务动态\tA7', 'proactiveItem', { kind: 'unknown' }],
    ['标题\t类别\t条例项\n甲\t政务动态\t项7', 'proactiveItem', { kind: 'unknown' }],
  ])('%j is refused at its cell', (text, column, problem) => {
    const { problems, input } = only(text)
    expect(problems).toMatchObject([{ column, ...problem }])
    expect(input).toBeUndefined()
  })

  it('point out a title that stands above already', () => {
    expect(readLines('甲\t政务动态\n乙\t政务动态\n甲\t政务动态').rows.map(({ sameAs }) => sameAs)).toEqual([
      undefined,
      undefined,
      1,
    ])
  })

  it('end where there are too many', () => {
    const most = (lines: number) => {
      const { rows, tooMany } = readLines('甲\t政务动态\n'.repeat(lines))
      return [rows.length, tooMany]
    }
    expect(most(PASTED_ROWS)).toEqual([PASTED_ROWS, false])
    expect(most(PASTED_ROWS + 1)).toEqual([PASTED_ROWS, true])
  })

  it('may have spaces around them, empty lines between them and after them', () => {
    const { rows, unknownColumns } = readLines(' 标题 \t类别\t \n 甲 \t 政务动态 \t\n \t \t\n乙\t政务动态\t\n\n \n')
    expect(unknownColumns).toEqual([])
    expect(rows.map(({ line, input }) => [line, input?.title])).toEqual([
      [2, '甲'],
      [4, '乙'],
    ])
  })

  it('are none where nothing was pasted', () => {
    expect(readLines('')).toEqual({ rows: [], unknownColumns: [], tooMany: false })
  })

  it('all point to the first line with their title', () => {
    expect(readLines('甲\t政务动态\n甲\t政务动态\n甲\t政务动态').rows.map(({ sameAs }) => sameAs)).toEqual([
      undefined,
      1,
      1,
    ])
  })

  it('may name channels with spaces, and addresses apart by several', () => {
    expect(only('甲\t政务动态\t5-31\t\t 门户网站 、 官方微信 \thttps://a.cn;  https://b.cn').input?.postings).toEqual([
      { platformId: 1, postedOn: '2024-05-31', address: 'https://a.cn' },
      { platformId: 2, postedOn: '2024-05-31', address: 'https://b.cn' },
    ])
  })

  it('are all named where several are wrong, each once', () => {
    const { problems } = only(`\t动态\t2024-02-30\t${'号'.repeat(61)}`)
    expect(problems).toEqual([
      { column: 'category', value: '动态', kind: 'unknown' },
      { column: 'title', value: '', kind: 'field', code: 'required' },
      { column: 'publishedOn', value: '2024-02-30', kind: 'field', code: 'date' },
      { column: 'documentNumber', value: '号'.repeat(61), kind: 'field', code: 'tooLong', limit: 60 },
    ])
  })

  it('are judged by the rules only where each is right by itself', () => {
    const { problems } = only('甲\t动态\t2024-06-03')
    expect(problems).toEqual([{ column: 'category', value: '动态', kind: 'unknown' }])
  })

  it('a text is from 1 to 320,000 characters long', () => {
    const complaint = (text: unknown) => pasteInput.safeParse({ text }).error?.issues[0]?.message
    expect(complaint('甲')).toBeUndefined()
    expect(complaint('甲'.repeat(320_000))).toBeUndefined()
    expect(complaint('')).toBe('required')
    expect(complaint('甲'.repeat(320_001))).toBe('tooLong|320000')
    expect(complaint(undefined)).toBe('required')
  })
})
