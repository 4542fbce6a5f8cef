import { beforeEach, describe, expect, test } from 'vitest'
import { openDemonstration } from '@/db/testing/demonstration'
import type { PlainDate } from '@/lib/dates'
import type { FilingKind } from '@/lib/report/filing'
import { connection } from '../client'
import { dutiesUntil } from '../queries/duties'
import { reportEdition } from '../queries/report/edition'
import { listFilings, submissionCopyOf } from '../queries/report/filings'
import { publicationOf } from '../queries/report/publication-view'
import { accepted, WANG_FANG, ZHAO_JUN } from '../testing/cast'
import { commitIfOk } from '../transaction'
import { keepCopy, recordFiling, removeFiling } from './report-filings'
import { publishReport, takeStep } from './report-publication'

const TODAY: PlainDate = '2024-01-25'
const view = () => publicationOf(ZHAO_JUN, 2023, TODAY)
const hash = () => view().contentHash

function sign(): void {
  for (const step of ['checked', 'signed'] as const)
    accepted(
      commitIfOk(ZHAO_JUN, (tx) => takeStep(tx, step, { year: 2023, contentHash: hash(), note: '' }, '2024-01-22')),
    )
}

const publish = (publishedOn: PlainDate = TODAY) => {
  const input = { year: 2023, contentHash: hash(), publishedOn, address: 'https://a.gov.cn/1', reason: '' }
  return commitIfOk(ZHAO_JUN, (tx) => publishReport(tx, input, TODAY))
}

const file = (kind: FilingKind = 'submission', filedOn: PlainDate = '2024-01-24', contentHash = hash()) => {
  const more = {
    recipient: '市政府办公室',
    way: 'platform',
    documentNumber: '',
    receipt: '2024-017',
    note: '',
  } as const
  const input = { year: 2023, contentHash, kind, filedOn, ...more }
  return commitIfOk(WANG_FANG, (tx) => recordFiling(tx, input, TODAY))
}

const setting = (change: string) => connection().$client.exec(`UPDATE organs SET ${change}`)
const lastEntry = () =>
  connection().$client.prepare('SELECT act, subject, reason FROM audit_entries ORDER BY id DESC').get()

beforeEach(() => {
  openDemonstration(TODAY)
})

describe('the register of what was handed in', () => {
  test('takes what was signed, with its version, and who recorded it', () => {
    expect(file()).toMatchObject({ ok: false, breach: { code: 'filingNotSigned' } })
    sign()
    const { id } = accepted(file())
    expect(listFilings(ZHAO_JUN, 2023)).toMatchObject([
      {
        id,
        year: 2023,
        revision: 1,
        contentHash: hash(),
        recipient: '市政府办公室',
        filedOn: '2024-01-24',
        staffName: '王芳',
      },
    ])
    expect(lastEntry()).toMatchObject({ act: 'filing.record', subject: `filing:${id}` })
    expect(listFilings(ZHAO_JUN, 2022)).toEqual([])
    expect(listFilings(ZHAO_JUN)).toMatchObject([{ id }])
  })

  test('takes nothing in another content than the one that was seen', () => {
    sign()
    expect(file('record', '2024-01-24', '0'.repeat(64))).toMatchObject({ ok: false, kind: 'conflict' })
  })

  test('lets go of an entry made by mistake, with the reason', () => {
    sign()
    const { id } = accepted(file())
    accepted(commitIfOk(WANG_FANG, (tx) => removeFiling(tx, { id, version: 1, reason: '重复登记' })))
    expect(listFilings(ZHAO_JUN)).toEqual([])
    expect(lastEntry()).toEqual({ act: 'filing.remove', subject: `filing:${id}`, reason: '重复登记' })
  })
})

describe('先备案后公布', () => {
  test('is no condition unless the organ has chosen it', () => {
    sign()
    accepted(publish())
  })

  test('holds a report back until it was filed', () => {
    setting('file_before_publication = 1')
    sign()
    accepted(file('submission'))
    expect(publish()).toMatchObject({ ok: false, breach: { code: 'reportNotFiled' } })
    accepted(file('record'))
    expect(publish('2024-01-23')).toMatchObject({ ok: false, breach: { code: 'publishedBeforeFiled' } })
    expect(accepted(publish())).toEqual({ revision: 1 })
    expect(view().preparation).toMatchObject({ stage: 'published' })
  })
})

describe('the countdown', () => {
  const duty = (until: PlainDate = '2024-02-28') =>
    dutiesUntil(ZHAO_JUN, { today: TODAY, until }).find(({ kind }) => kind === 'filing')

  test('is a duty of its own where a day is set here, until the report was handed in', () => {
    expect(duty()).toBeUndefined()
    setting("local_report_due = '01-28'")
    expect(duty('2024-01-27')).toBeUndefined()
    expect(duty()).toMatchObject({ by: '2024-01-28', subject: '2023', href: '/reports/2023/filings' })
    sign()
    accepted(publish())
    expect(duty()).toBeDefined()
    accepted(file())
    expect(duty()).toBeUndefined()
  })

  test('is the day by law where the report is filed before its publication', () => {
    setting('file_before_publication = 1')
    expect(duty()).toMatchObject({ by: '2024-01-31' })
    expect(view().filing).toMatchObject({ due: { dueOn: '2024-01-31', daysLeft: 6 }, filings: [] })
  })
})

describe('the copy that is handed in', () => {
  const keep = (attachments = '统计表\n目录') => {
    const said = { year: 2023, formedOn: '2024-01-22', signer: '赵军', attachments } as const
    return accepted(commitIfOk(WANG_FANG, (tx) => keepCopy(tx, said)))
  }
  const copy = () => reportEdition(ZHAO_JUN, { year: 2023, copy: true, today: TODAY })?.edition.document

  test('is there once its signer and day are known, and keeps what was said last', () => {
    expect(copy()).toBeUndefined()
    keep()
    keep('目录')
    expect(submissionCopyOf(ZHAO_JUN, 2023)).toEqual({ formedOn: '2024-01-22', signer: '赵军', attachments: ['目录'] })
    expect(copy()?.submission).toEqual(submissionCopyOf(ZHAO_JUN, 2023))
    expect(lastEntry()).toMatchObject({ act: 'report.copy', subject: 'report:2023' })
  })

  test('is a draft until its content is signed, and again when that changes; the report itself until it is published', () => {
    keep()
    const report = () => reportEdition(ZHAO_JUN, { year: 2023, today: TODAY })!.edition.document
    expect([copy()?.draft, report().draft]).toEqual([{ asOf: TODAY }, { asOf: TODAY }])
    sign()
    expect([copy()?.draft, report().draft]).toEqual([undefined, { asOf: TODAY }])
    expect(report().submission).toBeUndefined()
    connection().$client.exec(
      "INSERT INTO report_sections VALUES (2023, 'problems', '另有一件。', 1) ON CONFLICT DO UPDATE SET text = excluded.text",
    )
    expect(copy()?.draft).toEqual({ asOf: TODAY })
  })
})
