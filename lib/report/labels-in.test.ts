import { expect, test } from 'vitest'
import { LATEST_FORMATS_FIRST } from '../law/report-formats/format-of'
import { cellLabel } from './cell-label'
import { tableFigures } from './history/published-report'
import { labelsIn } from './labels-in'

const cells = LATEST_FORMATS_FIRST.flatMap((format) => tableFigures(format).map((id) => [format, id] as const))

test('readers of Chinese are told each cell in the words of the form alone', () => {
  for (const [format, id] of cells) expect(labelsIn('zh-CN').cell(format, id)).toBe(cellLabel(format, id))
})

test('readers of English are told each cell of each form, and no two cells of a form alike', () => {
  for (const format of LATEST_FORMATS_FIRST) {
    const said = tableFigures(format).map((id) => labelsIn('en').cell(format, id))
    for (const label of said) expect(label).toMatch(/^[^()]+(?:（[^（）]+）)?[^()]* \([a-z][^\p{Script=Han}]+\)$/u)
    expect(new Set(said.map((label) => /\([^()]*\)$/.exec(label)![0])).size).toBe(said.length)
  }
})
