import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { propertyRuns } from '../property-runs.fixture'
import type { Finding } from '../report/checks/finding'
import { cellsOfRelation, relationsOf } from '../report/checks/relations'
import { publishedFigures, tableFigures } from '../report/history/published-report'
import type { ReportTables } from '../report/tables'
import { assess } from './assess'
import { readSource } from './read-file'
import { recognise } from './recognise'
import { asIs, FORMAT, LAYOUTS, type Print, soundTables, tablesOf } from './testing/layouts.fixture'
import { type Expected, PUBLISHED_FILES } from './testing/read-back.fixture'

const assessFile = async (name: string) => {
  const { bytes } = PUBLISHED_FILES.find((each) => each.name === name)!
  return assess(recognise(await readSource(bytes, name)))
}
const ofTables = ({ rule }: { rule: string }) => /^T\d-/.test(rule)

/** A finding as the list of slips names it: its rule, and the row, column or block that it is about. */
function slipOf({ rule, cells }: Finding): string {
  const [, ...path] = cells[0]!.split('.')
  const place = { 'T3-1': path.at(-1), 'T3-2': path.at(-1), 'T3-3': path.slice(0, -1).join('.'), 'T4-1': path[0] }[
    rule as 'T3-1'
  ]
  return place ? `${rule} ${place}` : rule
}
const expectedSlip = ({ rule, row, column, block }: Expected['slips'][number]) =>
  [rule, row ?? column ?? block].filter(Boolean).join(' ')

describe('the slips of a published report are found, and no others', () => {
  test.each(PUBLISHED_FILES.filter(({ name }) => name !== 'pt-gaj-2020-empty.txt'))(
    '$name',
    async ({ name, expected }) => {
      const { findings } = await assessFile(name)
      expect(findings.filter(ofTables).map(slipOf).sort()).toEqual(expected.slips.map(expectedSlip).sort())
    },
  )

  test.each([
    ['pt-scj-2022.txt', ['N-2 不予公开2件', 'N-5 471 498']],
    ['pt-htp-2021.txt', ['F-1']],
    ['hongze-2023.pdf', ['F-1', 'N-11']],
    ['huaian-2024.pdf', ['N-11']],
    ['huaian-2024-layout.txt', ['N-11']],
    ['pt-zhz-2021.txt', ['F-1']],
    ['pt-zrz-2021.txt', ['N-10']],
    ['shuyang-fgj-2023.html', ['N-10']],
  ])('besides its sums %s has %j', async (name, other) => {
    const { findings } = await assessFile(name)
    const said = ({ rule, quote, found, expected }: Finding) =>
      rule === 'N-5' ? `${rule} ${found} ${expected}` : [rule, rule === 'N-2' && quote].filter(Boolean).join(' ')
    expect(findings.filter((finding) => !ofTables(finding)).map(said)).toEqual(other)
  })
  test.each(
    PUBLISHED_FILES.filter(
      ({ name }) => !/scj|htp|zhz|hongze|huaian-2024(?:\.pdf|-layout)|zrz-2021|shuyang|empty/.test(name),
    ).map(({ name }) => name),
  )('besides its sums %s has nothing', async (name) =>
    expect((await assessFile(name)).findings.filter((finding) => !ofTables(finding))).toEqual([]),
  )
})

describe('a cell that is left out', () => {
  test('is no nought where no total shows it', async () => {
    const { findings, notAssessed } = await assessFile('dapuqiao-2025-part.md')
    expect(findings).toEqual([])
    expect(notAssessed).toEqual([
      { rule: 'T3-1', why: 'missing', cells: expect.arrayContaining(['table3.total.total']) },
    ])
  })
  test('is nought where the total is made up without it: then every sum is assessed', async () => {
    const { notAssessed } = await assessFile('shuyang-fgj-2023.html')
    expect(notAssessed).toEqual([])
  })
})

const assessed = async (layout: string, tables: ReportTables, print: Print = asIs) => {
  const { name, bytes } = LAYOUTS[layout]!(tablesOf(tables), print)
  const { findings, notAssessed } = assess(recognise(await readSource(bytes, name)))
  // The generated organ may have made regulations, which is another matter.
  return { findings: findings.filter(({ rule }) => rule !== 'T2-2'), notAssessed }
}
const CELLS = tableFigures(FORMAT).filter((id) => !id.startsWith('table2.'))
const ruleAndCell = ({ rule, cells }: Pick<Finding, 'rule' | 'cells'>) => `${rule} ${cells[0]}`

describe.each(['page', 'word', 'a cell a line'])('a printed cell that is off by one, in the layout “%s”', (layout) => {
  test('is found by every rule that compares it, and by no other', () =>
    fc.assert(
      fc.asyncProperty(soundTables(FORMAT), fc.constantFrom(...CELLS), async (tables, cell) => {
        expect((await assessed(layout, tables)).findings).toEqual([])
        const off: Print = (text, figure) => (figure === cell ? String(Number(text) + 1) : text)
        const { findings, notAssessed } = await assessed(layout, tables, off)
        const comparing = relationsOf(FORMAT)
          .map((relation) => ({ rule: relation.rule, cells: cellsOfRelation(relation) }))
          .filter(({ cells }) => cells.includes(cell))
        expect(findings.map(ruleAndCell).sort()).toEqual(comparing.map(ruleAndCell).sort())
        expect(notAssessed).toEqual([])
      }),
      { numRuns: propertyRuns(40) },
    ))
})

test('a blank for a number that is not nought leaves its sums open, and is one finding', () =>
  fc.assert(
    fc.asyncProperty(soundTables(FORMAT), fc.constantFrom(...CELLS), async (tables, cell) => {
      fc.pre(cell.startsWith('table3.') && publishedFigures(tables, FORMAT).get(cell) !== '0')
      const { findings, notAssessed } = await assessed('page', tables, (text, figure) => (figure === cell ? '' : text))
      expect(findings.map(ruleAndCell)).toEqual([`T3-4 ${cell}`])
      const rules = relationsOf(FORMAT).flatMap((relation) =>
        cellsOfRelation(relation).includes(cell) ? [relation.rule] : [],
      )
      expect(notAssessed).toEqual([...new Set(rules)].map((rule) => ({ rule, why: 'blank', cells: [cell] })))
    }),
    { numRuns: propertyRuns(40) },
  ))
