'use client'

import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { SelectField, TextField } from '@/components/forms/inputs'
import { CATEGORY_KINDS } from '@/lib/published/category'
import { keepOneCategory, removeOneCategory } from './actions'
import { EntryForm } from './entry-form'
import { EntryList } from './entry-list'
import type { keptCategory } from './inputs'

type Category = z.input<typeof keptCategory>
const NEW: Category = { id: null, active: true, name: '', shortName: '', kind: 'information' }

export function CategoryList({ categories }: { categories: readonly (Category & { id: number })[] }) {
  const t = useTranslations('category')
  const settings = useTranslations('settings')
  return (
    <EntryList
      title={settings('categories')}
      hint={
        <>
          {t('kindHint')}
          <br />
          {settings('categoriesHint')}
        </>
      }
      addLabel={settings('addCategory')}
      entries={categories}
      columns={[
        { label: t('name'), text: ({ name }) => name },
        { label: t('shortName'), text: ({ shortName }) => shortName },
        { label: t('kind'), text: ({ kind }) => t(`kinds.${kind}`) },
      ]}
      keep={keepOneCategory}
      remove={removeOneCategory}
      form={(category, close) => (
        <EntryForm
          schema={async () => (await import('./inputs')).keptCategory}
          action={keepOneCategory}
          values={category ?? NEW}
          close={close}
        >
          <TextField name="name" label={t('name')} required autoFocus />
          <TextField name="shortName" label={t('shortName')} hint={t('shortNameHint')} required />
          <SelectField
            name="kind"
            label={t('kind')}
            options={CATEGORY_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          />
        </EntryForm>
      )}
    />
  )
}
