import { readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PlainDate } from '@/lib/dates'
import { formatOf } from '@/lib/law/report-formats/format-of'
import type { SectionKey } from '@/lib/law/report-formats/report-format'
import { countBoard } from '@/lib/region/board'
import { checkSum } from '@/lib/region/check-sum'
import { typedReport } from '@/lib/region/typed-report'
import { fieldOf } from '@/lib/report/history/input'
import { type TableFigureId, tableFigures } from '@/lib/report/history/published-report'
import { obstaclesOf } from '@/lib/report/publication'
import { contentPath, incomingPath } from '../../attachment-files'
import { inspectDatabase } from '../../backup/inspection'
import { connection } from '../../client'
import { databaseFile } from '../../database-file'
import { regionBoard } from '../../queries/region/board'
import { alikeUnits } from '../../queries/region/comparison'
import { compositionFrozen } from '../../queries/region/frozen'
import { sumOfYear } from '../../queries/region/own-cells'
import { judgedFindings, originalOf, submissionContent, submissionsOf } from '../../queries/region/submissions'
import { annualReport } from '../../queries/report/annual-report'
import { publicationOf } from '../../queries/report/publication-view'
import { accepted, foundTestLedger, logRequest, ZHAO_JUN } from '../../testing/cast'
import { openCopiedDatabase } from '../../testing/copied-database'
import { accept, addUnit, giveBack, handIn, type ReadFile, readBytes, readPublished } from '../../testing/region'
import { commitIfOk } from '../../transaction'
import { recordBackup } from '../backups'
import { judgeFinding } from '../checks'
import { publishReport, takeStep } from '../report-publication'
import { writeSection } from '../report-sections'
import { receiveNil } from './submissions'
import { changeUnit, recordSuccession, removeUnit, renameUnit, ruleObligation } from './units'
import { adjustSum, extendUnit, keepCollection } from './years'

const YEAR = 2023
const TODAY = '2024-02-01'
const RECEIVED = 'table3.received.total'

let first: ReadFile
let second: ReadFile

beforeAll(async () => {
  first = await typed({ [RECEIVED]: '5', 'table3.received.natural_person': '4' })
  second = await typed({ [RECEIVED]: '5', 'table3.received.natural_person': '5' })
})
beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger({ kind: 'government' })
})

function typed(cells: Partial<Record<TableFigureId, string>>) {
  const fields = Object.fromEntries(
    Object.entries(cells).map(([figure, text]) => [fieldOf(figure as TableFigureId), text]),
  )
  const json = typedReport({ year: YEAR, format: '2021', cells: fields }, '县教育局')
  return readBytes(Buffer.from(json), 'a.json', { organ: '县教育局', year: YEAR })
}

const board = () => regionBoard(ZHAO_JUN, YEAR, TODAY)
const stateOf = (id: number) => board().find(({ unit }) => unit.id === id)?.state
const sum = () => sumOfYear(ZHAO_JUN, YEAR)
const cell = (figure: TableFigureId) => sum().cells.get(figure)!

