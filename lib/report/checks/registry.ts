import { citationText } from '../../law/citation'
import { type FormatCode, LATEST_FORMATS_FIRST } from '../../law/report-formats/format-of'
import { type FindingKind, kindsOf } from './kind'
import { type Needs, RULE_IDS, type Rule, type RuleId, ruleOf, type Standing } from './rules'

/**
 * Version and SHA-256 of the registry, which stand in every output that names findings: whether two copies of the product hold
 * the very same rules. A test computes the hash; both are changed together with a rule.
 */
export const REGISTRY = {
  version: 1,
  hash: '22fd9f03d308c30e4d80f0e41c3a1889a606c090e8f7d4e23e67e47ba36ff3da',
} as const

/** A rule as the registry publishes it. */
type RegisteredRule = Pick<Rule, 'severity' | 'text' | 'version' | 'since' | 'blanks' | 'tolerance'> & {
  id: RuleId
  kinds: readonly FindingKind[]
  article: string
  needs: readonly Needs[]
  forms: readonly FormatCode[]
  reportsFrom: number
  standing: Standing
}

export function registeredRules(): RegisteredRule[] {
  const allForms = LATEST_FORMATS_FIRST.map(({ code, firstYear }) => ({ code, firstYear })).reverse()
  return RULE_IDS.map((id) => {
    const { severity, text, citation, version, since, needs, blanks, tolerance, forms, reportsFrom, standing } =
      ruleOf(id)
    const held = allForms.filter(({ code }) => forms?.includes(code) ?? true)
    return {
      id,
      version,
      severity,
      kinds: kindsOf(id),
      text,
      article: citationText(citation),
      since,
      standing: standing ?? { state: 'active' },
      needs,
      blanks,
      tolerance,
      forms: held.map(({ code }) => code),
      reportsFrom: reportsFrom ?? held[0]!.firstYear,
    }
  })
}
