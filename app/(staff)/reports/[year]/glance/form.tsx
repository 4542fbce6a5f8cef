'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/forms/action-form'
import { useActionForm } from '@/components/forms/use-action-form'
import type { GlancePanelId } from '@/lib/report/glance/panels'
import { choose } from './actions'

type Props = {
  year: number
  chosen: GlancePanelId[]
  /** The panels that say something, with what they say. */
  panels: { id: GlancePanelId; title: string; sentence: string }[]
}

export function GlanceForm({ year, chosen, panels }: Props) {
  const t = useTranslations('glance')
  const router = useRouter()
  const action = useActionForm({
    schema: async () => (await import('@/lib/report/input')).glanceInput,
    action: choose,
    defaultValues: { year, panels: chosen },
    onSaved: () => router.refresh(),
  })
  return (
    <ActionForm {...action} quiet saveLabel={t('save')}>
      <fieldset>
        <legend className="font-semibold">{t('chosen')}</legend>
        {panels.map(({ id, title, sentence }) => (
          <label key={id} className="mt-2 flex items-baseline gap-2">
            <input type="checkbox" value={id} {...action.form.register('panels')} />
            <span>
              {title} <span className="block text-muted text-sm">{sentence}</span>
            </span>
          </label>
        ))}
        {/* What is chosen and has no figures yet stays chosen. */}
        {chosen
          .filter((id) => !panels.some((panel) => panel.id === id))
          .map((id) => (
            <input key={id} type="checkbox" hidden value={id} {...action.form.register('panels')} />
          ))}
      </fieldset>
      <p className="mt-2 text-muted text-sm">{t('silent')}</p>
    </ActionForm>
  )
}
