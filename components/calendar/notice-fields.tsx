'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useMemo } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { NumberField, SelectField, TextAreaField, TextField } from '@/components/forms/inputs'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { CalendarNoticeForm } from '@/lib/calendar/input'
import { CALENDAR_NOTICE_KINDS, spansOfNotice } from '@/lib/law/calendar/own-notice'
import {
  type NoticeProblem,
  noticeNumber,
  noticeProblems,
  noticeYear,
  type ReadNotice,
  readNotice,
} from '@/lib/law/calendar/read-notice'
import { SpanFields } from './span-fields'

/** A notice of days off: its text pasted and read, the days that were understood, each open to correction. */
export function NoticeFields() {
  const t = useTranslations('calendar')
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-[1fr_8rem_2fr]">
        <SelectField
          name="kind"
          label={t('kind')}
          options={CALENDAR_NOTICE_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          required
        />
        <NumberField name="year" label={t('year')} required />
        <TextField name="title" label={t('noticeTitle')} hint={t('noticeTitleHint')} required />
        <TextAreaField name="text" label={t('text')} hint={t('textHint')} rows={8} className="sm:col-span-3" />
      </div>
      <Reading />
      <SpanFields />
    </div>
  )
}

/** The dates read from the pasted text, and the problems that a person should check. */
function Reading() {
  const t = useTranslations('calendar')
  const { control, getValues, setValue } = useFormContext<CalendarNoticeForm>()
  const [text, year] = useWatch({ control, name: ['text', 'year'] })
  const reading = useMemo(() => (text.trim() ? readingOf(text, year) : undefined), [text, year])
  useEffect(() => {
    // Only an untouched form is filled in; afterwards the reading is applied only by the button.
    if (reading && getValues('spans').length === 0) fillIn(reading)
  })
  function fillIn({ notice, title }: Reading) {
    if (notice.off.length + notice.makeUp.length === 0) return
    setValue('year', notice.year)
    if (title && !getValues('title')) setValue('title', title)
    setValue('spans', spansOfNotice(notice), { shouldValidate: false })
  }
  if (!reading) return null
  return (
    <div className="flex flex-col items-start gap-2" aria-live="polite">
      {reading.problems.length > 0 && (
        <Notice tone="warning">
          <ul>
            {reading.problems.map((problem) => (
              <li key={JSON.stringify(problem)}>
                <Problem {...problem} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {reading.notice.unread.length > 0 && (
        <Notice tone="warning">
          <p>{t('unread')}</p>
          <ul className="list-disc pl-5">
            {reading.notice.unread.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Button onClick={() => fillIn(reading)}>{t('readAgain')}</Button>
    </div>
  )
}

type Reading = { notice: ReadNotice; title?: string; problems: NoticeProblem[] }

function readingOf(text: string, year: number): Reading {
  const notice = readNotice(text, noticeYear(text) ?? year)
  return { notice, title: noticeNumber(text), problems: noticeProblems(notice) }
}

function Problem(problem: NoticeProblem) {
  const t = useTranslations('calendar')
  switch (problem.code) {
    case 'noHoliday':
      return t('problem.noHoliday')
    case 'countDiffers':
      return t('problem.countDiffers', problem)
    case 'weekdayDiffers':
      return t('problem.weekdayDiffers', {
        date: problem.date,
        stated: t(`weekdays.${problem.stated as 0}`),
        found: t(`weekdays.${problem.found as 0}`),
      })
    case 'makeUpOnWeekday':
      return t('problem.makeUpOnWeekday', problem)
    case 'daysOverlap':
      return t('problem.daysOverlap', problem)
  }
}
