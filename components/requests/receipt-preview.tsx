'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { useReckoning } from '@/components/forms/reckoning'
import { useToday } from '@/components/forms/today'
import { Citation } from '@/components/ui/citation'
import { useLastDay } from '@/components/ui/last-day'
import { inWords, isPlainDate } from '@/lib/dates'
import { RECEIPT_CHANNELS } from '@/lib/law/channels'
import { readClock } from '@/lib/requests/clock'
import type { RequestForm } from '@/lib/requests/input'
import { isPending, receiptDate } from '@/lib/requests/receipt'
import { statutory } from '@/lib/statutory'

/** The statutory day of receipt (Art. 31) and the deadline, shown while the form is filled in. */
export function ReceiptPreview() {
  const t = useTranslations('request')
  const locale = useLocale()
  const lastDay = useLastDay()
  const today = useToday()
  const reckoning = useReckoning()
  const { control } = useFormContext<RequestForm>()
  const [channel, arrivedOn, confirmed] = useWatch({ control, name: ['channel', 'arrivedOn', 'confirmedOn'] })
  const { rule, ruleGloss, citation } = RECEIPT_CHANNELS[channel]
  const confirmedOn = confirmed && isPlainDate(confirmed) ? confirmed : null
  const receipt = isPlainDate(arrivedOn) ? receiptDate({ channel, arrivedOn, confirmedOn }, today) : undefined
  const clock = receipt?.ok ? readClock({ receivedOn: receipt.value, acts: [] }, reckoning) : undefined
  return (
    <p className="self-end pb-1 text-sm sm:col-span-2 lg:col-span-4" aria-live="polite">
      {isPlainDate(arrivedOn) && isPending({ channel, confirmedOn }) && (
        <strong className="mr-3 font-semibold">{t('receiptPending')}</strong>
      )}
      {clock?.dueOn && (
        <strong className="mr-3 font-semibold">
          {t('receiptFollows', {
            date: inWords(clock.startsOn, locale),
            due: lastDay({ date: clock.dueOn, provisional: clock.provisional }),
          })}
        </strong>
      )}
      <span className="text-muted">
        {statutory({ label: rule, gloss: ruleGloss }, locale)}（<Citation {...citation} />）
      </span>
    </p>
  )
}
