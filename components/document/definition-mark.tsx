import { useTranslations } from 'next-intl'
import type { DefinedRow } from '@/lib/report/definitions'

/** The mark behind the label of a row or column that the form defines; within `Definitions` it shows what the form says. */
export function DefinitionMark({ label, defines }: { label: string; defines: DefinedRow }) {
  const t = useTranslations('definition')
  return (
    <button
      type="button"
      data-defines={JSON.stringify(defines)}
      data-label={label}
      aria-label={t('of', { label })}
      aria-haspopup="dialog"
      aria-expanded={false}
      className="print:hidden ml-1 inline-flex size-5 items-center justify-center rounded-full border border-line align-middle font-sans text-link text-xs hover:bg-link-wash"
    >
      <span aria-hidden="true">?</span>
    </button>
  )
}
