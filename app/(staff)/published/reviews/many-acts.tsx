'use client'

import { useTranslations } from 'next-intl'
import { TextField } from '@/components/forms/inputs'
import { ManyDialog } from '@/components/many/many-dialog'
import { approveAll } from './actions'

type Props = {
  /** How each step that waits is called. */
  names: Record<string, string>
  reviewer: string
}

/** Approves the steps that are chosen in the queue; what is returned is returned on its own page, with remarks. */
export default function ReviewsActs({ names, reviewer }: Props) {
  const t = useTranslations('review')
  return (
    <ManyDialog
      word={t('approveMany')}
      consequence={t('approveManyConsequence')}
      schema={async () => (await import('@/lib/published/many')).approveManyInput}
      action={approveAll}
      valuesFor={(ids) => ({ stepIds: ids.map(Number), proofreadBy: reviewer })}
      nameOf={(id) => names[id] ?? id}
    >
      <TextField name="proofreadBy" label={t('proofreadBy')} hint={t('proofreadHint')} autoFocus />
    </ManyDialog>
  )
}
