'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useState, useTransition } from 'react'
import { addressOf } from '@/lib/address'
import { Button } from './button'
import { FilterChoice } from './filter-choice'

/** The name of fields in which something is typed that another field then holds. */
export const UNSENT = 'unsent'

type Props = {
  path: string
  /** The filters as the address has them. */
  values: Record<string, string | number | undefined>
  /** Those without a field, set by a link. */
  unseen: readonly string[]
  /** The fields with a list of values, each with its words: as data, an element for each weighs more. */
  choices: readonly { name: string; label: string; options: readonly (readonly [string | number, string])[] }[]
  /** How many of them are set, for the button that unfolds them on a phone. */
  set: number
  children: ReactNode
}

/** The form of the filters: what is chosen acts at once, and the address has only what is set. Folded on a phone. */
export function FilterForm({ path, values, unseen, choices, set, children }: Props) {
  const t = useTranslations('list')
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const [pending, start] = useTransition()
  const [unfolded, setUnfolded] = useState(false)
  const address = JSON.stringify(values)
  const listens = useRef(false)
  // The fields stay where they are, so that the focus does, and take what a removed filter or a saved view has changed.
  useEffect(() => {
    const asked = JSON.parse(address) as Props['values']
    const fields = [...(form.current?.elements ?? [])].filter(isKept)
    const differing = fields.filter(({ name, value }) => value !== String(asked[name] ?? ''))
    // What was chosen before the page listened acts now.
    if (!listens.current && differing.some((field) => field instanceof HTMLSelectElement)) form.current?.requestSubmit()
    else for (const field of differing) field.value = String(asked[field.name] ?? '')
    listens.current = true
  }, [address])
  const open = () => {
    const { [UNSENT]: _, ...asked } = Object.fromEntries(new FormData(form.current!)) as Record<string, string>
    // The usual order needs no place in the address.
    if (!new URLSearchParams(window.location.search).has('sort')) delete asked.sort
    start(() => router.push(addressOf(path, asked) as Route))
  }
  return (
    <form
      ref={form}
      action={path}
      autoComplete="off"
      aria-label={t('filters')}
      aria-busy={pending}
      onSubmit={(event) => {
        if (event.defaultPrevented) return
        event.preventDefault()
        open()
      }}
      className="text-sm"
    >
      <Button className="mb-2 sm:hidden" aria-expanded={unfolded} onClick={() => setUnfolded((before) => !before)}>
        {t('filtersSet', { count: set })}
      </Button>
      <div className={`flex-wrap items-end gap-2 sm:flex ${unfolded ? 'flex' : 'max-sm:hidden'}`}>
        {unseen.map((name) => (
          <input key={name} type="hidden" name={name} value={values[name]} />
        ))}
        {choices.map(({ name, label, options }) => (
          <FilterChoice
            key={name}
            name={name}
            label={label}
            value={String(values[name] ?? '')}
            options={options.map(([value, words]) => ({ value: String(value), label: words }))}
            onChosen={open}
          />
        ))}
        {children}
      </div>
    </form>
  )
}

/** A field whose value stands in the address. */
function isKept(field: Element): field is HTMLInputElement | HTMLSelectElement {
  const isField = field instanceof HTMLSelectElement || (field instanceof HTMLInputElement && field.type === 'hidden')
  return isField && field.name !== ''
}
