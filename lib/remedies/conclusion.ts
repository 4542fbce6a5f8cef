import type { PlainDate } from '../dates'
import type { Table4Block } from '../law/report-formats/report-format'
import { atField, breach, ok, type Result } from '../result'

type Conclusion = { filedOn: PlainDate; concludedOn: PlainDate | null; result: string | null }

type Course = Conclusion & {
  block: Table4Block
  servedOnOrgan: PlainDate | null
  answeredOn: PlainDate | null
  appealedOn: PlainDate | null
  appealConcludedOn: PlainDate | null
  appealResult: string | null
}

/** The course of a case: filed, served on the organ, answered, concluded, appealed; only a judgment is appealed. */
export function checkCourse(remedy: Course): Result<undefined> {
  const { filedOn, servedOnOrgan, answeredOn, concludedOn, appealedOn, appealConcludedOn, appealResult } = remedy
  const concluded = checkConclusion(remedy)
  if (!concluded.ok) return concluded
  if (servedOnOrgan && servedOnOrgan < filedOn) return breach('concludedBeforeFiling', { field: 'servedOnOrgan' })
  if (answeredOn && answeredOn < (servedOnOrgan ?? filedOn))
    return breach('answeredBeforeServed', { field: 'answeredOn' })
  if (!appealedOn) return appealConcludedOn || appealResult ? breach('appealMissing', { field: 'appealedOn' }) : ok()
  if (remedy.block === 'reconsideration') return breach('appealOfReview', { field: 'appealedOn' })
  if (!concludedOn || appealedOn < concludedOn) return breach('appealBeforeJudgment', { field: 'appealedOn' })
  const appeal = checkConclusion({ filedOn: appealedOn, concludedOn: appealConcludedOn, result: appealResult })
  return appeal.ok ? appeal : atField(appeal, appealConcludedOn ? 'appealResult' : 'appealConcludedOn')
}

/** A result and its day come together, and not before the case was filed. */
export function checkConclusion({ filedOn, concludedOn, result }: Conclusion): Result<undefined> {
  if (concludedOn && !result) return breach('resultMissing', { field: 'result' })
  if (result && !concludedOn) return breach('conclusionDateMissing', { field: 'concludedOn' })
  if (concludedOn && concludedOn < filedOn) return breach('concludedBeforeFiling', { field: 'concludedOn' })
  return ok()
}
