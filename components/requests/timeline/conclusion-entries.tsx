import type { Route } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import Link from '@/components/ui/link'
import type { CaseRecords } from '@/db/queries/case-acts'
import { namedOutcome } from '@/lib/law/report-formats/names'
import { SERVICE_ROUTES } from '@/lib/law/service'
import { statutory } from '@/lib/statutory'
import { ReplyFacts } from '../reply-facts'
import { type Entry, Facts } from './entry'

type Conclusion = CaseRecords['conclusions'][number]

/** How each round ended: by a reply with its service, a withdrawal, or a lapse. */
export function useConclusionEntries({ conclusions }: CaseRecords): Entry[] {
  const ended = useEndEntry()
  const replied = useReplyEntries()
  return conclusions.flatMap((conclusion) => (conclusion.kind === 'reply' ? replied(conclusion) : [ended(conclusion)]))
}

function useEndEntry(): (conclusion: Conclusion) => Entry {
  const t = useTranslations('timeline')
  const step = useTranslations('step')
  const locale = useLocale()
  return ({ id, kind, concludedOn, outcome, reason }) => ({
    key: `reply-${id}`,
    on: concludedOn!,
    title: step(kind),
    act: kind,
    correct: `${kind}?correct=${id}`,
    body: (
      <Facts
        facts={[
          [t('outcome'), kind === 'lapse' && statutory(namedOutcome(outcome), locale)],
          [t('reasons'), reason],
        ]}
      />
    ),
  })
}

function useReplyEntries(): (reply: Conclusion) => Entry[] {
  const t = useTranslations('timeline')
  const act = useTranslations('clock.act')
  const locale = useLocale()
  return (reply) => {
    const { id, servedOn, serviceRoute, trackingNumber } = reply
    const correct = `reply?correct=${id}`
    const repliedOn = reply.repliedOn!
    const replied: Entry = {
      key: `reply-${id}`,
      on: repliedOn,
      title: act('reply'),
      act: 'reply',
      correct,
      body: <ReplyFacts reply={{ ...reply, repliedOn }} />,
    }
    if (!servedOn) return [replied]
    const route = serviceRoute && statutory(SERVICE_ROUTES[serviceRoute], locale)
    const served: Entry = {
      key: `service-${id}`,
      on: servedOn,
      title: act('service'),
      act: 'service',
      body: <Facts facts={[[t('route'), [route, trackingNumber].filter(Boolean).join('，')]]} />,
    }
    return [replied, served]
  }
}

/** The requests into which the request was split. */
export function useSplitEntries({ split }: CaseRecords, parts: readonly string[]): Entry[] {
  const t = useTranslations('timeline')
  const step = useTranslations('step')
  if (!split) return []
  const links = (
    <span key="parts" className="flex flex-wrap gap-x-3">
      {parts.map((part) => (
        <Link key={part} href={`/requests/${part}` as Route}>
          {part}
        </Link>
      ))}
    </span>
  )
  return [
    {
      key: 'split',
      on: split.splitOn,
      title: step('split'),
      act: 'split',
      body: (
        <Facts
          facts={[
            [t('reasons'), split.reasons],
            [t('parts'), links],
          ]}
        />
      ),
    },
  ]
}

/** The decisions and judgments by which the request is to be answered anew. */
export function useReopeningEntries({ reopenings }: CaseRecords): Entry[] {
  const t = useTranslations('timeline')
  const step = useTranslations('step')
  return reopenings.map((reopening) => ({
    key: `reopening-${reopening.id}`,
    on: reopening.receivedOn,
    title: step('reopening'),
    act: 'reopening',
    correct: `reopening?correct=${reopening.id}`,
    body: (
      <Facts
        facts={[
          [t('decision'), `${reopening.body} ${reopening.decisionNumber}`],
          [t('reasons'), reopening.reasons],
          [t('until'), reopening.replyBy],
        ]}
      />
    ),
  }))
}
