'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { ActionForm } from '@/components/forms/action-form'
import { TextAreaField } from '@/components/forms/inputs'
import { useActionForm } from '@/components/forms/use-action-form'
import { FigurePicker } from '@/components/report/figure-picker'
import { TemplatePreview } from '@/components/report/template-preview'
import { Button } from '@/components/ui/button'
import type { NamedFigure } from '@/lib/report/figures'
import { fillFigures } from '@/lib/report/narrative'
import type { templateInput } from '@/lib/report/templates/input'
import type { Phrase } from '@/lib/report/templates/language'
import { saveTemplate } from './actions'

type Props = {
  values: z.output<typeof templateInput>
  shipped: string
  phrases: readonly Phrase[]
  figures: readonly NamedFigure[]
}

export function TemplateForm({ values, shipped, phrases, figures }: Props) {
  const t = useTranslations('template')
  const form = useTranslations('form')
  const router = useRouter()
  const action = useActionForm({
    schema: async () => (await import('@/lib/report/templates/input')).templateInput,
    action: saveTemplate,
    defaultValues: values,
    onSaved: () => router.push('/settings/report-templates' as Route),
  })
  const text = action.form.watch('text')

  function insert(label: string) {
    const area = document.querySelector<HTMLTextAreaElement>('textarea[name=text]')
    const at = area?.selectionStart ?? text.length
    const token = `{{${label}}}`
    const changed = text.slice(0, at) + token + text.slice(area?.selectionEnd ?? at)
    action.form.setValue('text', changed, { shouldDirty: true })
    action.form.setFocus('text')
    requestAnimationFrame(() => area?.setSelectionRange(at + token.length, at + token.length))
  }

  return (
    <ActionForm
      {...action}
      quiet
      saveLabel={form('save')}
      extra={
        <Button onClick={() => action.form.setValue('text', shipped, { shouldDirty: true })}>
          {t('backToShipped')}
        </Button>
      }
    >
      <TextAreaField name="text" label={t('wording')} rows={12} hint={t('hint')} />
      <FigurePicker
        label={t('insert')}
        figures={[...phrases, ...figures].map(({ label, text: value }) => ({ label, value: inShort(value, figures) }))}
        onChoose={insert}
      />
      <TemplatePreview text={text} phrases={phrases} figures={figures} />
    </ActionForm>
  )
}

const SHORT_TEXT_CHARACTERS = 12

/** A phrase with its figures filled in, shortened to fit a button. */
function inShort(text: string, figures: Props['figures']): string {
  const printed = fillFigures(text, new Map(figures.map((figure) => [figure.id, figure])))
    .flatMap((runs) => runs.map((run) => run.text))
    .join('')
  return printed.length > SHORT_TEXT_CHARACTERS ? `${printed.slice(0, SHORT_TEXT_CHARACTERS)}…` : printed
}
