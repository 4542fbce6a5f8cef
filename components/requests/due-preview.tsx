'use client'

import { useTranslations } from 'next-intl'
import { useReckoning } from '@/components/forms/reckoning'
import { Citation } from '@/components/ui/citation'
import { useLastDay } from '@/components/ui/last-day'
import type { CaseAct, CaseFile } from '@/lib/requests/case-file'
import { type Clock, readClock } from '@/lib/requests/clock'
import { inOrder } from '@/lib/requests/order'
import type { Stop } from '@/lib/requests/period'

type Props = {
  file: Pick<CaseFile, 'receivedOn' | 'acts'>
  /** The acts that the form would record, from the fields filled in so far. */
  adds: readonly (CaseAct | undefined | false)[]
  /** The acts that a correction would replace. */
  replaces?: (act: CaseAct) => boolean
}

/** The present deadline and the one after the act, shown before saving. */
export function DuePreview({ file, adds, replaces = () => false }: Props) {
  const t = useTranslations('clock')
  const reckoning = useReckoning()
  const newActs = adds.filter((act): act is CaseAct => Boolean(act))
  const before = readClock(file, reckoning)
  const acts = inOrder([...file.acts.filter((act) => !replaces(act)), ...newActs])
  const after = newActs.length > 0 ? readClock({ ...file, acts }, reckoning) : undefined
  const lastStep = after?.because.at(-1)
  return (
    <p className="my-3 border-line border-y py-2 text-sm" aria-live="polite">
      <span className="text-muted">{t('dueOn')}</span> <Due clock={before} />
      {after && (
        <>
          {' '}
          <span aria-hidden="true">→</span> <span className="sr-only">{t('becomes')}</span>{' '}
          <strong className="font-semibold">{sameDue(before, after) ? t('unchanged') : <Due clock={after} />}</strong>{' '}
          {lastStep && !sameDue(before, after) && (
            <span className="text-muted">
              <Citation {...lastStep.citation} />
            </span>
          )}
        </>
      )}
    </p>
  )
}

function sameDue(before: Clock, after: Clock): boolean {
  return (
    before.dueOn === after.dueOn &&
    before.stop?.for === after.stop?.for &&
    before.stop?.until?.date === after.stop?.until?.date
  )
}

const STOPPED = {
  clarification: 'stoppedForClarification',
  payment: 'stoppedForPayment',
  consultation: 'stoppedForConsultation',
} as const satisfies Record<Stop['for'], string>

function Due({ clock: { dueOn, stop, provisional } }: { clock: Clock }) {
  const t = useTranslations('clock')
  const lastDay = useLastDay()
  if (dueOn) return lastDay({ date: dueOn, provisional })
  return stop?.until ? t(STOPPED[stop.for], { until: lastDay(stop.until) }) : t('stoppedForReceipt')
}
