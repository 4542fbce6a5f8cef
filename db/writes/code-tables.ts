import { OUTCOME_CODES, OUTCOMES } from '@/lib/law/outcomes'
import { FORMAT_CODES } from '@/lib/law/report-formats/format-of'
import { CONCLUSION_KINDS } from '@/lib/requests/conclusion'
import type { Statements } from '../client'
import { reportFormats } from '../schema/historical-reports'
import { conclusionKinds, outcomes } from '../schema/requests'

/** Puts in the codes that the law of this version knows and the ledger does not yet; those that it has stay. */
export function fillCodeTables(sql: Statements): void {
  for (const code of OUTCOME_CODES) {
    const outcomeGroup = OUTCOMES[code].group
    sql
      .insert(outcomes)
      .values({ code, outcomeGroup })
      .onConflictDoUpdate({ target: outcomes.code, set: { outcomeGroup } })
      .run()
  }
  for (const code of CONCLUSION_KINDS) sql.insert(conclusionKinds).values({ code }).onConflictDoNothing().run()
  for (const code of FORMAT_CODES) sql.insert(reportFormats).values({ code }).onConflictDoNothing().run()
}
