'use client'

import { useTranslations } from 'next-intl'
import { Popover } from 'radix-ui'
import { lazy, Suspense, useState } from 'react'
import { useController } from 'react-hook-form'
import { isPlainDate, type PlainDate, readTypedDate } from '@/lib/dates'
import { Field, type FieldProps, inputClass } from './field'
import { useToday } from './today'

const CalendarPanel = lazy(() => import('./calendar-panel'))

/** A date typed as 3-5, 0305, 2023-03-05 or 今天, or chosen from a calendar that shows days off and make-up days. */
export function DateField(field: FieldProps) {
  const t = useTranslations('date')
  const today = useToday()
  const {
    field: { value, onChange, onBlur, ref },
  } = useController({ name: field.name })
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState<string>()
  const dateOrText = (text: string) => readTypedDate(text, today) ?? text
  // If the value was changed from outside since typing, show it instead of the typed text.
  const displayed = typed !== undefined && dateOrText(typed) === value ? typed : (value ?? '')
  const settle = () => setTyped(undefined)
  const pick = (date: PlainDate) => {
    onChange(date)
    setOpen(false)
  }
  return (
    <Field {...field}>
      {(control) => (
        <Popover.Root open={open} onOpenChange={setOpen}>
          <Popover.Anchor className="relative">
            <input
              {...control}
              ref={ref}
              name={field.name}
              className={`${inputClass} pr-13 placeholder:text-ellipsis`}
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
                onBlur()
              }}
            />
            <Popover.Trigger
              tabIndex={-1}
              className="absolute inset-y-0 right-0 px-2.5 text-link text-sm"
              aria-label={t('openCalendar', { field: field.label })}
            >
              {t('calendar')}
            </Popover.Trigger>
          </Popover.Anchor>
          <Popover.Portal>
            <Popover.Content align="start" className="z-30 border border-line bg-white p-3" aria-label={field.label}>
              <Suspense fallback={t('loading')}>
                <CalendarPanel
                  selected={typeof value === 'string' && isPlainDate(value) ? value : undefined}
                  today={today}
                  onPick={pick}
                />
              </Suspense>
            </Popover.Content>
          </Popover.Portal>
        </Popover.Root>
      )}
    </Field>
  )
}
