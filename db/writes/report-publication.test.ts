import { beforeEach, describe, expect, test } from 'vitest'
import { openDemonstration } from '@/db/testing/demonstration'
import type { PlainDate } from '@/lib/dates'
import { concerns } from '@/lib/duties/duty'
import type { Result } from '@/lib/result'
import { renderReportFile } from '@/server/report-files/render-report-file'
import { inspectDatabase } from '../backup/inspection'
import { connection } from '../client'
import { dutiesUntil } from '../queries/duties'
import { reportEdition } from '../queries/report/edition'
import { owedReport } from '../queries/report/owed'
import { frozenReport, verifyFrozenReports } from '../queries/report/publication'
import { correctedIn, publicationOf } from '../queries/report/publication-view'
import { accepted, logRequest, WANG_FANG, ZHAO_JUN } from '../testing/cast'
import { trailEntries } from '../testing/trail'
import { commitIfOk } from '../transaction'
import { publishReport, takeStep } from './report-publication'
import { writeSection } from './report-sections'

const TODAY: PlainDate = '2024-01-25'
const view = () => publicationOf(ZHAO_JUN, 2023, TODAY)

function step(kind: 'checked' | 'signed', today = TODAY, contentHash = view().contentHash): Result<undefined> {
  return commitIfOk(ZHAO_JUN, (tx) => takeStep(tx, kind, { year: 2023, contentHash, note: '' }, today))
}

function publish(reason = '', publishedOn: PlainDate = TODAY, contentHash = view().contentHash) {
  const input = { year: 2023, contentHash, publishedOn, address: 'https://example.gov.cn/1', reason }
  return commitIfOk(ZHAO_JUN, (tx) => publishReport(tx, input, TODAY))
}

/** One more request of 2023, logged after the report. */
const logLate = () =>
  accepted(
    commitIfOk(WANG_FANG, (tx) => ({
      ok: true,
      value: logRequest(tx, '2023-12-28', 'business', undefined, TODAY),
    })),
  )

const write = (text: string, version: number) =>
  accepted(commitIfOk(WANG_FANG, (tx) => writeSection(tx, { year: 2023, section: 'problems', text, version })))

function publishOnce(reason = '') {
  accepted(step('checked'))
  accepted(step('signed'))
  return accepted(publish(reason))
}

beforeEach(() => {
  openDemonstration(TODAY)
})

describe('the report that is owed', () => {
  const dutyOn = (until: PlainDate) =>
    dutiesUntil(ZHAO_JUN, { today: TODAY, until }).find(({ kind }) => kind === 'report')

  test('is that of 2023 until it is published, then that of 2024', () => {
    expect(owedReport(ZHAO_JUN, TODAY)).toMatchObject({ year: 2023, due: { dueOn: '2024-01-31', daysLeft: 6 } })
    publishOnce()
    expect(owedReport(ZHAO_JUN, TODAY)).toMatchObject({ year: 2024, due: { dueOn: '2025-01-31' } })
  })

  test('is a duty of the supervisor from when the day is near', () => {
    expect(dutyOn('2024-01-30')).toBeUndefined()
    const duty = dutyOn('2024-01-31')
    expect(duty).toMatchObject({ by: '2024-01-31', subject: '2023', href: '/reports/2023/publication' })
    expect(concerns({ id: 1, role: 'supervisor', sectionId: 1 }, duty!)).toBe(true)
    expect(concerns({ id: 2, role: 'clerk', sectionId: 1 }, duty!)).toBe(false)
  })

  test('is not that of a year in which no ledger was kept', () => {
    expect(owedReport(ZHAO_JUN, '2023-01-10')).toMatchObject({ year: 2023 })
  })

  test('stays with the day by law once the local day has passed', () => {
    connection().$client.exec("UPDATE organs SET local_report_due = '01-20'")
    expect(owedReport(ZHAO_JUN, '2024-01-20')?.due).toMatchObject({ dueOn: '2024-01-20', daysLeft: 0 })
    expect(owedReport(ZHAO_JUN, '2024-01-21')?.due).toMatchObject({ dueOn: '2024-01-31', daysLeft: 10 })
    expect(owedReport(ZHAO_JUN, '2024-02-02')?.due).toMatchObject({ dueOn: '2024-01-31', daysLeft: -2 })
  })
})

