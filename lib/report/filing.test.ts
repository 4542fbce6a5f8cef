import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../dates'
import { filedBefore, filingDue, mayFile } from './filing'
import type { Preparation } from './publication'
import type { ReportDue } from './report-due'

const signed: Preparation = {
  stage: 'signed',
  revision: 1,
  stale: false,
  signed: { step: 'signed', revision: 1, contentHash: 'a', staffName: '赵军', takenOn: '2024-01-22', note: '' },
}
const published: Preparation = { stage: 'published', revision: 1, stale: false }
const TODAY: PlainDate = '2024-01-25'
const codeOf = (result: { ok: boolean; breach?: { code: string; field?: string } }) =>
  result.ok ? 'ok' : [result.breach?.code, result.breach?.field].filter(Boolean).join(' ')

describe('a report is handed in', () => {
  const file = (preparation: Preparation, filedOn: PlainDate, signedOn?: PlainDate) =>
    codeOf(mayFile(preparation, signedOn, filedOn, TODAY) as never)

  test('as it was signed, not before, and not tomorrow', () => {
    expect(file({ stage: 'draft', revision: 1, stale: false }, TODAY)).toBe('filingNotSigned')
    expect(file({ ...signed, stage: 'checked', signed: undefined }, TODAY)).toBe('filingNotSigned')
    expect(file(signed, '2024-01-21')).toBe('filedBeforeSigned filedOn')
    expect(file(signed, '2024-01-22')).toBe('ok')
    expect(file(signed, '2024-01-26')).toBe('dateInFuture filedOn')
  })

  test('after its publication from the day on which that version was signed', () => {
    expect(file(published, '2024-01-21', '2024-01-22')).toBe('filedBeforeSigned filedOn')
    expect(file(published, '2024-01-25', '2024-01-22')).toBe('ok')
  })

  test('not in words that were signed and then changed, though an earlier version is out', () => {
    expect(file({ stage: 'draft', revision: 2, stale: true }, TODAY, '2024-01-22')).toBe('filingNotSigned')
  })
})

describe('先备案后公布', () => {
  const filing = { kind: 'record', contentHash: 'a', filedOn: '2024-01-24' } as const
  const publish = (filings: Parameters<typeof filedBefore>[0], on: PlainDate) =>
    codeOf(filedBefore(filings, 'a', on) as never)

  test('asks for the filing of this content: neither that of another nor a submission is one', () => {
    expect(publish([], TODAY)).toBe('reportNotFiled')
    expect(
      publish(
        [
          { ...filing, contentHash: 'b' },
          { ...filing, kind: 'submission' },
        ],
        TODAY,
      ),
    ).toBe('reportNotFiled')
    expect(publish([filing], '2024-01-24')).toBe('ok')
  })

  test('lets nothing be published before the day of filing', () => {
    expect(publish([filing], '2024-01-23')).toBe('publishedBeforeFiled publishedOn')
    expect(publish([filing, { ...filing, filedOn: '2024-01-22' }], '2024-01-23')).toBe('ok')
  })
})

describe('the day by which it is handed in', () => {
  const due = (dueOn: PlainDate, daysLeft: number, byLaw: boolean): ReportDue => ({
    ...{ dueOn, daysLeft, lastWorkingDay: dueOn, provisional: false },
    ...(byLaw ? { citation: { instrument: 'regulations2019', article: '第四十九条' } } : {}),
  })
  const [local, law] = [due('2024-01-20', -5, false), due('2024-01-31', 6, true)]

  test('is the local one, and once that has passed the one by law', () => {
    expect(filingDue([{ ...local, daysLeft: 2 }, law], 'department')?.dueOn).toBe('2024-01-20')
    expect(filingDue([local, law], 'department')?.dueOn).toBe('2024-01-31')
    expect(filingDue([law], 'department')?.dueOn).toBe('2024-01-31')
  })

  test('is for a government only a local one: Art. 49(2) has it publish', () => {
    expect(filingDue([law], 'government')).toBeUndefined()
    expect(filingDue([local, law], 'government')?.dueOn).toBe('2024-01-20')
  })
})
