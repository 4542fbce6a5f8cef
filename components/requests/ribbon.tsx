import { useTranslations } from 'next-intl'
import { weekdayOf } from '@/lib/dates'
import type { RibbonDay } from '@/lib/requests/ribbon'
import { useDayInWords, useDayWord } from './day-words'

const DAY_TONES: Record<RibbonDay['mark'], string> = {
  start: 'bg-link-wash font-semibold',
  counted: 'bg-white',
  off: 'bg-wash text-muted',
  excluded: 'bg-warn-wash text-warn',
  stopped: 'bg-wash text-muted italic',
}

/** The reply period as a calendar, a week to a row: which days count, which do not, and by which notice. */
export function Ribbon({ days }: { days: readonly RibbonDay[] }) {
  const t = useTranslations('ribbon')
  const weeks = weeksOf(days)
  return (
    <div className="overflow-x-auto">
      <table className="w-full max-w-3xl table-fixed border-collapse text-center text-xs max-sm:text-[0.65rem]">
        <caption className="sr-only">{t('caption')}</caption>
        <thead>
          <tr>
            {(['1', '2', '3', '4', '5', '6', '0'] as const).map((weekday) => (
              <th key={weekday} className="border border-line bg-wash py-0.5 font-normal text-muted">
                {t(`weekday.${weekday}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find((day) => day)!.date}>
              {week.map((day, index) =>
                day ? (
                  <Day key={day.date} day={day} first={day === days[0]} />
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: an empty place of a week has no other name
                  <td key={index} className="border border-line" />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Day({ day: each, first }: { day: RibbonDay; first: boolean }) {
  const { date, mark, day, due } = each
  const t = useTranslations('ribbon')
  const dayText = useDayWord()(each)
  return (
    <td
      title={useDayInWords()(each)}
      className={`h-11 border border-line px-0.5 align-top leading-tight ${DAY_TONES[mark]} ${due ? 'outline-2 outline-danger -outline-offset-2' : ''}`}
    >
      <span className="block tabular-nums">
        {first || date.endsWith('-01')
          ? t('monthDay', { month: Number(date.slice(5, 7)), day: Number(date.slice(8)) })
          : Number(date.slice(8))}
      </span>
      <span className="block break-all">
        {dayText}
        {day.kind === 'make_up' && <span className="text-danger"> {t('makeUpMark')}</span>}
      </span>
      {due && <span className="block font-semibold text-danger">{t('due')}</span>}
    </td>
  )
}

function weeksOf(days: readonly RibbonDay[]): (RibbonDay | undefined)[][] {
  const lead = (weekdayOf(days[0]!.date) + 6) % 7
  const cells = [...new Array<undefined>(lead).fill(undefined), ...days]
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7))
  return weeks.map((week) => [...week, ...new Array<undefined>(7 - week.length).fill(undefined)])
}
