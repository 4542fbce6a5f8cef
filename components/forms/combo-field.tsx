'use client'

import { useId, useState } from 'react'
import { useController } from 'react-hook-form'
import { Field, type FieldProps, inputClass } from './field'

/** `keys` are further texts by which the option is found: its pinyin initials, its code. */
export type ComboOption<V extends string | number> = { value: V; label: string; keys?: string; hint?: string }

/** A choice from a long list, filtered by typing any part of the label or its pinyin initials. */
export function ComboField<V extends string | number>({
  options,
  ...field
}: FieldProps & { options: readonly ComboOption<V>[] }) {
  const {
    field: { value, onChange, onBlur, ref },
  } = useController({ name: field.name })
  const [typed, setTyped] = useState<string>()
  const [active, setActive] = useState(0)
  const listId = useId()
  const selected = options.find((option) => option.value === value)
  const open = typed !== undefined
  const matches = matching(options, typed ?? '')
  const current = matches[Math.min(active, matches.length - 1)]

  function choose(option: ComboOption<V> | undefined) {
    onChange(option?.value ?? null)
    setTyped(undefined)
  }

  function onKeyDown(event: React.KeyboardEvent) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (!open) return setTyped('')
      setActive((index) => (index + (event.key === 'ArrowDown' ? 1 : matches.length - 1)) % Math.max(matches.length, 1))
    } else if (event.key === 'Enter' && open && !event.ctrlKey && !event.metaKey) {
      // The event is not prevented, so that the form moves to the next field.
      choose(typed === '' ? selected : current)
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation()
      setTyped(undefined)
    }
  }

  return (
    <Field {...field}>
      {(control) => (
        <div className="relative">
          <input
            {...control}
            ref={ref}
            name={field.name}
            role="combobox"
            aria-expanded={open}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={open && current ? `${listId}-${current.value}` : undefined}
            autoComplete="off"
            className={inputClass}
            value={typed ?? selected?.label ?? ''}
            onChange={({ target }) => {
              setActive(0)
              if (target.value === '') onChange(null)
              setTyped(target.value)
            }}
            onClick={() => setTyped(typed ?? '')}
            onKeyDown={onKeyDown}
            onBlur={() => {
              if (open && typed !== '' && matches.length > 0) choose(current)
              else setTyped(undefined)
              onBlur()
            }}
          />
          <div
            id={listId}
            role="listbox"
            aria-label={field.label}
            hidden={!open || matches.length === 0}
            className="absolute z-20 max-h-72 w-full min-w-64 overflow-y-auto border border-line bg-white py-1"
          >
            {matches.map((option) => (
              // The focus stays in the input, which points to the current option by aria-activedescendant.
              // biome-ignore lint/a11y/useFocusableInteractive: see above
              <div
                key={option.value}
                id={`${listId}-${option.value}`}
                role="option"
                aria-selected={option === current}
                // On mouse down, since the list closes when the input loses focus, before a click.
                onMouseDown={(event) => {
                  event.preventDefault()
                  choose(option)
                }}
                className={`cursor-pointer px-2.5 py-1 text-sm ${option === current ? 'bg-link-wash' : ''}`}
              >
                {option.label}
                {option.hint && <span className="block text-muted text-xs">{option.hint}</span>}
              </div>
            ))}
          </div>
        </div>
      )}
    </Field>
  )
}

function matching<V extends string | number>(
  options: readonly ComboOption<V>[],
  input: string,
): readonly ComboOption<V>[] {
  const search = input.trim().toLowerCase()
  if (search === '') return options
  return options.filter(({ label, keys }) => label.toLowerCase().includes(search) || keys?.includes(search))
}