describe('from draft to published', () => {
  test('checked, then signed, then published, each with person and day', () => {
    expect(view().preparation).toMatchObject({ stage: 'draft', revision: 1, stale: false })
    expect(step('signed')).toMatchObject({ ok: false, breach: { code: 'reportNotChecked' } })
    expect(publish()).toMatchObject({ ok: false, breach: { code: 'reportNotSigned' } })
    accepted(step('checked'))
    expect(view().preparation).toMatchObject({ stage: 'checked', checked: { staffName: '赵军', takenOn: TODAY } })
    accepted(step('signed'))
    expect(view().preparation.stage).toBe('signed')
    const steps = trailEntries().slice(-2)
    expect(steps.map(({ act }) => act)).toEqual(['report.check', 'report.sign'])
    expect(publish('', '2024-01-26')).toMatchObject({ ok: false, breach: { code: 'dateInFuture' } })
    expect(publish('', '2024-01-24')).toMatchObject({ ok: false, breach: { code: 'publishedBeforeSigned' } })
    expect(accepted(publish())).toEqual({ revision: 1 })
    expect(view().preparation).toMatchObject({ stage: 'published', revision: 1 })
    expect(view().revisions).toMatchObject([{ signedBy: '赵军', publishedOn: TODAY, reason: '' }])
    for (const again of [step('checked'), publish('再次')])
      expect(again).toMatchObject({ ok: false, breach: { code: 'nothingToPublish' } })
  })

  test('what changes after the signature has to be checked and signed again', () => {
    accepted(step('checked'))
    accepted(step('signed'))
    const seen = view().contentHash
    logLate()
    expect(view().preparation).toMatchObject({ stage: 'draft', stale: true })
    expect(publish()).toMatchObject({ ok: false, breach: { code: 'reportNotSigned' } })
    expect(publish('', TODAY, seen)).toEqual({ ok: false, kind: 'conflict' })
    expect(step('checked', TODAY, seen)).toEqual({ ok: false, kind: 'conflict' })
  })

  test('a year that is not over is not checked', () => {
    expect(step('checked', '2023-12-31')).toMatchObject({
      ok: false,
      breach: { code: 'reportNotReady', citation: { article: '第四十九条' } },
    })
  })

  test('a figure that does not exist, left in the text, keeps it from being checked', () => {
    write('有{{没有的数据项}}条', 1)
    expect(step('checked')).toMatchObject({ ok: false, breach: { code: 'reportNotReady' } })
  })
})

