import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Citation } from '@/components/ui/citation'
import type { Finding } from '@/lib/report/checks/finding'
import { kindOf } from '@/lib/report/checks/kind'
import { ruleOf } from '@/lib/report/checks/rules'
import { ruleInWords } from '@/lib/report/checks/rules-in-english'

const SEVERITY_SHAPES = { E: '■', W: '▲', I: '○' } as const
const SEVERITY_TONES = { E: 'text-danger', W: 'text-warn', I: 'text-muted' } as const

type Props = {
  number: number
  finding: Pick<Finding, 'rule' | 'severity' | 'found'>
  pinned: boolean
  onHold: () => void
  /** What people have said of the finding. */
  children?: ReactNode
}

/** A finding's number, kind, rule and article; its button keeps the compared cells lit. */
export function FindingHead({ number, finding, pinned, onHold, children }: Props) {
  const t = useTranslations('check')
  const { rule, severity } = finding
  const { citation } = ruleOf(rule)
  const text = ruleInWords(rule, useLocale())
  const kind = kindOf(finding)
  return (
    <div className="flex flex-wrap items-baseline gap-x-2">
      <span className="w-5 text-right text-muted tabular-nums">{number}</span>
      <span className={`text-sm ${SEVERITY_TONES[severity]}`}>
        <span aria-hidden="true">{SEVERITY_SHAPES[severity]}</span>{' '}
        {t(`kind.${kind === 'explain' && severity === 'I' ? 'hint' : kind}`)}
      </span>
      <button type="button" aria-pressed={pinned} onClick={onHold} className="text-left font-semibold hover:underline">
        {rule} {text}
      </button>
      <span className="text-muted text-sm">
        <Citation {...citation} />
      </span>
      {children}
    </div>
  )
}
