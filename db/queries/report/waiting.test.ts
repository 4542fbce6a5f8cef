import { beforeEach, expect, test } from 'vitest'
import { mintOperator } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import type { ReportStep } from '@/lib/report/publication'
import { connection } from '../../client'
import { reportRevisions, reportSteps } from '../../schema/report-publication'
import { foundTestLedger, WANG_FANG, ZHAO_JUN } from '../../testing/cast'
import { openCopiedDatabase } from '../../testing/copied-database'
import { reportsWaitingFor } from './waiting'

const LI_MIN = mintOperator({ staffId: null, name: '李敏', role: 'reviewer' })

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

function take(year: number, step: ReportStep, staffName: string, takenOn: PlainDate, revision = 1): void {
  const row = { year, revision, step, contentHash: '', staffName, takenOn, at: '', note: '' }
  connection().insert(reportSteps).values(row).run()
}

test('a report waits after its last step for whoever may take the next one, the earliest year first', () => {
  take(2023, 'checked', '李敏', '2024-01-15')
  take(2022, 'checked', '李敏', '2023-01-12')
  take(2022, 'signed', '赵军', '2023-01-16')
  const toPublish = { year: 2022, next: 'publish', by: '赵军', on: '2023-01-16' }
  const toSign = { year: 2023, next: 'sign', by: '李敏', on: '2024-01-15' }
  expect(reportsWaitingFor(ZHAO_JUN)).toEqual([toPublish, toSign])
  expect(reportsWaitingFor(LI_MIN)).toEqual([toPublish])
  expect(reportsWaitingFor(WANG_FANG)).toEqual([])
})

test('a report that was published waits no more, until the steps of its next version', () => {
  take(2023, 'checked', '李敏', '2024-01-15')
  take(2023, 'signed', '赵军', '2024-01-16')
  const day: PlainDate = '2024-01-20'
  const by = { signedBy: '赵军', signedOn: day, publishedBy: '李敏', publishedOn: day }
  const frozen = { content: '{}', contentHash: '', address: '', reason: '', at: '', sha256: '', ...by }
  connection()
    .insert(reportRevisions)
    .values({ year: 2023, revision: 1, ...frozen })
    .run()
  expect(reportsWaitingFor(ZHAO_JUN)).toEqual([])
  take(2023, 'checked', '李敏', '2024-03-04', 2)
  expect(reportsWaitingFor(ZHAO_JUN)).toEqual([{ year: 2023, next: 'sign', by: '李敏', on: '2024-03-04' }])
})
