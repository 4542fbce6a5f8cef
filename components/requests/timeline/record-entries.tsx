import type { Route } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import { actName } from '@/components/audit/act-name'
import Link from '@/components/ui/link'
import type { historyOf } from '@/db/queries/history'
import type { lettersOfCase } from '@/db/queries/kept-letters'
import type { PlainDate } from '@/lib/dates'
import { dayOf, inShanghai } from '@/lib/instants'
import { RECEIPT_CHANNELS, type ReceiptChannel } from '@/lib/law/channels'
import { letterRule } from '@/lib/law/letters/letters'
import { statutory } from '@/lib/statutory'
import { type Entry, Facts } from './entry'

type Receipt = { channel: ReceiptChannel; arrivedOn: PlainDate; receivedOn: PlainDate | null }

/** That the request came in, and how. */
export function useReceiptEntry({ channel, arrivedOn, receivedOn }: Receipt): Entry {
  const act = useTranslations('clock.act')
  const request = useTranslations('request')
  const t = useTranslations('timeline')
  const locale = useLocale()
  return {
    key: 'receipt',
    on: receivedOn ?? arrivedOn,
    title: receivedOn ? act('receipt') : t('arrived'),
    act: 'receipt',
    body: <Facts facts={[[request('channel'), statutory(RECEIPT_CHANNELS[channel], locale)]]} />,
  }
}

export type Letters = ReturnType<typeof lettersOfCase>

/** The letters of the case that are signed, each with a link to it. */
export function useLetterEntries(letters: Letters): Entry[] {
  const t = useTranslations('keptLetter')
  const locale = useLocale()
  return letters.flatMap(({ id, kind, standing, number, datedOn }) => {
    if (!datedOn) return []
    const title = (
      <>
        <Link className="underline" href={`/letters/${id}` as Route}>
          {statutory(letterRule(kind), locale)}
        </Link>{' '}
        {number} <span className="font-normal text-muted">{t(`standings.${standing}`)}</span>
      </>
    )
    return [{ key: `letter-${id}`, on: datedOn, title }]
  })
}

export type Changes = ReturnType<typeof historyOf>

/** What was written about the case and when, by whom: one line each. */
export function useChangeEntries(changes: Changes): Entry[] {
  const act = useTranslations('act')
  return changes.map(({ id, at, staff, act: name, reason }) => ({
    key: `change-${id}`,
    on: dayOf(at),
    quiet: true,
    title: (
      <>
        <span className="text-muted">{inShanghai(at).slice('2024-06-03 '.length)}</span> {actName(act, name)}
        <span className="text-muted"> · {staff}</span>
        {reason && <span className="block text-muted">{reason}</span>}
      </>
    ),
  }))
}
