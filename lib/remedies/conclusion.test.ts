import { expect, test } from 'vitest'
import { checkConclusion, checkCourse } from './conclusion'

const FILED = { filedOn: '2023-05-10', concludedOn: null, result: null } as const

test('a case without a result and without a day is pending', () => {
  expect(checkConclusion(FILED)).toMatchObject({ ok: true })
})

test('a result and its day come together', () => {
  expect(checkConclusion({ ...FILED, concludedOn: '2023-07-05' })).toMatchObject({
    breach: { code: 'resultMissing', field: 'result' },
  })
  expect(checkConclusion({ ...FILED, result: 'upheld' })).toMatchObject({
    breach: { code: 'conclusionDateMissing', field: 'concludedOn' },
  })
  expect(checkConclusion({ ...FILED, concludedOn: '2023-07-05', result: 'upheld' })).toMatchObject({ ok: true })
})

test('a case is concluded on the day it was filed at the earliest', () => {
  expect(checkConclusion({ ...FILED, concludedOn: '2023-05-09', result: 'other' })).toMatchObject({
    breach: { code: 'concludedBeforeFiling', field: 'concludedOn' },
  })
  expect(checkConclusion({ ...FILED, concludedOn: '2023-05-10', result: 'other' })).toMatchObject({ ok: true })
})

const COURSE = {
  ...FILED,
  block: 'litigation_direct' as const,
  servedOnOrgan: null,
  answeredOn: null,
  appealedOn: null,
  appealConcludedOn: null,
  appealResult: null,
}
const JUDGED = { ...COURSE, concludedOn: '2023-07-05', result: 'upheld' } as const

test('the papers arrive when the case is filed at the earliest; a case whose papers have not arrived stands', () => {
  expect(checkCourse(COURSE)).toMatchObject({ ok: true })
  expect(checkCourse({ ...COURSE, servedOnOrgan: '2023-05-10' })).toMatchObject({ ok: true })
  expect(checkCourse({ ...COURSE, servedOnOrgan: '2023-05-20' })).toMatchObject({ ok: true })
  expect(checkCourse({ ...COURSE, servedOnOrgan: '2023-05-09' })).toMatchObject({
    breach: { code: 'concludedBeforeFiling', field: 'servedOnOrgan' },
  })
})

test('the organ answers when the papers have arrived, or the case was filed, at the earliest', () => {
  const served = { ...COURSE, servedOnOrgan: '2023-05-20' } as const
  expect(checkCourse({ ...served, answeredOn: '2023-05-20' })).toMatchObject({ ok: true })
  const early = { breach: { code: 'answeredBeforeServed', field: 'answeredOn' } }
  expect(checkCourse({ ...served, answeredOn: '2023-05-19' })).toMatchObject(early)
  expect(checkCourse({ ...COURSE, answeredOn: '2023-05-09' })).toMatchObject(early)
  expect(checkCourse({ ...COURSE, answeredOn: '2023-05-10' })).toMatchObject({ ok: true })
})

test('what a conclusion lacks is said before the course is looked at', () => {
  expect(checkCourse({ ...COURSE, result: 'upheld', servedOnOrgan: '2023-05-09' })).toMatchObject({
    breach: { code: 'conclusionDateMissing' },
  })
})

test('only a judgment is appealed, on its day at the earliest', () => {
  const appealed = { ...JUDGED, appealedOn: '2023-07-05' } as const
  expect(checkCourse(JUDGED)).toMatchObject({ ok: true })
  expect(checkCourse(appealed)).toMatchObject({ ok: true })
  const early = { breach: { code: 'appealBeforeJudgment', field: 'appealedOn' } }
  expect(checkCourse({ ...appealed, appealedOn: '2023-07-04' })).toMatchObject(early)
  expect(checkCourse({ ...COURSE, appealedOn: '2023-07-05' })).toMatchObject(early)
  expect(checkCourse({ ...appealed, block: 'reconsideration' })).toMatchObject({
    breach: { code: 'appealOfReview', field: 'appealedOn' },
  })
})

test('an appeal that is concluded was made; its result and its day come together, each at its own field', () => {
  const missing = { breach: { code: 'appealMissing', field: 'appealedOn' } }
  expect(checkCourse({ ...JUDGED, appealConcludedOn: '2023-09-01' })).toMatchObject(missing)
  expect(checkCourse({ ...JUDGED, appealResult: 'upheld' })).toMatchObject(missing)
  const appealed = { ...JUDGED, appealedOn: '2023-07-20' } as const
  const day = { ...appealed, appealConcludedOn: '2023-09-01' } as const
  expect(checkCourse({ ...day, appealResult: 'upheld' })).toMatchObject({ ok: true })
  expect(checkCourse(day)).toMatchObject({ breach: { code: 'resultMissing', field: 'appealResult' } })
  expect(checkCourse({ ...appealed, appealResult: 'upheld' })).toMatchObject({
    breach: { code: 'conclusionDateMissing', field: 'appealConcludedOn' },
  })
  expect(checkCourse({ ...day, appealResult: 'upheld', appealConcludedOn: '2023-07-19' })).toMatchObject({
    breach: { code: 'concludedBeforeFiling' },
  })
})