describe('a report goes from hand to hand', () => {
  test('it is returned, its second version accepted, and every version stays', () => {
    const unit = addUnit('县教育局')
    const { id } = accepted(handIn(unit, YEAR, first, '2024-01-20'))
    expect(stateOf(unit)).toBe('received')
    accepted(giveBack(id, '表三第一行合计与各栏之和不符', '2024-01-21'))
    expect(stateOf(unit)).toBe('returned')
    const again = accepted(handIn(unit, YEAR, second, '2024-01-25'))
    expect(again.version).toBe(2)
    accepted(accept(again.id, '2024-01-26'))
    expect([stateOf(unit), cell(RECEIVED).sum, submissionsOf(ZHAO_JUN, unit, YEAR).length]).toEqual([
      'accepted',
      '5',
      2,
    ])
  })

  test('what was read is kept as it was read, beside its hash', async () => {
    const organ = '平潭综合实验区自然资源与生态环境局'
    const unit = addUnit(organ)
    const file = await readPublished('pt-zrz-2023-web.html', { organ, year: YEAR })
    const { id } = accepted(handIn(unit, YEAR, file, '2024-01-20'))
    expect(submissionContent(ZHAO_JUN, id)?.checked.report.cells).toEqual(file.report.cells)
    expect(submissionsOf(ZHAO_JUN, unit, YEAR)[0]).toMatchObject({ version: 1, sha256: file.sha256, way: 'file' })
  })

  test('units whose latest reports are alike are named with what they share', async () => {
    const [one, two, three] = [addUnit('甲县教育局'), addUnit('甲县民政局'), addUnit('甲县财政局')]
    const read = (organ: string, file = 'pt-zrz-2023-web.html') => readPublished(file, { organ, year: YEAR })
    accepted(handIn(one, YEAR, await read('甲县教育局'), '2024-01-20'))
    accepted(handIn(three, YEAR, await read('甲县财政局', 'pt-jtj-2023.txt'), '2024-01-20'))
    accepted(handIn(two, YEAR, await read('甲县民政局', 'pt-hzs-2023.txt'), '2024-01-20'))
    expect(alikeUnits(ZHAO_JUN, YEAR, TODAY)).toMatchObject({ compared: 3, sentences: [], tables: [] })
    accepted(handIn(two, YEAR, await read('甲县民政局'), '2024-01-21'))
    const { tables, sentences } = alikeUnits(ZHAO_JUN, YEAR, TODAY)
    expect(tables).toEqual([[one, two]])
    expect(sentences.length).toBeGreaterThan(3)
    expect(new Set(sentences.map(({ units }) => units.join()))).toEqual(new Set([`${one},${two}`]))
  })

  test('the same file twice is no second version, and an earlier version is not accepted over a later one', () => {
    const unit = addUnit('县教育局')
    const { id } = accepted(handIn(unit, YEAR, first, '2024-01-20'))
    expect(handIn(unit, YEAR, first, '2024-01-21')).toMatchObject({ ok: false, breach: { code: 'versionTakenIn' } })
    accepted(handIn(unit, YEAR, second, '2024-01-22'))
    expect(accept(id, '2024-01-23')).toMatchObject({ ok: false, breach: { code: 'laterVersionThere' } })
  })

  test('an accepted version stays in the sum until the newer one is accepted', () => {
    const unit = addUnit('县教育局')
    accepted(accept(accepted(handIn(unit, YEAR, second, '2024-01-20')).id, '2024-01-20'))
    const later = accepted(handIn(unit, YEAR, first, '2024-01-22'))
    expect(board()[0]).toMatchObject({ state: 'accepted', waiting: { id: later.id } })
    expect(cell('table3.received.natural_person').sum).toBe('5')
    accepted(accept(later.id, '2024-01-23'))
    expect(cell('table3.received.natural_person').sum).toBe('4')
  })

  test('a form with nothing in it is not accepted; a nil report is, and adds nought', async () => {
    const unit = addUnit('县教育局')
    const { id } = accepted(handIn(unit, YEAR, await typed({}), '2024-01-20'))
    expect(stateOf(unit)).toBe('received')
    expect(accept(id, '2024-01-20')).toMatchObject({ ok: false, breach: { code: 'reportEmpty' } })
    const statement = { unitId: unit, year: YEAR, receivedOn: '2024-01-21', note: '李主任电话告知' } as const
    const nil = accepted(commitIfOk(ZHAO_JUN, (tx) => receiveNil(tx, statement, TODAY)))
    expect(stateOf(unit)).toBe('checked')
    accepted(accept(nil.id, '2024-01-22'))
    expect(stateOf(unit)).toBe('nil')
    expect(sum().parts(RECEIVED)).toEqual([{ unitId: unit, state: 'nil', value: '0' }])
  })

  test('what is said of a finding holds in the next version on the same facts, and is outdated on others', async () => {
    const unit = addUnit('县教育局')
    const judged = (id: number) => judgedFindings(ZHAO_JUN, submissionContent(ZHAO_JUN, id)!)
    const noughts = Object.fromEntries(tableFigures(formatOf(YEAR)).map((figure) => [figure, '0']))
    const version = async (cells: Partial<Record<TableFigureId, string>>, day: PlainDate) =>
      accepted(handIn(unit, YEAR, await typed({ ...noughts, 'table3.received.natural_person': '4', ...cells }), day)).id
    const one = await version({ [RECEIVED]: '5' }, '2024-01-20')
    const { id: finding, fingerprint } = judged(one).find(({ cells }) => cells.includes(RECEIVED))!
    const said = { finding, fingerprint, verdict: 'explained', reason: '已电话核实', version: 0 } as const
    const report = { organ: '县教育局', year: YEAR }
    accepted(commitIfOk(ZHAO_JUN, (tx) => judgeFinding(tx, report, said, `unit:${unit}`)))
    const of = (id: number) => judged(id).find((each) => each.id === finding)
    expect(of(one)?.verdict).toMatchObject({ verdict: 'explained', reason: '已电话核实', staffName: '赵军' })
    expect(of(await version({ [RECEIVED]: '5', 'table2.licensing': '7' }, '2024-01-21'))?.verdict?.verdict).toBe(
      'explained',
    )
    const three = await version({ [RECEIVED]: '6' }, '2024-01-22')
    expect([of(three)?.verdict, of(three)?.outdated?.verdict]).toEqual([undefined, 'explained'])
  })

  test('the file it came in is kept under its hash, swept with nothing, and counted among what a backup holds', async () => {
    const unit = addUnit('县教育局')
    const incoming = incomingPath()
    writeFileSync(incoming, first.bytes)
    const original = { incoming, bytes: first.bytes.length }
    const { id } = accepted(handIn(unit, YEAR, first, '2024-01-20', () => original))
    expect(originalOf(ZHAO_JUN, id)).toEqual({ file: first.file, sha256: first.sha256, bytes: first.bytes.length })
    const run = { startedAt: '', way: 'page', file: '', bytes: 1, problem: '' } as const
    accepted(commitIfOk(ZHAO_JUN, (tx) => recordBackup(tx, run)))
    expect(readFileSync(contentPath(first.sha256))).toEqual(first.bytes)
    const { contents } = await inspectDatabase(databaseFile())
    expect(contents).toEqual([{ sha256: first.sha256, bytes: first.bytes.length, name: first.file }])
    const typedIn = accepted(handIn(unit, YEAR, second, '2024-01-21'))
    expect(submissionsOf(ZHAO_JUN, unit, YEAR).map(({ bytes }) => bytes)).toEqual([null, first.bytes.length])
    expect(originalOf(ZHAO_JUN, typedIn.id)).toBeUndefined()
  })

  test('a unit that did not exist in the year hands in no report of it', () => {
    const unit = addUnit('县教育局', { firstDay: '2024-01-01' })
    expect(handIn(unit, YEAR, first, '2024-01-20')).toMatchObject({ ok: false, breach: { code: 'unitNotInForce' } })
  })

  test('what was handed in and decided is never changed or removed', () => {
    const unit = addUnit('县教育局')
    accepted(accept(accepted(handIn(unit, YEAR, second, '2024-01-20')).id, '2024-01-20'))
    const { $client } = connection()
    $client.exec('INSERT INTO region_files SELECT id, 1 FROM region_submissions')
    for (const attack of [
      "UPDATE region_submissions SET sha256 = 'x'",
      'DELETE FROM region_submissions',
      'REPLACE INTO region_submissions SELECT * FROM region_submissions',
      "UPDATE region_cells SET value = '9'",
      'DELETE FROM region_cells',
      'REPLACE INTO region_cells SELECT * FROM region_cells',
      'DELETE FROM region_contents',
      "UPDATE region_decisions SET kind = 'returned'",
      'REPLACE INTO region_decisions SELECT * FROM region_decisions',
      'UPDATE region_files SET bytes = 2',
      'DELETE FROM region_files',
      'REPLACE INTO region_files SELECT * FROM region_files',
    ])
      expect(() => $client.exec(attack), attack).toThrow(/append-only/)
  })
})

