import type { Finding } from './finding'
import { type RuleId, ruleOf, type Severity } from './rules'

/**
 * What a finding asks of the office: 必须改正 cannot be explained away, 可说明 may stand with a reason, 应填未填 wants a figure or
 * a statement where none is.
 */
export type FindingKind = 'correct' | 'explain' | 'fill'

export function kindOf({ rule, severity, found }: Pick<Finding, 'rule' | 'severity' | 'found'>): FindingKind {
  const { fills, yields } = ruleOf(rule)
  if (fills && Number.isNaN(Number(found))) return 'fill'
  return severity === 'E' && !yields ? 'correct' : 'explain'
}

/** The kinds that a rule may find, the usual one first. */
export function kindsOf(rule: RuleId): FindingKind[] {
  const { severity, fills, yields }: { severity: Severity; fills?: true; yields?: true } = ruleOf(rule)
  return [severity === 'E' && !yields ? 'correct' : 'explain', ...(fills ? (['fill'] as const) : [])]
}

/** The kind as it is printed; of a hint nothing is asked. */
export function kindLabel(finding: Pick<Finding, 'rule' | 'severity' | 'found'>): string {
  const kind = kindOf(finding)
  return kind === 'explain' && finding.severity === 'I' ? '提示' : kindName(kind)
}

export function kindName(kind: FindingKind): string {
  return KIND_LABELS[kind]
}

const KIND_LABELS: Record<FindingKind, string> = { correct: '必须改正', explain: '可说明', fill: '应填未填' }
