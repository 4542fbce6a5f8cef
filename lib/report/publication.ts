import { lastDayOf, type PlainDate } from '../dates'
import { ARTICLES } from '../law/articles'
import type { SectionKey } from '../law/report-formats/report-format'
import { breach, ok, type Result } from '../result'
import type { AnnualReport } from './assemble'
import { blockingFindings } from './checks/finding'
import type { Revision } from './frozen'
import { SECTION_KEYS } from './sections'

/** The steps before publication: the content is checked, then signed by the supervisor. */
export const REPORT_STEPS = ['checked', 'signed'] as const
export type ReportStep = (typeof REPORT_STEPS)[number]

/** A step as it was taken, for the content of that hash alone: what is changed later has not been checked or signed. */
export type StepTaken = {
  step: ReportStep
  revision: number
  contentHash: string
  staffName: string
  takenOn: PlainDate
  note: string
}

export type ReportStage = 'draft' | 'checked' | 'signed' | 'published'

export type Preparation = {
  stage: ReportStage
  /** The version that is being prepared, or the published one where nothing has changed since. */
  revision: number
  checked?: StepTaken
  signed?: StepTaken
  /** A step was taken for a content that is no longer this one. */
  stale: boolean
}

/** The stage of a year's report, computed from the steps taken and the versions published. */
export function preparationOf(
  steps: readonly StepTaken[],
  revisions: readonly (Revision & { contentHash: string })[],
  contentHash: string,
): Preparation {
  const latest = revisions.at(-1)
  if (latest?.contentHash === contentHash) return { stage: 'published', revision: latest.revision, stale: false }
  const revision = (latest?.revision ?? 0) + 1
  const ofRevision = steps.filter((step) => step.revision === revision)
  const standing = ofRevision.filter((step) => step.contentHash === contentHash)
  const checked = standing.findLast(({ step }) => step === 'checked')
  const signed = standing.findLast(({ step }) => step === 'signed')
  const stage = signed ? 'signed' : checked ? 'checked' : 'draft'
  return { stage, revision, checked, signed, stale: standing.length === 0 && ofRevision.length > 0 }
}

export type Obstacle =
  | { kind: 'yearRunning' }
  | { kind: 'findings'; count: number }
  | { kind: 'sectionEmpty'; section: SectionKey }
  | { kind: 'figureUnknown'; section: SectionKey; token: string }

/** What keeps a report from being checked and signed. */
export function obstaclesOf(report: AnnualReport, today: PlainDate): Obstacle[] {
  const findings = blockingFindings(report.findings).length
  return [
    ...(today <= lastDayOf(report.year) ? [{ kind: 'yearRunning' } as const] : []),
    ...(findings > 0 ? [{ kind: 'findings', count: findings } as const] : []),
    ...SECTION_KEYS.flatMap((section): Obstacle[] => {
      const printed = report.sections[section].paragraphs.map((runs) => runs.map(({ text }) => text).join('')).join('')
      const tokens = [...new Set(printed.match(/\{\{[^{}]+\}\}/g) ?? [])]
      return printed === ''
        ? [{ kind: 'sectionEmpty', section }]
        : tokens.map((token) => ({ kind: 'figureUnknown', section, token }))
    }),
  ]
}

export function mayCheck(obstacles: readonly Obstacle[], { stage }: Preparation): Result<undefined> {
  if (stage === 'published') return breach('nothingToPublish')
  return obstacles.length > 0 ? breach('reportNotReady', { citation: ARTICLES.reportDay }) : ok()
}

export function maySign(obstacles: readonly Obstacle[], preparation: Preparation): Result<undefined> {
  const ready = mayCheck(obstacles, preparation)
  if (!ready.ok) return ready
  return preparation.checked ? ok() : breach('reportNotChecked')
}

type Publication = { publishedOn: PlainDate; reason: string }

/** A report is published as it was signed; a correction says why, and corrects something. */
export function mayPublish(
  { stage, revision, signed }: Preparation,
  { publishedOn, reason }: Publication,
  today: PlainDate,
): Result<undefined> {
  if (stage === 'published') return breach('nothingToPublish')
  if (!signed) return breach('reportNotSigned')
  if (publishedOn > today) return breach('dateInFuture', { field: 'publishedOn' })
  if (publishedOn < signed.takenOn) return breach('publishedBeforeSigned', { field: 'publishedOn' })
  if (revision > 1 && reason === '') return breach('reportReasonMissing', { field: 'reason' })
  return ok()
}
