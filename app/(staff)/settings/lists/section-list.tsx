'use client'

import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { TextField } from '@/components/forms/inputs'
import { keepOneSection, removeOneSection } from './actions'
import { EntryForm } from './entry-form'
import { EntryList } from './entry-list'
import type { keptSection } from './inputs'

type Section = z.input<typeof keptSection> & { id: number }

export function SectionList({ sections }: { sections: readonly Section[] }) {
  const t = useTranslations('section')
  const settings = useTranslations('settings')
  return (
    <EntryList
      title={settings('sections')}
      hint={settings('sectionsHint')}
      addLabel={settings('addSection')}
      entries={sections}
      columns={[{ label: t('name'), text: ({ name }) => name }]}
      keep={keepOneSection}
      remove={removeOneSection}
      form={(section, close) => (
        <EntryForm
          schema={async () => (await import('./inputs')).keptSection}
          action={keepOneSection}
          values={section ?? { id: null, active: true, name: '' }}
          close={close}
        >
          <TextField name="name" label={t('name')} required autoFocus />
        </EntryForm>
      )}
    />
  )
}
