'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { useSettled } from '@/components/forms/use-settled'
import { type CalendarNoticeForm, calendarProposal } from '@/lib/calendar/input'
import type { PlainDate } from '@/lib/dates'
import { MovedDeadlines } from './moved-deadlines'

type Moved = { number: string; before: PlainDate | null; after: PlainDate | null }

/** The deadlines that the notice would move, computed from the fields filled in so far. */
export function MovedPreview({ id }: { id?: number }) {
  const t = useTranslations('calendar')
  const form = useWatch<CalendarNoticeForm>()
  // Text and title do not affect deadlines; leaving them out avoids a request for each key.
  const settledForm = useSettled(JSON.stringify({ ...form, text: '', title: form.title || '-', id }), 600)
  const proposal = calendarProposal.safeParse(JSON.parse(settledForm))
  const { data, isFetching } = useQuery({
    queryKey: ['moved-deadlines', settledForm],
    queryFn: ({ signal }) => movedBy(settledForm, signal),
    enabled: proposal.success,
    placeholderData: keepPreviousData,
  })
  return (
    <section className="mt-5 border-line border-t pt-2" aria-live="polite" aria-busy={isFetching}>
      <h2 className="mb-1 font-semibold text-sm">{t('movedHeading')}</h2>
      {!proposal.success ? (
        <p className="text-muted text-sm">{t('movedLater')}</p>
      ) : data ? (
        <MovedDeadlines moved={data} />
      ) : (
        <p className="text-muted text-sm">{t('counting')}</p>
      )}
    </section>
  )
}

async function movedBy(body: string, signal: AbortSignal): Promise<Moved[]> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch('/api/settings/calendar/moved', { method: 'POST', headers, body, signal })
  if (!response.ok) throw new Error(`moved deadlines: ${response.status}`)
  return response.json()
}
