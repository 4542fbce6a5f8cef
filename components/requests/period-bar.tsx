'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type MouseEvent, useState } from 'react'
import type { PictureMark } from '@/lib/requests/period-picture'

type BarDay = {
  date: string
  mark: PictureMark
  /** The day in words, with what was done on it. */
  words: string
  acts: boolean
}

type Props = {
  days: readonly BarDay[]
  /** What the picture says as a whole, for who does not see it. */
  summary: string
  /** The places of today and of the last day among the days, with their words; -1 where they are not among them. */
  today: { index: number; words: string }
  due: { index: number; words: string }
  /** The id of the day-by-day reasons, which a click opens. */
  reasons: string
}

/** Height, filling and border tell the days apart, not colour alone; `ahead`: a day that is still to come. */
const LOOKS: Record<PictureMark, { now: string; ahead: string }> = {
  start: { now: 'h-full bg-ink', ahead: 'h-full bg-ink' },
  counted: { now: 'h-full bg-link', ahead: 'h-full border border-link bg-link-wash' },
  off: { now: 'h-1/4 bg-[#8c959f]', ahead: 'h-1/4 bg-[#8c959f]' },
  excluded: { now: 'h-3/4 period-hatched', ahead: 'h-3/4 period-hatched' },
  stopped: { now: 'h-1/2 border border-[#8c959f] bg-wash', ahead: 'h-1/2 border border-[#8c959f] bg-wash' },
  after: { now: 'h-full border border-line bg-white', ahead: 'h-full border border-line bg-white' },
  over: { now: 'h-full period-over', ahead: 'h-full period-over' },
}

/** The reply period as one bar: pointing at a day or walking to it by arrow keys tells it, a click opens the reasons. */
export function PeriodBar({ days, summary, today, due, reasons }: Props) {
  const t = useTranslations('picture')
  const lastAct = days.findLastIndex(({ acts }) => acts)
  const resting = today.index >= 0 ? today.index : lastAct >= 0 ? lastAct : days.length - 1
  const [pointed, setPointed] = useState<number>()
  const shown = days[pointed ?? resting]!
  const walk = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (!by) return
    event.preventDefault()
    setPointed(Math.min(days.length - 1, Math.max(0, (pointed ?? resting) + by)))
  }
  const point = ({ currentTarget, clientX }: MouseEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect()
    setPointed(Math.min(days.length - 1, Math.max(0, Math.floor(((clientX - left) / width) * days.length))))
  }
  return (
    <div className="mb-3 print:hidden">
      <Label {...today} of={days.length} />
      <button
        type="button"
        aria-label={`${summary} ${t('how')}`}
        aria-describedby={`${reasons}-day`}
        aria-controls={reasons}
        onKeyDown={walk}
        onMouseMove={point}
        onMouseLeave={() => setPointed(undefined)}
        onBlur={() => setPointed(undefined)}
        onClick={() => openReasons(reasons)}
        className="relative flex h-9 w-full items-end border-line border-b pt-2.5"
      >
        {days.map(({ date, mark, acts }, index) => (
          <span key={date} className="relative flex h-full min-w-0 flex-1 items-end">
            {acts && <Act />}
            <span
              className={`w-full ${LOOKS[mark][index > resting ? 'ahead' : 'now']} ${days.length < 70 ? 'mx-px' : ''}`}
            />
            {index === today.index && <span className="absolute inset-y-0 left-1/2 -mt-2.5 border-ink border-l-2" />}
            {index === due.index && <span className="absolute inset-y-0 right-0 -mt-2.5 border-danger border-r-2" />}
            {index === pointed && <span className="absolute inset-0 -mt-2.5 outline-2 outline-ink" />}
          </span>
        ))}
      </button>
      <Label {...due} of={days.length} tone="text-danger" />
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-xs">
        <span id={`${reasons}-day`} aria-live="polite">
          {shown.words}
        </span>
        <Legend marks={new Set(days.map(({ mark }) => mark))} />
      </p>
    </div>
  )
}

/** The sign above a day on which something was done. */
function Act() {
  return (
    <span
      aria-hidden="true"
      className="absolute -top-3.5 left-1/2 -translate-x-1/2 text-[0.625rem] text-ink leading-none"
    >
      ▼
    </span>
  )
}

/** The name of a day, above or below it, and never beyond the ends of the bar. */
function Label({ index, words, of, tone = 'text-ink' }: { index: number; words: string; of: number; tone?: string }) {
  if (index < 0) return null
  const share = `${((index + 0.5) / of) * 100}%`
  return (
    <p aria-hidden="true" className={`relative h-4 text-xs leading-4 ${tone}`}>
      <span className="absolute whitespace-nowrap" style={{ left: share, transform: `translateX(-${share})` }}>
        {words}
      </span>
    </p>
  )
}

const NAMED = ['counted', 'off', 'excluded', 'stopped', 'over', 'after'] as const satisfies readonly PictureMark[]

function Legend({ marks }: { marks: ReadonlySet<PictureMark> }) {
  const t = useTranslations('picture')
  return (
    <span aria-hidden="true" className="flex flex-wrap gap-x-3 text-muted">
      {NAMED.filter((mark) => marks.has(mark)).map((mark) => (
        <span key={mark} className="inline-flex items-end gap-1">
          <span className="flex h-3 w-2 items-end">
            <span className={`w-full ${LOOKS[mark].now}`} />
          </span>
          {t(`mark.${mark}`)}
        </span>
      ))}
      <span>▼ {t('act')}</span>
    </span>
  )
}

function openReasons(id: string) {
  const reasons = document.getElementById(id)
  if (!(reasons instanceof HTMLDetailsElement)) return
  reasons.open = true
  reasons.scrollIntoView({ block: 'nearest' })
}
