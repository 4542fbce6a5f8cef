'use client'

import { useTranslations } from 'next-intl'
import { lazy, type Ref, Suspense, useRef, useState } from 'react'
import { isPlainDate, type PlainDate, readTypedDate } from '@/lib/dates'
import { type ControlProps, inputClass } from './field'
import { useToday } from './today'

// Loaded when it is first opened.
const CalendarPopover = lazy(() => import('./calendar-popover'))

type Props = {
  control: ControlProps
  name?: string
  label: string
  /** A day as 2023-03-05, or what was typed and is none. */
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  ref?: Ref<HTMLInputElement>
}

/** A date typed as 3-5, 0305, 2023-03-05 or 今天, or chosen from a calendar that shows days off and make-up days. */
export function DateInput({ control, name, label, value, onChange, onBlur, ref }: Props) {
  const t = useTranslations('date')
  const today = useToday()
  const [open, setOpen] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const [typed, setTyped] = useState<string>()
  const dateOrText = (text: string) => readTypedDate(text, today) ?? text
  // If the value was changed from outside since typing, show it instead of the typed text.
  const displayed = typed !== undefined && dateOrText(typed) === value ? typed : value
  const settle = () => setTyped(undefined)
  const pick = (date: PlainDate) => {
    onChange(date)
    setOpen(false)
  }
  return (
    <div ref={frame} className="relative">
      <input
        {...control}
        ref={ref}
        name={name}
        className={`${inputClass} pr-13 placeholder:text-ellipsis [:lang(en)_&]:pr-14`}
        autoComplete="off"
        placeholder={t('placeholder')}
        value={displayed}
        onChange={({ target }) => {
          setTyped(target.value)
          onChange(dateOrText(target.value))
        }}
        onKeyDown={({ key }) => key === 'Enter' && settle()}
        onBlur={() => {
          settle()
          onBlur?.()
        }}
      />
      <button
        ref={button}
        type="button"
        tabIndex={-1}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="absolute inset-y-0 right-0 px-2.5 text-link text-sm"
        aria-label={t('openCalendar', { field: label })}
      >
        {t('calendar')}
      </button>
      {open && (
        <Suspense fallback={<Opening>{t('loading')}</Opening>}>
          <CalendarPopover
            label={label}
            frame={frame}
            button={button}
            onClose={() => setOpen(false)}
            selected={isPlainDate(value) ? value : undefined}
            today={today}
            onPick={pick}
          />
        </Suspense>
      )}
    </div>
  )
}

function Opening({ children }: { children: string }) {
  return <p className="absolute z-30 border border-line bg-white p-3 text-sm">{children}</p>
}
