import { expect, test } from 'vitest'
import { figureQuery, publicationInput, reportFileInput, revisionAddress, stepInput } from './input'

const HASH = 'a1'.repeat(32)

test('a report is asked for by its year, from 2021 on, and a version from the first', () => {
  const years = ['2020', '2021', '2199', '2200', 'x', ''].map((year) =>
    revisionAddress.safeParse({ year, revision: '1' }),
  )
  expect(years.map(({ success }) => success)).toEqual([false, true, true, false, false, false])
  const revisions = ['0', '1', '1.5'].map((revision) => revisionAddress.safeParse({ year: '2023', revision }).success)
  expect(revisions).toEqual([false, true, false])
})

test('a file is asked for by its format, and without a version means the report as it stands', () => {
  expect(reportFileInput.parse({ year: '2023', format: 'pdf' })).toEqual({ year: 2023, format: 'pdf' })
  expect(reportFileInput.safeParse({ year: '2023', format: 'exe' }).success).toBe(false)
  expect(reportFileInput.safeParse({ year: '2023', format: 'pdf', standard: 'x' }).success).toBe(false)
})

test('a step names the content by its whole hash, and nothing around it', () => {
  const of = (contentHash: string) => stepInput.safeParse({ year: 2023, contentHash, note: '' }).success
  expect([HASH, `${HASH}0`, HASH.slice(1), `x${HASH}`, HASH.toUpperCase()].map(of)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ])
})

test('a publication has its day and address; the reason may be empty', () => {
  const publication = { year: 2023, contentHash: HASH, publishedOn: '2024-01-12', address: '本机关网站', reason: '' }
  expect(publicationInput.safeParse(publication).success).toBe(true)
  expect(publicationInput.safeParse({ ...publication, address: ' ' }).success).toBe(false)
  expect(publicationInput.safeParse({ ...publication, publishedOn: '2024-02-30' }).success).toBe(false)
})

test('the records of a figure are narrowed by month and section; what is no month narrows nothing', () => {
  const month = (text: string) => figureQuery.parse({ month: text }).month
  expect([month('2023-07'), month('2023-7'), month('2023-07-01'), month('12023-07')]).toEqual([
    '2023-07',
    undefined,
    undefined,
    undefined,
  ])
  expect([figureQuery.parse({ section: '0' }).section, figureQuery.parse({ section: '-1' }).section]).toEqual([
    0,
    undefined,
  ])
})
