import { useTranslations } from 'next-intl'
import { LetterFindings } from '@/components/letters/letter-findings'
import { Notice } from '@/components/ui/notice'
import type { LetterFinding } from '@/lib/letters/check'
import type { Refusal } from '@/lib/result'

/** Why a draft could not be submitted as it stands, and what is found in it. */
export function DraftStanding({
  findings,
  refusal,
}: {
  findings: readonly LetterFinding[]
  refusal: Refusal | undefined
}) {
  const t = useTranslations('keptLetter')
  return (
    <section aria-live="polite">
      <h2 className="font-semibold text-sm">{t('standing')}</h2>
      {refusal && (
        <Notice tone="warning">
          <RefusalText refusal={refusal} />
        </Notice>
      )}
      <LetterFindings findings={findings} />
    </section>
  )
}

/** A refusal in words; of an act's form the fields that it still lacks. */
export function RefusalText({ refusal }: { refusal: Refusal }) {
  const t = useTranslations('keptLetter')
  const breach = useTranslations('breach')
  const form = useTranslations('form')
  const unwritten = useTranslations('unwritten')
  if (refusal.kind === 'invalid') return t('actIncomplete')
  if (refusal.kind === 'unwritten') return unwritten(refusal.fault)
  if (refusal.kind !== 'breach') return form(refusal.kind)
  return `${breach(refusal.breach.code)}${refusal.breach.values?.steps ?? ''}`
}
