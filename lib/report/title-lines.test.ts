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

  test.each([
    [['新疆维吾尔自治区巴音郭楞蒙古', '自治州库尔勒市人民政府办公室']],
    [['某某市住房和城乡建设局行政', '审批处（某某市人民防空办公室）']],
    // No line ends with an opening bracket or quotation mark, or begins with what closes one.
    [['某市“放管服”改革和政府职能', '转变、优化营商环境领导小组办公室']],
    [['甲市教育局、乙市卫生健康', '委员会、丙市公安局联合办公室']],
    [['某某省某某市人力资源和社会保障局', '（某某省某某市退役军人就业创业指导中心）']],
    // Brackets that no line has room for are broken as other words are.
    [['某某市教育局（某某市人民政府教育督导委员', '会办公室及其全部派出机构所在地办事处）']],
    [['某某市教育局', '(ABC DEF Office of Education)', '综合行政执法大队办公室']],
  ])('its lines grow or are widest in the middle, as even as they can be: %j', (lines) =>
    expect(linesOf(lines.join(''))).toEqual(lines),
  )

  test('a name of four lines grows line by line, that of what it is being the widest', () => {
    const organ =
      '新疆维吾尔自治区巴音郭楞蒙古自治州库尔勒市人民政府办公室新疆生产建设兵团第十二师五一新镇经济技术开发区管理委员会综合行政执法局'
    expect(linesOf(organ).map((line) => line.length)).toEqual([14, 16, 16, 17])
    expect(linesOf('某'.repeat(45)).map((line) => line.length)).toEqual([13, 16, 16])
    expect(linesOf('某'.repeat(20))).toEqual(['某'.repeat(20)])
    expect(linesOf('某'.repeat(21)).map((line) => line.length)).toEqual([9, 12])
    expect(linesOf('某'.repeat(40)).map((line) => line.length)).toEqual([20, 20])
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
