import { useTranslations } from 'next-intl'
import { Citation } from '@/components/ui/citation'
import { LastDayMark, useLastDay } from '@/components/ui/last-day'
import type { PlainDate } from '@/lib/dates'
import type { CaseFile } from '@/lib/requests/case-file'
import { readClock } from '@/lib/requests/clock'
import { explainDeadline } from '@/lib/requests/explanation'
import type { Reckoning } from '@/lib/requests/reckoning'
import { ribbonOf } from '@/lib/requests/ribbon'
import { isOpen } from '@/lib/requests/standing'
import { standingOf } from '@/lib/requests/standing-of'
import { subDeadlinesOf } from '@/lib/requests/sub-deadlines'
import { timeLeft } from '@/lib/time-left'
import { CopyText } from './copy-text'
import { OpenForPrint } from './open-for-print'
import { PeriodPicture } from './period-picture'
import { Ribbon } from './ribbon'

type Props = { file: CaseFile; reckoning: Reckoning; today: PlainDate; names: readonly { id: number; name: string }[] }

const REASONS = 'period-reasons'

/** The period as a picture, the other periods, and folded its reasons: the acts that moved it, and day by day. */
export function DeadlineSection({ file, reckoning, today, names }: Props) {
  const t = useTranslations('clock')
  return (
    <section aria-labelledby="deadline">
      <h2 id="deadline" className="sr-only">
        {t('heading')}
      </h2>
      <PeriodPicture file={file} reckoning={reckoning} today={today} reasons={REASONS} />
      <SubDeadlines file={file} reckoning={reckoning} today={today} names={names} />
      <details id={REASONS} className="mb-3">
        <summary className="cursor-pointer text-link text-sm print:hidden">{t('dayByDay')}</summary>
        <Steps file={file} reckoning={reckoning} />
        <div className="print:hidden">
          <CopyText text={explainDeadline(file, reckoning, today)} />
          <Ribbon days={ribbonOf(file, reckoning, today)} />
        </div>
      </details>
      <OpenForPrint id={REASONS} />
    </section>
  )
}

function Steps({ file, reckoning }: Pick<Props, 'file' | 'reckoning'>) {
  const t = useTranslations('clock')
  const act = useTranslations('clock.act')
  const lastDay = useLastDay()
  return (
    <table className="ledger-table stacked">
      <caption className="sr-only">{t('steps')}</caption>
      <thead>
        <tr>
          <th>{t('date')}</th>
          <th>{t('step')}</th>
          <th>{t('effectLabel')}</th>
          <th>{t('dueAfter')}</th>
          <th>{t('basis')}</th>
        </tr>
      </thead>
      <tbody>
        {readClock(file, reckoning).because.map(
          ({ act: kind, on, effect, workingDays, until, dueOn, provisional, citation }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the steps are a fixed sequence
            <tr key={index}>
              <td data-label={t('date')} className="short">
                {on}
              </td>
              <td data-label={t('step')}>{act(kind)}</td>
              <td data-label={t('effectLabel')}>
                {t(`effect.${effect}`, { days: workingDays, until: until ? lastDay(until) : '—' })}
              </td>
              <td data-label={t('dueAfter')} className="short">
                {dueOn ? <LastDayMark date={dueOn} provisional={provisional} /> : t('stopped')}
              </td>
              <td data-label={t('basis')}>
                <Citation {...citation} />
              </td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  )
}

function SubDeadlines({ file, reckoning, today, names }: Props) {
  const t = useTranslations('clock')
  // The deadline for asking for corrections is left out if no correction was needed.
  const deadlines = subDeadlinesOf(file, reckoning).filter(
    ({ of, by, metOn }) => of !== 'clarify' || metOn || by >= today,
  )
  if (deadlines.length === 0) return null
  const open = isOpen(standingOf(file))
  return (
    <ul className="mb-2 text-sm">
      {deadlines.map(({ of, consultation, by, provisional, metOn, citation }) => (
        <li key={`${of}-${consultation ?? ''}`} className="flex flex-wrap gap-x-4 border-line border-b py-1">
          <span className="min-w-40">
            {t(`sub.${of}`)}
            {consultation !== undefined && `：${names.find(({ id }) => id === consultation)?.name ?? ''}`}
          </span>
          <span>
            {t('by')} <LastDayMark date={by} provisional={provisional} />
          </span>
          <span className="min-w-32">
            {metOn ? (
              t(metOn > by ? 'metLate' : 'met', { date: metOn })
            ) : open ? (
              <Left by={by} today={today} reckoning={reckoning} />
            ) : (
              t('unmet')
            )}
          </span>
          <span className="text-muted">
            <Citation {...citation} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function Left({ by, today, reckoning }: { by: PlainDate; today: PlainDate; reckoning: Reckoning }) {
  const t = useTranslations('clock')
  const remaining = timeLeft(by, reckoning.calendar, today)
  if (remaining.overdue)
    return (
      <span className="text-warn">
        <span aria-hidden="true">◆ </span>
        {t('subOver', { days: remaining.days })}
      </span>
    )
  return (
    <span>
      <span aria-hidden="true">○ </span>
      {t('subLeft', { days: remaining.workingDays })}
    </span>
  )
}
