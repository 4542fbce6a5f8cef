import type { Finding } from '../report/checks/finding'

/** What a person says of a finding: it is so, there is a reason for it, or it is wrong. */
export const VERDICTS = ['confirmed', 'explained', 'dismissed'] as const
export type Verdict = (typeof VERDICTS)[number]

type GivenVerdict = { verdict: Verdict; reason: string; staffName: string; at: string; version: number }

/** As it is kept, under the organ and year of the report: for one finding and the facts of which it was given. */
export type KeptVerdict = GivenVerdict & { finding: string; fingerprint: string }

/** A finding with the verdict on these very facts, or the one on earlier ones. */
export type JudgedFinding = Finding & { verdict?: GivenVerdict; outdated?: GivenVerdict }

/** Adds the verdicts to the findings of any later reading; one on other facts is shown as outdated and has no effect. */
export function withVerdicts(findings: readonly Finding[], verdicts: readonly KeptVerdict[]): JudgedFinding[] {
  const byFinding = new Map(verdicts.map((each) => [each.finding, each]))
  return findings.map((finding) => {
    const kept = byFinding.get(finding.id)
    if (!kept) return finding
    const { finding: _, fingerprint, ...given } = kept
    return fingerprint === finding.fingerprint ? { ...finding, verdict: given } : { ...finding, outdated: given }
  })
}