describe('units and their years', () => {
  test('a name is given once; a unit stands above no unit that stands above it', () => {
    const county = addUnit('和平县人民政府', { kind: 'lower_government' })
    const bureau = addUnit('和平县教育局', { parentId: county })
    expect(() => addUnit('和平县教育局')).toThrow(/nameTaken/)
    const own = { name: '和平县人民政府', shortName: '和平县', kind: 'lower_government', parentId: bureau } as const
    const rest = { creditCode: '', contact: '', phone: '', reportPage: '', firstDay: null, lastDay: null, version: 1 }
    expect(commitIfOk(ZHAO_JUN, (tx) => changeUnit(tx, { id: county, ...own, ...rest }))).toMatchObject({
      breach: { code: 'unitAboveItself' },
    })
  })

  test('one that was merged owes nothing for the year; its successor is named, and is held against both', () => {
    const [old, heir] = [addUnit('县体育局'), addUnit('县教育体育局')]
    const merged = { unitId: old, kind: 'merged', successorId: heir, happenedOn: '2023-06-30', basis: '' } as const
    accepted(commitIfOk(ZHAO_JUN, (tx) => recordSuccession(tx, merged)))
    expect(board().find(({ unit }) => unit.id === old)).toMatchObject({
      state: 'exempt',
      obligation: { owed: false, why: 'ended', successors: [heir] },
    })
    expect(regionBoard(ZHAO_JUN, 2022, TODAY).find(({ unit }) => unit.id === old)?.obligation.owed).toBe(true)
  })

  test('a ruling holds for its year until it is taken back', () => {
    const unit = addUnit('县招商中心')
    const rule = (ruling: 'exempt' | 'by_days') =>
      accepted(
        commitIfOk(ZHAO_JUN, (tx) => ruleObligation(tx, { unitId: unit, year: YEAR, ruling, reason: '非行政机关' })),
      )
    rule('exempt')
    expect(stateOf(unit)).toBe('exempt')
    rule('by_days')
    expect(stateOf(unit)).toBe('not_asked')
  })

  test('a new name keeps the old one, by which earlier reports are known; a unit that reported stays', () => {
    const unit = addUnit('县文化局')
    accepted(handIn(unit, YEAR, first, '2024-01-20'))
    const renamed = { unitId: unit, name: '县文化和旅游局', until: '2023-12-31' } as const
    accepted(commitIfOk(ZHAO_JUN, (tx) => renameUnit(tx, renamed)))
    expect(board()[0]?.unit.name).toBe('县文化和旅游局')
    expect(commitIfOk(ZHAO_JUN, (tx) => removeUnit(tx, { id: unit, version: 2, reason: '错登' }))).toMatchObject({
      breach: { code: 'unitReported' },
    })
  })

  test('the board counts by the days of the year and by extensions', () => {
    const [prompt, slow] = [addUnit('县教育局'), addUnit('县民政局')]
    const days = { askedOn: '2023-12-20', onTimeUntil: '2024-01-20', openUntil: '2024-01-31' } as const
    accepted(
      commitIfOk(ZHAO_JUN, (tx) =>
        keepCollection(tx, { year: YEAR, ...days, inReport: true, byLink: false, version: 0 }),
      ),
    )
    accepted(handIn(prompt, YEAR, second, '2024-01-20'))
    expect([stateOf(prompt), stateOf(slow)]).toEqual(['received', 'missing'])
    const until = { unitId: slow, year: YEAR, openUntil: '2024-02-10', reason: '机构改革' } as const
    accepted(commitIfOk(ZHAO_JUN, (tx) => extendUnit(tx, until)))
    expect(stateOf(slow)).toBe('awaited')
    expect(countBoard(board())).toMatchObject({ expected: 2, accepted: 0, late: 0, waiting: 1 })
  })
})

