'use client'

import { useTranslations } from 'next-intl'
import { type ComponentProps, useState } from 'react'
import type { JudgedFinding } from '@/lib/reports-check/verdict'
import { JudgeForm } from './judge-form'

type Props = { finding: JudgedFinding; judge: ComponentProps<typeof JudgeForm>['judge'] }

/** What somebody said of a finding, and the form for saying it. */
export function Judged({ finding, judge }: Props) {
  const t = useTranslations('checker')
  const [open, setOpen] = useState(false)
  const { verdict, outdated } = finding
  const given = verdict ?? outdated
  return (
    <div>
      {given && (
        <p className={verdict ? '' : 'text-muted line-through'}>
          {t('judgedBy', {
            name: given.staffName,
            day: given.at.slice(0, 10),
            verdict: t(`verdicts.${given.verdict}`),
          })}
          {given.reason && `：${given.reason}`}
        </p>
      )}
      {outdated && <p className="text-warn">{t('outdated')}</p>}
      {!open && (
        <button type="button" className="text-link underline" onClick={() => setOpen(true)}>
          {t(given ? 'judgeAgain' : 'judge')}
        </button>
      )}
      {open && <JudgeForm judge={judge} finding={finding} onDone={() => setOpen(false)} />}
    </div>
  )
}
