import { describe, expect, test } from 'vitest'
import { readSource } from './read-file'
import { recognise } from './recognise'
import { expectedCells, numbersRead, PUBLISHED_FILES } from './testing/read-back.fixture'

const read = async (name: string) => {
  const file = PUBLISHED_FILES.find((each) => each.name === name)!
  return recognise(await readSource(file.bytes, file.name))
}

/** In the form of 2019 only the decisions are kept, which stand last of their row. */
const OPEN: Record<string, string[]> = {
  'pt-jtj-2020.txt': ['88-720', '26-260'],
  'pt-jtj-2023.txt': ['5615'],
  'pt-scj-2022.txt': ['6051'],
  'pt-zrz-2021.txt': ['5066'],
  'pt-zrz-2023.txt': ['2135'],
}

describe('a published report is read as it was printed', () => {
  test.each(PUBLISHED_FILES.filter(({ name }) => name !== 'pt-gaj-2020-empty.txt'))(
    '$name',
    async ({ name, bytes, expected }) => {
      const report = recognise(await readSource(bytes, name))
      expect({ organ: report.organ, year: report.year, format: report.format.code as string }).toEqual({
        organ: expected.organ,
        year: expected.year,
        format: expected.format,
      })
      // Digits of table 二 that are glued so that several cuts fit stay open; the right one comes first of those that are named.
      const wanted = expectedCells(expected)
      expect(report.readings.map(({ printed }) => printed)).toEqual(OPEN[name] ?? [])
      for (const { cells, ways } of report.readings)
        for (const [at, id] of cells.entries()) {
          if (!id) continue
          if (report.format.code === '2021') expect(Number(ways[0]![at]!.value)).toBe(wanted[id])
          else expect(ways.map((way) => Number(way[at]!.value))).toContain(wanted[id])
          delete wanted[id]
        }
      expect(numbersRead(report)).toEqual(wanted)
    },
  )

  test('a page that holds nothing but its title is no report', async () => {
    await expect(read('pt-gaj-2020-empty.txt')).rejects.toMatchObject({ code: 'noReport' })
  })

  test('an empty form is recognised, and each of its cells is blank', async () => {
    const { cells, read: extent } = await read('blank-form-2021.docx')
    expect(extent).toEqual({ table2: 'whole', table3: 'whole', table4: 'whole' })
    expect(new Set([...cells.values()].map(({ state }) => state))).toEqual(new Set(['blank']))
  })

  test('of a part only what is there is read', async () => {
    const { cells, read: extent } = await read('dapuqiao-2025-part.md')
    expect(extent).toEqual({ table2: 'partly', table3: 'partly', table4: 'whole' })
    expect(cells.has('table3.carried_in.total')).toBe(false)
  })

  test('blank cells stay blank', async () => {
    const { cells } = await read('shuyang-fgj-2023.html')
    expect(cells.get('table3.received.business')).toMatchObject({ state: 'blank', value: null })
    expect(cells.get('table3.received.total')).toMatchObject({ state: 'number', value: '26' })
    expect(cells.get('table3.carried_in.total')).toMatchObject({ state: 'zero', value: '0' })
  })

  test('the text of the sections is read as printed, without the tables', async () => {
    const { sections, narrative } = await read('pt-zrz-2023.txt')
    expect(sections.map(({ heading }) => heading)).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ])
    expect(sections[0]!.paragraphs.join('')).toContain('办理依申请公开19件。一是坚持应公开尽公开的原则性。')
    expect(narrative.other_matters).toContain('2023年，无收取信息处理费情况。')
    expect(sections.slice(1, 4).flatMap(({ paragraphs }) => paragraphs)).toEqual([])
  })
})
