import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { titleLines } from './title-lines'

const rest = '2023年政府信息公开工作年度报告'
const linesOf = (organ: string) => titleLines({ organ, rest }).slice(0, -1)

describe('the title of a report', () => {
  test('has the organ on one line if it fits, and what it is below', () => {
    expect(titleLines({ organ: '新乡市教育局', rest })).toEqual(['新乡市教育局', rest])
    expect(linesOf('新疆维吾尔自治区伊犁哈萨克自治州教育局')).toHaveLength(1)
  })

  test.each([
    ['新疆维吾尔自治区巴音郭楞蒙古自治州库尔勒市人民政府办公室', 2],
    ['新疆生产建设兵团第十二师五一新镇经济技术开发区管理委员会综合行政执法局', 2],
    ['某某省某某市人力资源和社会保障局（某某省某某市退役军人就业创业指导中心）', 2],
  ])('%s is broken between words, never within one', (organ, count) => {
    const lines = linesOf(organ)
    expect(lines).toHaveLength(count)
    expect(lines.join('')).toBe(organ)
    const words = ['人民政府', '自治区', '自治州', '管理委员会', '行政', '保障局', '人力', '资源', '开发区']
    for (const word of words.filter((each) => organ.includes(each)))
      expect(
        lines.some((line) => line.includes(word)),
        word,
      ).toBe(true)
  })

  test('a second name in brackets stays whole', () => {
    const lines = linesOf('某某市住房和城乡建设局行政审批处（某某市人民防空办公室）')
    expect(lines.some((line) => line.includes('（某某市人民防空办公室）'))).toBe(true)
  })

  test('no line is longer than 20 characters, and nothing is lost', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[省市县区教育局人民政府办公室（）管理委员会]{1,66}$/), (organ) => {
        const lines = titleLines({ organ, rest })
        expect(lines.join('')).toBe(organ + rest)
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(20)
      }),
      { numRuns: 50 },
    )
  })

  test('a name without a place to break is broken between characters', () => {
    expect(linesOf('某'.repeat(45)).join('')).toBe('某'.repeat(45))
  })
})
