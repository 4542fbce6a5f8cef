import type { SectionKey } from '../../law/report-formats/report-format'
import type { FigureId, NamedFigure } from '../figures'
import type { Span } from '../prose/mapped'
import type { NamedRecord } from './named-record'
import { type RuleId, ruleOf, type Severity, severityOf } from './rules'

/** What a rule finds: the cells that it compares, the two sides, and the records that cause it. */
export type Raised = {
  rule: RuleId
  cells: readonly FigureId[]
  /** The section of text and the passage, for a finding about the narrative. */
  section?: SectionKey
  quote?: string
  /** Where the passage stands in the section's text, as offsets; only for finding it again, not one of the facts. */
  span?: Span
  found: number | string
  expected: number | string
  records?: readonly NamedRecord[]
}

/**
 * A relation that does not hold. `id` stays the same while the rule and the place do; `fingerprint` changes as soon as
 * a figure or a record behind it does, so that an explanation is never carried over to other facts.
 */
export type Finding = Raised & {
  id: string
  severity: Severity
  records: readonly NamedRecord[]
  fingerprint: string
}

type Explanation = { explanation: string; staffName: string; at: string; version: number }

/** A finding with the explanation that was given for these very facts, or the one given for earlier ones. */
export type ExplainedFinding = Finding & { explained?: Explanation; outdated?: Explanation }

/** Names each finding by its rule and place, and fingerprints the facts: figures, sides, passage, records. */
export function identified(raised: readonly Raised[], figures: ReadonlyMap<FigureId, NamedFigure>): Finding[] {
  const times = new Map<string, number>()
  return raised.map((finding) => {
    const { rule, cells, section, quote, found, expected, records = [] } = finding
    const place = [rule, section, cells[0]].filter(Boolean).join(':')
    const time = (times.get(place) ?? 0) + 1
    times.set(place, time)
    const facts = [
      found,
      expected,
      quote,
      cells.map((cell) => figures.get(cell)?.text),
      records.map(({ path, problem }) => [path, problem]),
    ]
    return {
      ...finding,
      records,
      id: time === 1 ? place : `${place}#${time}`,
      severity: severityOf(rule),
      fingerprint: JSON.stringify(facts),
    }
  })
}

export type KeptExplanation = Explanation & { finding: string; fingerprint: string }

/** Adds the explanations to the findings; one given for other facts is shown as outdated and has no effect. */
export function withExplanations(
  findings: readonly Finding[],
  explanations: readonly KeptExplanation[],
): ExplainedFinding[] {
  return findings.map((finding) => {
    const storedExplanation = explanations.find((each) => each.finding === finding.id)
    if (!storedExplanation) return finding
    const { finding: _, fingerprint, ...explanation } = storedExplanation
    return fingerprint === finding.fingerprint
      ? { ...finding, explained: explanation }
      : { ...finding, outdated: explanation }
  })
}

/** Whether a finding can be answered by an explanation: every W, and an E whose rule yields to a reason. */
export function takesExplanation({ rule, severity }: Pick<Finding, 'rule' | 'severity'>): boolean {
  return severity === 'W' || ruleOf(rule).yields === true
}

/** What keeps a report from being signed: errors, and what must be explained and is not. */
export function blockingFindings(findings: readonly ExplainedFinding[]): ExplainedFinding[] {
  return findings.filter(
    (finding) => finding.severity !== 'I' && !(takesExplanation(finding) && finding.explained !== undefined),
  )
}
