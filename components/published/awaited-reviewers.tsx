import { useTranslations } from 'next-intl'
import type { ItemAwaits } from '@/db/queries/reviews'
import type { Colleague, Lack } from '@/lib/published/reviewers'
import { Notice } from '../ui/notice'

/** Who is awaited at a step, or that nobody could take it. */
export function AwaitedAt({ stepId, awaits: { next, withNobody } }: { stepId: number; awaits: ItemAwaits }) {
  const t = useTranslations('review')
  const nobody = withNobody.find(({ step }) => step.id === stepId)
  if (nobody)
    return (
      <span className="text-danger">
        ■ {t('withNobody')}（<LackText {...nobody.lack} />）
      </span>
    )
  const awaited = next.find(({ step }) => step.id === stepId)
  if (!awaited) return null
  const people = awaited.awaited.length > 0 ? awaited.awaited : awaited.others
  return (
    <span className="text-warn">
      ▲ {t('awaits')}
      <Names people={people} />
    </span>
  )
}

function Names({ people }: { people: readonly Colleague[] }) {
  const t = useTranslations('review')
  return people.map(({ name, away }) => (away ? t('isAway', { name }) : name)).join('、')
}

/** Why a step has nobody. */
export function LackText(lack: Lack) {
  const t = useTranslations('review.lack')
  return lack.reason === 'noSuchRole' ? t('noSuchRole') : t(lack.reason, { names: lack.names.join('、') })
}

/** The warning to whoever is about to take a step after which a later one has nobody. */
export function LeavesNobody({ steps, others }: { steps: readonly { name: string }[]; others: readonly Colleague[] }) {
  const t = useTranslations('review')
  return (
    <Notice tone="warning">
      {t('leavesNobody', { steps: steps.map(({ name }) => name).join('、') })}{' '}
      {others.length > 0 && t('leaveTo', { names: others.map(({ name }) => name).join('、') })}
    </Notice>
  )
}
