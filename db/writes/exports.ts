import { ok, type Result } from '@/lib/result'
import { recordAct } from '../audit'
import type { Tx } from '../transaction'

type Taken = { list: string; format: string; filters: Record<string, string | undefined> }

/** Records that a list with applicants' names was taken out of the ledger, by whom and with which filters. */
export function recordExport(tx: Tx, { list, format, filters }: Taken): Result<undefined> {
  recordAct(tx, { act: 'export.personal_data', subject: `list:${list}`, after: { format, filters } })
  return ok()
}
