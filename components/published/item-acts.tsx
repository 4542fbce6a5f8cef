import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import type { ItemState } from '@/lib/published/list-query'

type Act = 'edit' | 'submission' | 'review' | 'publication' | 'withdrawal' | 'correction'

/** The acts offered for an item in each state, the usual next step first. */
const NEXT: Record<ItemState, readonly Act[]> = {
  draft: ['submission', 'edit'],
  returned: ['edit', 'submission'],
  in_review: ['submission'],
  cleared: ['publication', 'submission'],
  published: ['edit', 'correction', 'withdrawal'],
  withdrawn: ['edit'],
}

type Props = {
  item: { id: number; disclosure: string }
  state: ItemState
  mayTakeStep: boolean
}

export function ItemActs({ item: { id, disclosure }, state, mayTakeStep }: Props) {
  const t = useTranslations('published')
  const form = useTranslations('form')
  const possible = NEXT[state].filter((act) => act !== 'submission' || disclosure === 'proactive')
  const acts: Act[] = mayTakeStep ? ['review', ...possible] : [...possible]
  const label = (act: Act) => (act === 'submission' && state !== 'draft' && state !== 'returned' ? t('recall') : t(act))
  return (
    <>
      <LinkButton href={`/published/new?from=${id}` as Route}>{form('duplicate')}</LinkButton>
      {acts.map((act, index) => (
        <LinkButton key={act} look={index === 0 ? 'primary' : 'plain'} href={`/published/${id}/${act}` as Route}>
          {label(act)}
        </LinkButton>
      ))}
    </>
  )
}
