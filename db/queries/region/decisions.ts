import { asc, eq, type SQL } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { connection } from '../../client'
import { regionDecisions, regionSubmissions } from '../../schema/region'

/** What was decided on the versions that the condition names, oldest first. */
export function decisionsOn(_actor: Actor<'region.view'>, where: SQL | undefined) {
  return connection()
    .select({
      submissionId: regionDecisions.submissionId,
      kind: regionDecisions.kind,
      remarks: regionDecisions.remarks,
      decidedOn: regionDecisions.decidedOn,
      staffName: regionDecisions.staffName,
    })
    .from(regionDecisions)
    .innerJoin(regionSubmissions, eq(regionSubmissions.id, regionDecisions.submissionId))
    .where(where)
    .orderBy(asc(regionDecisions.id))
    .all()
}
