'use client'

import { useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { proposedChain, usualSubmitters } from '@/lib/published/proposed-chain'
import type { ChainForm, ReviewerRole } from '@/lib/published/review-chain'
import { type Colleague, type Lack, lackOf, withNobodyWhenSubmittedBy } from '@/lib/published/reviewers'
import { Notice } from '../ui/notice'
import { LackText } from './awaited-reviewers'

/** For each of the staff, whether the chain in the form comes to its end if they submit; else a chain that does. */
export function ChainOutlook({ staff }: { staff: readonly Colleague[] }) {
  const t = useTranslations('review')
  const { control, setValue } = useFormContext<ChainForm>()
  const [steps, drafterReviews] = useWatch({ control, name: ['steps', 'drafterReviews'] })
  const outlooks = outlooksOf(staff, steps, drafterReviews)
  const usual = usualSubmitters(staff)
  const stuck = outlooks.some(({ people, left }) => left.length > 0 && people.some((each) => usual.includes(each)))
  const proposed = stuck ? proposedChain(staff) : undefined
  return (
    <section aria-label={t('outlook')}>
      <h2 className="mb-1 font-semibold text-sm">{t('outlook')}</h2>
      {staff.length === 0 && <p className="text-danger text-sm">■ {t('noReviewers')}</p>}
      <ul className="text-sm">
        {outlooks.map(({ people, left }) => (
          <li key={people[0]!.staffId} className={left.length > 0 ? 'text-danger' : 'text-done'}>
            {left.length === 0 ? '✓' : '■'} {t('submittedBy', { names: people.map(({ name }) => name).join('、') })}
            {left.length === 0
              ? t('canFinish')
              : byLack(left, staff).map(({ names, lack }) => (
                  <span key={names}>
                    {names} {t('withNobody')}（<LackText {...lack} />）
                  </span>
                ))}
          </li>
        ))}
      </ul>
      {stuck && !proposed && <Notice tone="warning">{t('noProposal')}</Notice>}
      {proposed && (
        <div className="mt-2 flex flex-wrap items-center gap-3 text-sm">
          <Button
            onClick={() => {
              setValue('steps', proposed.steps, { shouldDirty: true })
              setValue('drafterReviews', proposed.drafterReviews, { shouldDirty: true })
            }}
          >
            {t('propose')}
          </Button>
          <span className="text-muted">
            {proposed.steps.map(({ name }) => name).join(' → ')}
            {proposed.drafterReviews && `，${t('drafterReviews')}`}
          </span>
        </div>
      )}
    </section>
  )
}

/** The staff by which steps are left with nobody when they submit. */
function outlooksOf(staff: readonly Colleague[], steps: ChainForm['steps'], drafterReviews: boolean) {
  const groups = new Map<string, { people: Colleague[]; left: ReturnType<typeof withNobodyWhenSubmittedBy> }>()
  for (const person of staff) {
    const left = withNobodyWhenSubmittedBy(person.staffId, steps, staff, { drafterReviews })
    const key = left.map(({ id }) => id).join(' ')
    const group = groups.get(key)
    if (group) group.people.push(person)
    else groups.set(key, { people: [person], left })
  }
  return [...groups.values()]
}

/** The steps with nobody by why they have nobody. */
function byLack(left: readonly { name: string; role: ReviewerRole }[], staff: readonly Colleague[]) {
  const groups = new Map<string, { names: string[]; lack: Lack }>()
  for (const step of left) {
    const lack = lackOf(step, staff)
    const key = JSON.stringify(lack)
    groups.set(key, { lack, names: [...(groups.get(key)?.names ?? []), step.name] })
  }
  return [...groups.values()].map(({ names, lack }) => ({ names: names.join('、'), lack }))
}
