'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { type ChosenList, DENSITIES, type Density, type ListChoice } from '@/lib/lists/list-choice'
import type { ListChoiceInput } from '@/lib/lists/list-choice-input'
import type { Result } from '@/lib/result'

type Props = ListChoice & {
  list: ChosenList
  columns: readonly { key: string; label: string }[]
  keep: (choice: ListChoiceInput) => Promise<Result<undefined>>
}

/** The choice of the columns of a list and of how close its rows stand; kept for the person at once. */
export function ListChoices({ list, columns, hidden, density, keep }: Props) {
  const t = useTranslations('list')
  const router = useRouter()
  const [pending, start] = useTransition()
  const [open, setOpen] = useState(false)
  const choose = (change: Partial<ListChoice>) =>
    start(async () => {
      const kept = await keep({ list, hidden: [...hidden], density, ...change })
      if (kept.ok) router.refresh()
    })
  return (
    <details className="relative text-sm print:hidden" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="inline-flex h-8 items-center rounded border border-line px-2 hover:bg-wash">
        {t('columns')}
      </summary>
      {open && (
        <fieldset
          aria-busy={pending}
          className="absolute right-0 z-20 mt-1 flex w-48 flex-col gap-1 border border-line bg-white p-3"
        >
          <legend className="sr-only">{t('columns')}</legend>
          {columns.map(({ key, label }) => (
            <label key={key} className="flex items-center gap-2">
              <input
                type="checkbox"
                className="size-4"
                checked={!hidden.includes(key)}
                disabled={pending}
                onChange={({ target }) =>
                  choose({ hidden: target.checked ? hidden.filter((each) => each !== key) : [...hidden, key] })
                }
              />
              {label}
            </label>
          ))}
          <label className="mt-1 flex items-center gap-2 border-line border-t pt-2">
            {t('density')}
            <select
              value={density}
              disabled={pending}
              onChange={({ target }) => choose({ density: target.value as Density })}
              className="h-8 rounded border border-line bg-white px-1"
            >
              {DENSITIES.map((each) => (
                <option key={each} value={each}>
                  {t(`densities.${each}`)}
                </option>
              ))}
            </select>
          </label>
        </fieldset>
      )}
    </details>
  )
}
