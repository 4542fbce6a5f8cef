import { describe, expect, test } from 'vitest'
import { checkFile } from './checked-file'
import type { ReadReport } from './recognise'

const report = (row: string, prose = '', year = 2023) =>
  Buffer.from(
    `某市教育局${year}年政府信息公开工作年度报告\n一、总体情况\n${prose}\n二、主动公开政府信息情况\n第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数规章000行政规范性文件${row}第二十条第（五）项信息内容本年处理决定数量行政许可0第二十条第（六）项信息内容本年处理决定数量行政处罚0行政强制0第二十条第（八）项信息内容本年收费金额（单位：万元）行政事业性收费0\n三、收到和处理政府信息公开申请情况`,
  )
const DOCUMENTS = ['issued', 'repealed', 'in_force'] as const
const read = async (row: string, prose?: string) => (await checkFile(report(row, prose), 'a.txt')).report
const figures = ({ cells }: ReadReport) =>
  DOCUMENTS.map((measure) => cells.get(`table2.normative_documents.${measure}`)?.value ?? null)
const waysOf = ({ readings }: ReadReport) =>
  readings.map(({ ways }) => ways.map((way) => way.map(({ value }) => value)))

describe('digits of table 二 that are glued together', () => {
  test('are cut where there is one way', async () => expect(figures(await read('501'))).toEqual(['5', '0', '1']))

  test('stay open where several ways fit, and the ways are named, the unlikely last', async () => {
    const open = await read('5615')
    expect(figures(open)).toEqual([null, null, null])
    expect(waysOf(open)).toEqual([
      [
        ['5', '6', '15'],
        ['5', '61', '5'],
        ['56', '1', '5'],
      ],
    ])
    expect(open.cells.get('table2.normative_documents.repealed')).toMatchObject({ may: ['6', '61', '1'] })
  })

  test('are cut as the text of the report states one of them', async () => {
    const settled = await read('5416', '现行有效的规范性文件16件。2023年，我局制定规范性文件5件。')
    expect(figures(settled)).toEqual(['5', '4', '16'])
    expect(settled.cells.get('table2.normative_documents.in_force')).toMatchObject({ printed: '5416', by: 'text' })
    expect(waysOf(settled)).toEqual([])
  })

  test('stay open where the text fits no way: it may be the text that is wrong', async () => {
    const open = await read('5416', '2023年，我局制定规范性文件7件。')
    expect(figures(open)).toEqual([null, null, null])
  })

  test('are cut as the stock of the year before goes on', async () => {
    const last = {
      year: 2022,
      format: '2021' as const,
      origin: 'entered' as const,
      source: '',
      figures: new Map([['table2.normative_documents.in_force' as const, '16']]),
      sections: {},
    }
    const { report: settled, assessment } = await checkFile(report('5615'), 'a.txt', { last })
    expect(figures(settled)).toEqual(['5', '6', '15'])
    expect(assessment.findings.filter(({ rule }) => rule === 'Y-2')).toEqual([])
    const older = await checkFile(report('5615'), 'a.txt', { last: { ...last, year: 2021 } })
    expect(figures(older.report)).toEqual([null, null, null])
  })
})
