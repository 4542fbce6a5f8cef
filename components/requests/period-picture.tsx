import { useLocale, useTranslations } from 'next-intl'
import { inWords, type PlainDate } from '@/lib/dates'
import type { CaseFile } from '@/lib/requests/case-file'
import { type PictureDay, periodPicture } from '@/lib/requests/period-picture'
import type { Reckoning } from '@/lib/requests/reckoning'
import { useDayInWords } from './day-words'
import { PeriodBar } from './period-bar'

type Props = {
  file: CaseFile
  reckoning: Reckoning
  today: PlainDate
  /** The id of the day-by-day reasons, which a click opens. */
  reasons: string
}

/** The reply period as a picture: each day from the receipt to the last, the acts on them, today and the last day. */
export function PeriodPicture({ file, reckoning, today, reasons }: Props) {
  const picture = periodPicture(file, reckoning, today)
  return picture.days.length > 0 && <Bar {...picture} today={today} reasons={reasons} />
}

function Bar({ days, leftOut, today, reasons }: ReturnType<typeof periodPicture> & Pick<Props, 'today' | 'reasons'>) {
  const t = useTranslations('picture')
  const locale = useLocale()
  const words = useWordsWithActs()
  const dueOn = days.find(({ due }) => due)?.date
  const named = (date: PlainDate | undefined, name: 'today' | 'due') => ({
    index: days.findIndex((day) => day.date === date),
    words: date ? t(name, { date: inWords(date, locale) }) : '',
  })
  return (
    <>
      <PeriodBar
        days={days.map((day) => ({ date: day.date, mark: day.mark, words: words(day), acts: day.acts.length > 0 }))}
        summary={useSummary(days, dueOn)}
        today={named(today, 'today')}
        due={named(dueOn, 'due')}
        reasons={reasons}
      />
      {leftOut > 0 && <p className="-mt-2 mb-3 text-muted text-xs print:hidden">{t('leftOut', { days: leftOut })}</p>}
    </>
  )
}

function useWordsWithActs(): (day: PictureDay) => string {
  const inWords = useDayInWords()
  const act = useTranslations('clock.act')
  return (day) => [inWords(day), ...day.acts.map((kind) => act(kind))].join(' · ')
}

/** The picture as a sentence: from when until when, and what was done on the way. */
function useSummary(days: readonly PictureDay[], dueOn: PlainDate | undefined): string {
  const t = useTranslations('picture')
  const act = useTranslations('clock.act')
  const locale = useLocale()
  const acts = days.flatMap(({ date, acts }) => acts.map((kind) => `${inWords(date, locale)} ${act(kind)}`))
  const from = t('from', { date: inWords(days[0]!.date, locale) })
  const until = dueOn && t('due', { date: inWords(dueOn, locale) })
  return [from, ...acts, until].filter(Boolean).join(t('joined'))
}
