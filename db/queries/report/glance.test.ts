import { beforeEach, describe, expect, test } from 'vitest'
import { openDemonstration } from '@/db/testing/demonstration'
import type { PlainDate } from '@/lib/dates'
import { GLANCE_PANELS } from '@/lib/report/glance/panels'
import { ok } from '@/lib/result'
import { connection } from '../../client'
import { accepted, foundTestLedger, logRequest, WANG_FANG, ZHAO_JUN } from '../../testing/cast'
import { openCopiedDatabase } from '../../testing/copied-database'
import { commitIfOk } from '../../transaction'
import { choosePanels } from '../../writes/report-glance'
import { publishReport, takeStep } from '../../writes/report-publication'
import { annualReport } from './annual-report'
import { beyondTheForm, glanceSource } from './glance'
import { frozenReport } from './publication'
import { publicationOf } from './publication-view'

const TODAY: PlainDate = '2024-06-03'

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

const log = (receivedOn: PlainDate, servedOn: PlainDate) =>
  accepted(
    commitIfOk(WANG_FANG, (tx) =>
      ok(logRequest(tx, receivedOn, 'natural_person', { outcome: 'granted', servedOn }, TODAY)),
    ),
  )
const timeliness = (year = 2023) => beyondTheForm(ZHAO_JUN, annualReport(ZHAO_JUN, year)).timeliness

describe('what was concluded in time', () => {
  test('is what was answered within 20 working days: received Mon 2023-03-06, due Mon 2023-04-03', () => {
    expect(timeliness()).toBeUndefined()
    log('2023-03-06', '2023-04-03')
    expect(timeliness()).toEqual({ concluded: 1, onTime: 1 })
    log('2023-03-06', '2023-04-04')
    expect(timeliness()).toEqual({ concluded: 2, onTime: 1 })
  })

  test('is told of the year in which it was concluded', () => {
    log('2022-12-20', '2023-01-10')
    expect([timeliness(2022), timeliness(2023)]).toEqual([undefined, { concluded: 1, onTime: 1 }])
  })

  test('is not told where the counted round is not the last: its period is not kept', () => {
    log('2023-03-06', '2023-04-03')
    connection().$client.exec('UPDATE case_clocks SET round = 1')
    expect(timeliness()).toBeUndefined()
  })
})

describe('the year before', () => {
  const yearBefore = (year: number) => beyondTheForm(ZHAO_JUN, annualReport(ZHAO_JUN, year)).before

  test('stands beside the year where it is known; the one before that does not take its place', () => {
    log('2022-03-07', '2022-03-21')
    expect(yearBefore(2023)).toEqual({ year: 2022, received: 1, concluded: 1, carriedOut: 0 })
    expect(yearBefore(2024)).toBeUndefined()
    log('2023-03-06', '2023-04-03')
    expect(yearBefore(2024)).toMatchObject({ year: 2023 })
  })
})

describe('what stands on the page', () => {
  const choose = (...panels: (typeof GLANCE_PANELS)[number][]) =>
    accepted(commitIfOk(WANG_FANG, (tx) => choosePanels(tx, { year: 2023, panels })))
  const chosen = (year = 2023) => glanceSource(ZHAO_JUN, { year, today: TODAY })!.chosen

  test('is everything until the office chooses, then what it chose, for that year', () => {
    expect(chosen()).toEqual(GLANCE_PANELS)
    choose('published', 'received')
    expect(chosen()).toEqual(['received', 'published'])
    choose()
    expect(chosen()).toEqual([])
    expect(chosen(2024)).toEqual(GLANCE_PANELS)
  })
})

describe('a published report', () => {
  test('keeps the figures of its page as they were, and bears no mark of a draft', () => {
    openDemonstration(TODAY)
    const source = (revision?: number) => glanceSource(ZHAO_JUN, { year: 2023, revision, today: TODAY })
    const draft = source()!
    expect(draft.draft).toEqual({ asOf: TODAY })
    publish()
    expect(source()).toEqual({ ...draft, draft: undefined })
    expect(source(1)).toEqual({ facts: draft.facts, chosen: GLANCE_PANELS })
    log('2023-12-01', '2024-03-01')
    log('2023-03-06', '2023-12-29')
    expect(source()!.facts.timeliness!.concluded).toBe(draft.facts.timeliness!.concluded + 1)
    expect(source()!.draft).toEqual({ asOf: TODAY })
    expect(source(1)!.facts).toEqual(draft.facts)
    expect(source(2)).toBeUndefined()
  })

  test('of before there was such a page shows what its form has', () => {
    openDemonstration(TODAY)
    const { facts } = glanceSource(ZHAO_JUN, { year: 2023, today: TODAY })!
    publish()
    const { glance: _, ...older } = frozenReport(ZHAO_JUN, 2023)!.content
    connection().$client.exec('DROP TRIGGER report_revisions_no_update')
    connection().$client.prepare('UPDATE report_revisions SET content = ?').run(JSON.stringify(older))
    const { timeliness: __, before: ___, ...known } = facts
    expect(glanceSource(ZHAO_JUN, { year: 2023, revision: 1, today: TODAY })!.facts).toEqual(known)
  })

  function publish(): void {
    const contentHash = () => publicationOf(ZHAO_JUN, 2023, TODAY).contentHash
    for (const step of ['checked', 'signed'] as const)
      accepted(
        commitIfOk(ZHAO_JUN, (tx) => takeStep(tx, step, { year: 2023, contentHash: contentHash(), note: '' }, TODAY)),
      )
    const input = {
      year: 2023,
      contentHash: contentHash(),
      publishedOn: TODAY,
      address: 'https://a.gov.cn/1',
      reason: '',
    }
    accepted(commitIfOk(ZHAO_JUN, (tx) => publishReport(tx, input, TODAY)))
  }
})
