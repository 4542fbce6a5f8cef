import { useTranslations } from 'next-intl'
import { CopyText } from '@/components/requests/copy-text'
import type { BoardRow } from '@/lib/region/board'
import { StateMark } from './state-mark'

/** Whom to remind, with whom to telephone, and a text to send. A unit whose file waits unread is not among them. */
export function RemindList({
  year,
  office,
  rows,
  contacts,
}: {
  year: number
  office: string
  rows: readonly BoardRow[]
  contacts: ReadonlyMap<number, string>
}) {
  const t = useTranslations('region')
  if (rows.length === 0) return null
  return (
    <details className="print:hidden mt-4 text-sm">
      <summary className="cursor-pointer text-link">{t('remind', { count: rows.length })}</summary>
      <ul className="mt-2 max-w-3xl">
        {rows.map(({ unit, state, daysLeft }) => (
          <li key={unit.id} className="grid gap-x-4 border-line border-b py-1 sm:grid-cols-[1fr_5rem_7rem_1fr]">
            <span>{unit.name}</span>
            <StateMark state={state} />
            <span className="tabular-nums">
              {daysLeft >= 0 ? t('daysLeft', { days: daysLeft }) : t('daysOver', { days: -daysLeft })}
            </span>
            <span>{contacts.get(unit.id)}</span>
          </li>
        ))}
      </ul>
      <CopyText
        text={t('remindText', {
          units: rows.map(({ unit }) => unit.shortName).join('、'),
          year: String(year),
          day: rows[0]!.openUntil ?? rows[0]!.onTimeUntil,
          office,
        })}
      />
    </details>
  )
}
