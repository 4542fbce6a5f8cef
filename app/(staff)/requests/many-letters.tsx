'use client'

import { useQuery } from '@tanstack/react-query'
import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { ComboField } from '@/components/forms/combo-field'
import { ManyDialog } from '@/components/many/many-dialog'
import { useChosenRows } from '@/components/many/row-chooser'
import { QueryProvider } from '@/components/query-provider'
import { addressOf } from '@/lib/address'
import type { OfferedToMany } from '@/lib/letters/many'
import { draftAll, giveUpDrafts } from './actions'

/** 起草文书 for the requests that are chosen: one letter of one kind each, as a draft. */
export function DraftLetters() {
  const t = useTranslations('many')
  return (
    <ManyDialog
      word={t('draftLetters')}
      consequence={t('draftLettersConsequence')}
      schema={async () => (await import('@/lib/letters/many')).draftManyInput}
      action={draftAll}
      undo={giveUpDrafts}
      valuesFor={(numbers) => ({ numbers: [...numbers], letter: null })}
      linkTo={({ id }) => `/letters/${id}` as Route}
    >
      <QueryProvider>
        <LetterField />
      </QueryProvider>
    </ManyDialog>
  )
}

/** The letters that at least one of the requests may get, with how many of them may. */
function LetterField() {
  const t = useTranslations('many')
  const numbers = useChosenRows()
  const { data: offered, isError } = useQuery({
    queryKey: ['letters-for-many', numbers],
    queryFn: ({ signal }) => findLetters(numbers, signal),
  })
  if (isError) return <p role="alert">{t('lettersUnreachable')}</p>
  if (offered?.length === 0) return <p role="status">{t('noLetters')}</p>
  const options = offered?.map(({ letter, label, count }) => ({
    value: letter,
    label,
    hint: t('lettersFor', { count, of: numbers.length }),
  }))
  return <ComboField name="letter" label={t('letter')} options={options} required />
}

async function findLetters(numbers: readonly string[], signal: AbortSignal): Promise<OfferedToMany[]> {
  const response = await fetch(addressOf('/api/requests/letters', { only: numbers.join() }), { signal })
  if (!response.ok) throw new Error(`letters: ${response.status}`)
  return response.json()
}
