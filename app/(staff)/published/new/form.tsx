'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { ActionForm } from '@/components/forms/action-form'
import { useActionForm } from '@/components/forms/use-action-form'
import { useDraft } from '@/components/forms/use-draft'
import { type ItemChoices, ItemFields } from '@/components/published/item-fields'
import Link from '@/components/ui/link'
import { type newItem, nextItem } from '@/lib/published/new-item'
import { record } from './actions'

type Props = { choices: ItemChoices; values: ReturnType<typeof newItem>; draft: string }

export function RecordForm({ choices, values, draft: draftName }: Props) {
  const t = useTranslations('published')
  const router = useRouter()
  const [recorded, setRecorded] = useState<{ id: number; title: string }>()
  const action = useActionForm({
    schema: async () => (await import('@/lib/published/input')).publishedItemInput,
    action: record,
    defaultValues: values,
    onSaved: ({ id }, way) => {
      const saved = action.form.getValues()
      draft.begin(nextItem(saved))
      if (way === 'save') return router.push(`/published/${id}` as Route)
      setRecorded({ id, title: saved.title })
    },
  })
  const draft = useDraft(action.form, draftName)
  const { setFocus } = action.form
  useEffect(() => {
    // Focus in an effect: resetting the form has unregistered its fields until this render.
    if (recorded) setFocus('title')
  }, [recorded, setFocus])
  return (
    <ActionForm
      {...action}
      saved={
        recorded && (
          <>
            {t('registered', { title: recorded.title })}{' '}
            <Link href={`/published/${recorded.id}` as Route}>{t('openIt')}</Link>
          </>
        )
      }
      draft={draft}
      saveLabel={t('register')}
      nextLabel={t('registerAndNext')}
    >
      <ItemFields {...choices} />
    </ActionForm>
  )
}
