'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DocumentFields, type DocumentOrgan } from '@/components/documents/document-fields'
import { ActionForm } from '@/components/forms/action-form'
import { useActionForm } from '@/components/forms/use-action-form'
import { useDraft } from '@/components/forms/use-draft'
import { NEW_DOCUMENT } from '@/lib/documents/new-document'
import { record } from './actions'

export function DocumentForm({ organ }: { organ: DocumentOrgan }) {
  const t = useTranslations('document')
  const router = useRouter()
  const [recorded, setRecorded] = useState<string>()
  const action = useActionForm({
    schema: async () => (await import('@/lib/documents/input')).documentInput,
    action: record,
    defaultValues: NEW_DOCUMENT,
    onSaved: (_, way) => {
      const { kind, title } = action.form.getValues()
      draft.begin({ ...NEW_DOCUMENT, kind })
      if (way === 'save') return router.push('/documents' as Route)
      setRecorded(title)
      action.form.setFocus('documentNumber')
    },
  })
  const draft = useDraft(action.form, 'document')
  return (
    <ActionForm
      {...action}
      saved={recorded && t('recorded', { title: recorded })}
      draft={draft}
      saveLabel={t('record')}
      nextLabel={t('recordAndNext')}
    >
      <DocumentFields {...organ} />
    </ActionForm>
  )
}
