'use client'

import { useTranslations } from 'next-intl'
import { TextField } from '@/components/forms/inputs'
import { ManyDialog } from '@/components/many/many-dialog'
import { recallAll, submitAll } from './actions'

/** What can be done with the items that are chosen in the list. */
export default function ItemsActs({ titles }: { titles: Record<string, string> }) {
  const t = useTranslations('review')
  return (
    <ManyDialog
      word={t('submit')}
      consequence={t('submitConsequence')}
      schema={async () => (await import('@/lib/published/many')).submitManyInput}
      action={submitAll}
      undo={recallAll}
      valuesFor={(ids) => ({ itemIds: ids.map(Number), intended: '' })}
      nameOf={(id) => titles[id] ?? id}
    >
      <TextField name="intended" label={t('intended')} hint={t('intendedHint')} autoFocus />
    </ManyDialog>
  )
}
