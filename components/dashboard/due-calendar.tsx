'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { DueDay } from '@/lib/dashboard/dashboard'
import { inWeeks } from '@/lib/dashboard/days-ahead'
import { ChartPanel } from './chart-panel'

const [CELL, ROW, HEAD] = [64, 34, 20]
const HEAT = ['#ffffff', '#dbe8f7', '#a9c8ea', '#5f93cf', '#1f5399'] as const

/** The colour of a day, as an index into HEAT: 0 without deadlines, the last for the day with the most. */
function heatOf(count: number, most: number): number {
  return count === 0 ? 0 : Math.max(1, Math.ceil((count / most) * (HEAT.length - 1)))
}

/** The coming deadlines as a calendar, a week to a row; days with more deadlines are darker and show their number. */
export function DueCalendar({ days }: { days: DueDay[] }) {
  const t = useTranslations('dashboard.due')
  const unit = useTranslations('dashboard')('cases')
  const weeks = inWeeks(days)
  const most = Math.max(1, ...days.map(({ due }) => due.count))
  const visibleDays = days.filter(({ working, due }) => working || due.count > 0)
  const chart = {
    id: 'due',
    title: t('title'),
    unit,
    heading: t('date'),
    categories: visibleDays.map(({ date }) => date),
    series: [{ name: t('series'), marks: visibleDays.map(({ due }) => due) }],
  }
  const [width, height] = [CELL * 7, HEAD + ROW * weeks.length]
  return (
    <ChartPanel chart={chart} height={10 * ROW + HEAD}>
      <svg viewBox={`0 0 ${width} ${height}`} className="h-full max-w-full" fontSize="12">
        <title>{t('title')}</title>
        {[...t('weekdays')].map((name, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a weekday is its place.
          <text key={place} x={place * CELL + CELL / 2} y={14} textAnchor="middle" fill="#57606a">
            {name}
          </text>
        ))}
        {weeks.flatMap((week, row) =>
          week.map(
            (day, place) =>
              day && (
                <Day
                  key={day.date}
                  day={day}
                  x={place * CELL}
                  y={HEAD + row * ROW}
                  heat={heatOf(day.due.count, most)}
                />
              ),
          ),
        )}
      </svg>
    </ChartPanel>
  )
}

function Day({ day: { date, working, due }, x, y, heat }: { day: DueDay; x: number; y: number; heat: number }) {
  const t = useTranslations('dashboard.due')
  const router = useRouter()
  const ink = heat >= 3 ? '#ffffff' : '#1f2328'
  return (
    <a
      href={due.href}
      tabIndex={-1}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        router.push(due.href as Route)
      }}
    >
      <title>{t('cell', { date, count: due.count })}</title>
      <rect
        x={x + 1}
        y={y + 1}
        width={CELL - 2}
        height={ROW - 2}
        fill={working || heat > 0 ? HEAT[heat] : '#f5f7f9'}
        stroke="#d5dae0"
      />
      <text x={x + 6} y={y + 21} fill={heat >= 3 ? ink : '#57606a'} fontSize="11">
        {Number(date.slice(5, 7))}-{Number(date.slice(8))}
      </text>
      <text x={x + CELL - 6} y={y + 22} textAnchor="end" fill={ink} fontWeight={due.count > 0 ? 600 : 400}>
        {due.count > 0 ? due.count : working ? '' : t('off')}
      </text>
    </a>
  )
}
