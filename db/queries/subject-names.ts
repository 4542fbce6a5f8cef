import { inArray, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { namedByKey } from '@/lib/audit/named-by-key'
import { partsOfSubject } from '@/lib/audit/parts-of-subject'
import { REPORTED_LABELS } from '@/lib/figures/reported'
import { statutory } from '@/lib/statutory'
import { EVALUATION_KINDS } from '@/lib/supervision/evaluation'
import { connection } from '../client'
import { calendarNotices } from '../schema/calendar'
import { keptChecks } from '../schema/checks'
import { imports } from '../schema/imports'
import { letterCounts, proposals, publicEvents } from '../schema/interaction'
import { sections, staff } from '../schema/organ'
import { categories, platforms, publishedItems } from '../schema/published'
import { assessments, trainings } from '../schema/qualifications'
import { regionUnits } from '../schema/region'
import { normativeDocuments, platformStatistics, remedies, reportedFigures, singleDecisions } from '../schema/registers'
import { reportFilings } from '../schema/report-publication'
import { evaluations, inspections, leadingGroupMembers, meetings, problems, workRules } from '../schema/supervision'
import { apiTokens } from '../schema/tokens'

const asText = sql<string>

/** The names of records that go by an id, by the noun of their subject in the audit trail. None of them names an applicant. */
const NAMED = {
  item: { id: publishedItems.id, name: publishedItems.title, table: publishedItems },
  document: { id: normativeDocuments.id, name: normativeDocuments.title, table: normativeDocuments },
  figure: { id: reportedFigures.id, name: asText`${reportedFigures.kind}`, table: reportedFigures },
  decision: { id: singleDecisions.id, name: singleDecisions.decisionNumber, table: singleDecisions },
  statistic: {
    id: platformStatistics.id,
    name: asText`(SELECT name FROM ${platforms} WHERE ${platforms.id} = ${platformStatistics.platformId}) || ' ' || ${platformStatistics.asOf}`,
    table: platformStatistics,
  },
  remedy: { id: remedies.id, name: remedies.caseNumber, table: remedies },
  staff: { id: staff.id, name: staff.name, table: staff },
  section: { id: sections.id, name: sections.name, table: sections },
  category: { id: categories.id, name: categories.name, table: categories },
  platform: { id: platforms.id, name: platforms.name, table: platforms },
  training: { id: trainings.id, name: trainings.topic, table: trainings },
  assessment: {
    id: assessments.id,
    name: asText`(SELECT name FROM ${staff} WHERE ${staff.id} = ${assessments.staffId}) || ' ' || ${assessments.assessedOn}`,
    table: assessments,
  },
  token: { id: apiTokens.id, name: apiTokens.name, table: apiTokens },
  calendar: { id: calendarNotices.id, name: calendarNotices.title, table: calendarNotices },
  import: { id: imports.id, name: imports.source, table: imports },
  filing: {
    id: reportFilings.id,
    name: asText`${reportFilings.year} || ' ' || ${reportFilings.recipient}`,
    table: reportFilings,
  },
  unit: { id: regionUnits.id, name: regionUnits.name, table: regionUnits },
  check: { id: keptChecks.token, name: asText`${keptChecks.organ} || ' ' || ${keptChecks.year}`, table: keptChecks },
  member: { id: leadingGroupMembers.id, name: leadingGroupMembers.position, table: leadingGroupMembers },
  rule: { id: workRules.id, name: workRules.title, table: workRules },
  meeting: { id: meetings.id, name: meetings.topic, table: meetings },
  inspection: { id: inspections.id, name: inspections.inspected, table: inspections },
  problem: { id: problems.id, name: asText`substr(${problems.description}, 1, 30)`, table: problems },
  evaluation: { id: evaluations.id, name: asText`${evaluations.kind}`, table: evaluations },
  letters: { id: letterCounts.id, name: letterCounts.columnName, table: letterCounts },
  proposal: { id: proposals.id, name: proposals.title, table: proposals },
  event: { id: publicEvents.id, name: publicEvents.title, table: publicEvents },
} as const

/** Names that are codes, in words. */
const IN_WORDS: Record<string, Record<string, { label: string; gloss: string }>> = {
  figure: REPORTED_LABELS,
  evaluation: EVALUATION_KINDS,
}

/**
 * What the records of these subjects are called today, by subject: those that have a name. What is gone, and what goes by a number or,
 * as a correction that somebody asked for, by nothing that may be shown, is left out.
 */
export function subjectNames(_actor: Actor, subjects: readonly string[], locale: string): Map<string, string> {
  const names = new Map<string, string>()
  for (const subject of subjects) {
    const name = namedByKey(subject, locale)
    if (name !== undefined) names.set(subject, name)
  }
  for (const [noun, { id, name, table }] of Object.entries(NAMED)) {
    const keys = subjects.map(partsOfSubject).flatMap((part) => (part.noun === noun ? [part.key] : []))
    if (keys.length === 0) continue
    const rows = connection()
      .select({ id, name })
      .from(table)
      .where(inArray(id, [...new Set(keys)]))
      .all()
    for (const row of rows) if (row.name) names.set(`${noun}:${row.id}`, wordFor(noun, row.name, locale))
  }
  return names
}

function wordFor(noun: string, name: string, locale: string): string {
  const word = IN_WORDS[noun]?.[name]
  return word ? statutory(word, locale) : name
}
