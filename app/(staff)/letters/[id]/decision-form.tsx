'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { inputClass } from '@/components/forms/field'
import { RefusalText } from '@/components/letters/draft-standing'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { type LetterPlace, placeOf } from '@/lib/letters/places'
import type { Refusal, Result } from '@/lib/result'
import { statutory } from '@/lib/statutory'
import { decide, sign } from './actions'

type Props = {
  id: number
  step: { id: number; name: string; signature: boolean }
  /** The places of the letter to which remarks can point. */
  places: readonly LetterPlace[]
}

/** One step of a letter's approval: approve it or sign, or return the letter with remarks at a passage. */
export function DecisionForm({ id, step, places }: Props) {
  const t = useTranslations('keptLetter')
  const locale = useLocale()
  const router = useRouter()
  const [remarks, setRemarks] = useState('')
  const [place, setPlace] = useState<LetterPlace>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [pending, start] = useTransition()
  const take = (act: () => Promise<Result<unknown>>) =>
    start(async () => {
      const result = await act()
      if (result.ok) router.refresh()
      else setRefusal(result)
    })
  const decided = (verdict: 'approved' | 'returned') =>
    take(() => decide({ id, stepId: step.id, verdict, remarks, place: place ?? null }))
  return (
    <section className="border-line border-y py-3 print:hidden">
      <h2 className="mb-2 font-semibold">{t('yourStep', { step: step.name })}</h2>
      {refusal && (
        <Notice tone="error" role="alert">
          <RefusalText refusal={refusal} />
        </Notice>
      )}
      <div className="grid gap-3 sm:grid-cols-[minmax(0,14rem)_minmax(0,1fr)]">
        <label className="text-sm">
          {t('passage')}
          <select
            className={inputClass}
            value={place ?? ''}
            onChange={({ target }) => setPlace(places.find((each) => each === target.value))}
          >
            <option value="">{t('wholeLetter')}</option>
            {places.map((each) => (
              <option key={each} value={each}>
                {statutory(placeOf(each), locale)}
              </option>
            ))}
          </select>
        </label>
        <label className="text-sm">
          {t('remarks')}
          <textarea
            className={`${inputClass} h-auto py-1.5`}
            rows={2}
            maxLength={1000}
            value={remarks}
            onChange={({ target }) => setRemarks(target.value)}
          />
        </label>
      </div>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button
          look="primary"
          disabled={pending}
          aria-busy={pending}
          onClick={() => (step.signature ? take(() => sign({ id, stepId: step.id })) : decided('approved'))}
        >
          {t(step.signature ? 'sign' : 'approve')}
        </Button>
        <Button look="danger" disabled={pending || remarks.trim() === ''} onClick={() => decided('returned')}>
          {t('return')}
        </Button>
      </div>
    </section>
  )
}
