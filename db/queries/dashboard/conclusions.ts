import { and } from 'drizzle-orm'
import type { SelectedFields } from 'drizzle-orm/sqlite-core'
import type { Actor } from '@/lib/access'
import type { Section } from '@/lib/dashboard/period'
import type { OutcomeCode } from '@/lib/law/outcomes'
import type { Days } from '@/lib/list-query'
import { connection } from '../../client'
import { disclosureRequests as requests } from '../../schema/requests'
import { ofSection } from '../request-conditions'
import { concludedIn, countedConclusion, countedConclusions, counts } from '../table3-conditions'

/** The conclusions of these days by which table 三 counts; the requests are joined only where a section is asked for. */
export function conclusionsIn<F extends SelectedFields>(
  _actor: Actor<'request.view'>,
  fields: F,
  days: Days,
  section: Section,
  outcomes?: readonly OutcomeCode[],
) {
  const rows = connection()
    .select(fields)
    .from(section ? requests : countedConclusions)
    .$dynamic()
  // SQLite keeps the order of a cross join; the reverse order would look up each conclusion in the widest table.
  if (section) rows.crossJoin(countedConclusions)
  return rows.where(
    and(section ? countedConclusion : counts(countedConclusions), concludedIn(days, outcomes), ofSection(section)),
  )
}
