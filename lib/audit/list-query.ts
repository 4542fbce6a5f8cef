import { z } from 'zod'
import { filter, filterDay, filterIdOrNone, filterText, pageNumber, sortBy } from '../list-query'

/** The query of the audit trail: filters, order and page. `person` is an account, or `none` for entries without one. */
export const auditListQuery = z.object({
  person: filterIdOrNone,
  act: filter(z.string().regex(/^[a-z_]{1,40}\.[a-z_]{1,40}$/)),
  subject: filter(z.string().trim().min(1).max(200)),
  from: filterDay,
  to: filterDay,
  q: filterText,
  sort: sortBy(['at'], '-at'),
  page: pageNumber,
})
export type AuditListQuery = z.output<typeof auditListQuery>