describe('the government’s own report', () => {
  const log = () =>
    accepted(
      commitIfOk(ZHAO_JUN, (tx) => ({
        ok: true,
        value: logRequest(tx, '2023-03-06', 'natural_person', { outcome: 'granted', servedOn: '2023-03-20' }),
      })),
    )
  const report = () => annualReport(ZHAO_JUN, YEAR)
  const write = (section: SectionKey, text: string) =>
    accepted(commitIfOk(ZHAO_JUN, (tx) => writeSection(tx, { year: YEAR, section, text, version: 0 })))
  const publish = (reason = '') => {
    const { contentHash } = publicationOf(ZHAO_JUN, YEAR, TODAY)
    accepted(commitIfOk(ZHAO_JUN, (tx) => takeStep(tx, 'checked', { year: YEAR, contentHash, note: '' }, TODAY)))
    accepted(commitIfOk(ZHAO_JUN, (tx) => takeStep(tx, 'signed', { year: YEAR, contentHash, note: '' }, TODAY)))
    const input = { year: YEAR, contentHash, publishedOn: TODAY, address: 'https://example.gov.cn', reason } as const
    return commitIfOk(ZHAO_JUN, (tx) => publishReport(tx, input, TODAY))
  }
  /** A report whose sums hold: so many requests of natural persons, all granted. */
  const whole = (count: number) =>
    typed(
      Object.fromEntries(
        tableFigures(formatOf(YEAR)).map((figure) => [
          figure,
          /^table3\.(received|granted|total)\.(natural_person|total)$/.test(figure) ? String(count) : '0',
        ]),
      ),
    )

  test('is its own cases and the accepted reports, and the register agrees with its own', async () => {
    log()
    const unit = addUnit('县教育局')
    const { id } = accepted(handIn(unit, YEAR, await whole(7), '2024-01-20'))
    expect(report().tables.table3.received.total).toBe(1)
    accepted(accept(id, '2024-01-21'))
    const { tables, counted, figures, findings } = report()
    expect([tables.table3.received.total, counted.table3.received.total]).toEqual([8, 1])
    expect(figures.get(RECEIVED)?.text).toBe('8')
    expect(findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('T3-'))).toEqual([])
  })

  test('of a department, and where the office keeps them apart, is its own cases alone', async () => {
    log()
    const unit = addUnit('县教育局')
    accepted(accept(accepted(handIn(unit, YEAR, await whole(7), '2024-01-20')).id, '2024-01-21'))
    const days = { askedOn: null, onTimeUntil: null, openUntil: null, inReport: false, byLink: false, version: 0 }
    accepted(commitIfOk(ZHAO_JUN, (tx) => keepCollection(tx, { year: YEAR, ...days })))
    expect(report().tables.table3.received.total).toBe(1)
    expect(cell(RECEIVED)).toMatchObject({ own: '1', units: '7', sum: '8' })
  })

  test('an adjustment takes off what is counted twice and leaves the units’ figures', async () => {
    const unit = addUnit('县教育局')
    accepted(accept(accepted(handIn(unit, YEAR, await whole(7), '2024-01-20')).id, '2024-01-21'))
    const off = { year: YEAR, figure: RECEIVED, amount: '-2', unitId: unit, reason: '联合受理', evidence: '' }
    accepted(commitIfOk(ZHAO_JUN, (tx) => adjustSum(tx, off)))
    expect(cell(RECEIVED)).toMatchObject({ units: '7', adjusted: '-2', sum: '5' })
    const broken = checkSum(sum(), YEAR).find(({ cells }) => cells.includes(RECEIVED))
    expect(broken?.breaking).toEqual([{ by: 'adjustments', difference: expect.stringMatching(/^-?2$/) }])
  })

  test('frozen, it names the versions; a unit’s later correction is the difference, by unit', async () => {
    log()
    const unit = addUnit('县教育局')
    const one = await whole(7)
    accepted(accept(accepted(handIn(unit, YEAR, one, '2024-01-20')).id, '2024-01-21'))
    for (const section of ['preamble', 'overview.proactive', 'overview.requests', 'problems'] as const)
      write(section, '按照要求做好相关工作。')
    write('overview.information_management', '加强政府信息管理。')
    write('overview.platform', '加强平台建设。')
    write('overview.supervision', '开展工作考核，结果为合格；组织社会评议；没有责任追究的情形。')
    write('other_matters', '本年度没有收取信息处理费，没有其他需要报告的事项。')
    expect(obstaclesOf(report(), TODAY).map((each) => [each, report().findings.map(({ id }) => id)])).toEqual([])
    accepted(publish())
    const { composition } = compositionFrozen(ZHAO_JUN, YEAR)!
    expect(composition.units).toMatchObject([
      { unitId: unit, version: 1, sha256: one.sha256, figures: { [RECEIVED]: '7' } },
    ])
    expect(publicationOf(ZHAO_JUN, YEAR, TODAY).differences?.figures).toEqual([])
    accepted(accept(accepted(handIn(unit, YEAR, await whole(9), '2024-01-28')).id, '2024-01-28'))
    const { differences, preparation } = publicationOf(ZHAO_JUN, YEAR, TODAY)
    const received = differences!.figures.find(({ figure }) => figure === RECEIVED)!
    expect([received.before, received.after]).toEqual(['8', '10'])
    expect(received.changed.map(({ before, after }) => [after.path, before.value, after.value])).toEqual([
      [`/region/${YEAR}/units/${unit}`, '7', '9'],
    ])
    expect(preparation).toMatchObject({ stage: 'draft', revision: 2 })
    accepted(publish('县教育局更正'))
    expect(compositionFrozen(ZHAO_JUN, YEAR)?.composition.units).toMatchObject([{ version: 2 }])
  })
})
