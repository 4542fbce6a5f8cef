'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { ActionForm } from '@/components/forms/action-form'
import { TextAreaField } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import { Button } from '@/components/ui/button'
import { sectionInput } from '@/lib/report/input'
import { write } from './actions'
import { FigurePicker } from './figure-picker'

type Props = {
  values: z.output<typeof sectionInput>
  /** What the section says when the office writes nothing. */
  draft: string
  figures: { label: string; value: string }[]
}

export function SectionForm({ values, draft, figures }: Props) {
  const t = useTranslations('report')
  const form = useTranslations('form')
  const router = useRouter()
  const action = useActionForm({
    schema: sectionInput,
    action: write,
    defaultValues: values,
    onSaved: () => router.push(`/reports/${values.year}` as Route),
  })
  function backToDraft() {
    action.form.setValue('text', '')
    void action.submit()()
  }
  return (
    <ActionForm
      {...action}
      quiet
      saveLabel={form('save')}
      extra={values.version > 0 && <Button onClick={backToDraft}>{t('backToDraft')}</Button>}
    >
      <TextAreaField name="text" label={t('sectionText')} rows={12} hint={t('sectionHint')} />
      <FigurePicker figures={figures} />
      <Preview figures={figures} text={action.form.watch('text')} />
      <details className="mt-4 text-sm">
        <summary>{t('showDraft')}</summary>
        <p className="mt-1 whitespace-pre-wrap border-line border-l-4 pl-3 text-muted">{draft}</p>
      </details>
    </ActionForm>
  )
}

function Preview({ text, figures }: { text: string; figures: Props['figures'] }) {
  const t = useTranslations('report')
  const filled = text.replace(
    /\{\{([^{}]+)\}\}/g,
    (token, label) => figures.find((figure) => figure.label === label.trim())?.value ?? token,
  )
  return (
    <section className="mt-4">
      <h2 className="text-muted text-sm">{t('preview')}</h2>
      <div className="border-line border-y py-2 font-serif leading-8">
        {filled.split('\n').map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name and are drawn anew as a whole
          <p key={index} className="indent-[2em]">
            {line}
          </p>
        ))}
      </div>
    </section>
  )
}