describe('a published report is frozen', () => {
  const pdf = async (revision: number) => {
    const { edition, publishedOn } = reportEdition(ZHAO_JUN, { year: 2023, revision, today: TODAY })!
    return renderReportFile(edition, { format: 'pdf', date: publishedOn })
  }

  test('exported again after a case and a text have changed it is the same to the byte; the difference names the case', async () => {
    publishOnce()
    expect(view().differences).toEqual({ figures: [], sections: [] })
    const before = await pdf(1)
    const number = logLate()
    write('改过的文字。', 1)
    expect(Buffer.compare(await pdf(1), before)).toBe(0)
    const { figures, sections } = view().differences!
    expect(sections).toContain('五、存在的主要问题及改进情况')
    const received = figures.find(({ figure }) => figure === 'table3.received.business')!
    expect(received).toMatchObject({ before: '0', after: '1', gone: [] })
    expect(received.come.map(({ path, name }) => [path, name])).toEqual([[`/requests/${number}`, number]])
    expect(figures.map(({ figure }) => figure).sort()).toEqual(
      ['received', 'carried_out'].flatMap((row) => [`table3.${row}.business`, `table3.${row}.total`]).sort(),
    )
  })

  test('a correction is the next version, with its reason and what it corrects; the first stays', async () => {
    // The first corrects nothing, whatever was typed.
    publishOnce('首次')
    const first = await pdf(1)
    const number = logLate()
    accepted(step('checked'))
    accepted(step('signed'))
    expect(publish()).toMatchObject({ ok: false, breach: { code: 'reportReasonMissing', field: 'reason' } })
    expect(accepted(publish('漏报一件'))).toEqual({ revision: 2 })
    const { figures } = correctedIn(frozenReport(ZHAO_JUN, 2023, 1)!.content, frozenReport(ZHAO_JUN, 2023)!.content)
    expect(figures.flatMap(({ come }) => come.map(({ name }) => name))).toContain(number)
    expect(view().revisions.map(({ revision, reason }) => [revision, reason])).toEqual([
      [1, ''],
      [2, '漏报一件'],
    ])
    expect(Buffer.compare(await pdf(1), first)).toBe(0)
    expect(Buffer.compare(await pdf(2), first)).not.toBe(0)
  })

  test('it holds what it was counted by and from, and no personal data', () => {
    publishOnce()
    const { content } = frozenReport(ZHAO_JUN, 2023)!
    expect(content.rules).toMatchObject({ format: '2021', checks: { 'T3-1': expect.any(String) } })
    expect(content.calendar.notices).toContain('国办发明电〔2022〕16号')
    expect(content.counting.expiryCountsAsRepeal).toBe(true)
    const received = content.figures.find(({ figure }) => figure === 'table3.received.total')!
    expect(received.records).toHaveLength(8)
    const names = connection().$client.prepare('SELECT name FROM applicants').pluck().all() as string[]
    expect(names.length).toBeGreaterThan(3)
    const stored = JSON.stringify(content.figures)
    for (const name of names) expect(stored).not.toContain(name)
  })

  test('the database refuses to change or remove it, and the steps to it', () => {
    publishOnce()
    const { $client } = connection()
    for (const table of ['report_revisions', 'report_steps']) {
      expect(() => $client.exec(`UPDATE ${table} SET year = 2022`)).toThrow(/frozen|append-only/)
      expect(() => $client.exec(`DELETE FROM ${table}`)).toThrow(/frozen|append-only/)
    }
  })

  const TAMPERINGS = {
    'a figure': "UPDATE report_revisions SET content = replace(content, '70.319', '70.318')",
    'the day': "UPDATE report_revisions SET published_on = '2024-01-20'",
    'who signed': "UPDATE report_revisions SET signed_by = '某人'",
  }
  test.each(Object.entries(TAMPERINGS))('%s changed in the file behind its back is detected', (_, statement) => {
    publishOnce()
    expect(verifyFrozenReports(ZHAO_JUN)).toEqual([])
    connection().$client.exec(`DROP TRIGGER report_revisions_no_update; ${statement}`)
    expect(verifyFrozenReports(ZHAO_JUN)).toEqual([{ year: 2023, revision: 1, fault: 'changed' }])
    expect(view().faults).toHaveLength(1)
  })

  test('the inspection of a database names it', async () => {
    publishOnce()
    const file = connection().$client.name
    expect((await inspectDatabase(file)).faults).toEqual([])
    connection().$client.exec(`DROP TRIGGER report_revisions_no_update; ${TAMPERINGS['a figure']}`)
    expect((await inspectDatabase(file)).faults).toEqual([{ code: 'reportChanged', place: '2023/1' }])
  })

  test('a row rewritten with a hash of its own does not match the audit trail, and a removed one is missed', () => {
    publishOnce()
    const { $client } = connection()
    $client.exec('DROP TRIGGER report_revisions_no_update; DROP TRIGGER report_revisions_no_delete')
    $client.exec("UPDATE report_revisions SET sha256 = 'f'")
    expect(verifyFrozenReports(ZHAO_JUN, 2023)).toEqual([{ year: 2023, revision: 1, fault: 'changed' }])
    $client.exec('DELETE FROM report_revisions')
    expect(verifyFrozenReports(ZHAO_JUN)).toEqual([{ year: 2023, revision: 1, fault: 'missing' }])
    expect(verifyFrozenReports(ZHAO_JUN, 2022)).toEqual([])
  })
})
