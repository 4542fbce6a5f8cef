'use client'

import { useTranslations } from 'next-intl'
import { useDeferredValue, useMemo, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { ActionForm } from '@/components/forms/action-form'
import { TextAreaField } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import { PastedRows } from '@/components/published/pasted-rows'
import Link from '@/components/ui/link'
import type { PlainDate } from '@/lib/dates'
import { type PasteLists, readPasted } from '@/lib/published/pasted'
import { enter } from './actions'

type Props = { lists: PasteLists; today: PlainDate }

/** Checks cells pasted from a spreadsheet at once; either all lines are entered or none. */
export function PasteForm({ lists, today }: Props) {
  const t = useTranslations('paste')
  const [entered, setEntered] = useState<{ drafts: number; published: number }>()
  const action = useActionForm({
    schema: async () => (await import('@/lib/published/pasted')).pasteInput,
    action: enter,
    defaultValues: { text: '' },
    onSaved: (counts) => {
      setEntered(counts)
      action.form.reset({ text: '' })
    },
  })
  return (
    <ActionForm
      {...action}
      saveLabel={t('enter')}
      saved={
        entered && (
          <>
            {t('entered', entered)} <Link href="/published">{t('toList')}</Link>
          </>
        )
      }
    >
      <p className="mb-2 text-muted text-sm">{t('hint')}</p>
      <TextAreaField name="text" label={t('cells')} rows={8} required />
      <Checked lists={lists} today={today} />
    </ActionForm>
  )
}

/** The pasted lines as they were understood, before they are entered. */
function Checked({ lists, today }: Props) {
  const text = useDeferredValue(useWatch<{ text: string }, 'text'>({ name: 'text' }))
  const pasted = useMemo(() => (text.trim() === '' ? undefined : readPasted(text, lists, today)), [text, lists, today])
  return pasted ? <PastedRows pasted={pasted} /> : null
}
