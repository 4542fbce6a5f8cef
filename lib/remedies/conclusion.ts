import type { PlainDate } from '../dates'
import { breach, ok, type Result } from '../result'

type Conclusion = { filedOn: PlainDate; concludedOn: PlainDate | null; result: string | null }

/** A result and its day come together, and not before the case was filed. */
export function checkConclusion({ filedOn, concludedOn, result }: Conclusion): Result<undefined> {
  if (concludedOn && !result) return breach('resultMissing', { field: 'result' })
  if (result && !concludedOn) return breach('conclusionDateMissing', { field: 'concludedOn' })
  if (concludedOn && concludedOn < filedOn) return breach('concludedBeforeFiling', { field: 'concludedOn' })
  return ok()
}
