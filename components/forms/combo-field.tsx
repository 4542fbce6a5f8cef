'use client'

import { useTranslations } from 'next-intl'
import { type ComponentProps, useId, useState } from 'react'
import { flushSync } from 'react-dom'
import { useController } from 'react-hook-form'
import { found } from '@/lib/choice-search'
import { Field, type FieldProps, inputClass } from './field'
import { moveOnFrom } from './move-on'

/**
 * `keys` are further short names by which the option is found, beside the initials of its label; `words` the texts that
 * explain it.
 */
export type ComboOption<V extends string | number> = {
  value: V
  label: string
  keys?: string
  words?: string
  hint?: string
}

/** No option is pointed at yet. */
const NONE = -1

/**
 * A choice from a long list, filtered by typing any part of the label, its pinyin initials or the words that explain it.
 * What matches nothing stays as it was typed, as the value of the field: the form refuses it there.
 */
export function ComboField<V extends string | number>({
  options,
  ...field
}: FieldProps & { options: readonly ComboOption<V>[] }) {
  const t = useTranslations('form')
  const {
    field: { value, onChange, onBlur, ref },
  } = useController({ name: field.name })
  const [typed, setTyped] = useState<string>()
  const [active, setActive] = useState(NONE)
  const listId = useId()
  const selected = options.find((option) => option.value === value)
  const unmatched = !selected && typeof value === 'string' ? value : ''
  const open = typed !== undefined
  const matches = found(options, typed ?? '')
  const searching = Boolean(typed?.trim())
  const current = matches[searching ? Math.max(active, 0) : active]

  function show(text?: string, at = NONE) {
    setTyped(text)
    setActive(at)
  }

  /** Takes what is typed or pointed at for chosen. */
  function settle() {
    if (current) onChange(current.value)
    else if (searching) onChange(typed!.trim())
    show()
  }

  function onKeyDown(event: React.KeyboardEvent) {
    const { key } = event
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault()
      if (!open) return show('', Math.max(0, selected ? options.indexOf(selected) : 0))
      setActive(neighbour(searching ? Math.max(active, 0) : active, key === 'ArrowDown' ? 1 : -1, matches.length))
    } else if (open && (key === 'Enter' || key === 'Tab') && !event.nativeEvent.isComposing) {
      // Not prevented, so that the form moves on or saves; but what matches nothing is to be seen first.
      if (key === 'Enter' && searching && !current && !event.ctrlKey && !event.metaKey) event.preventDefault()
      // At once, so that the fields that the choice brings are there when the form moves on.
      flushSync(settle)
    } else if (key === 'Escape' && open) {
      event.stopPropagation()
      show()
    }
  }

  return (
    <Field {...field} hint={unmatched && !open ? t('noMatch') : field.hint}>
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
            value={typed ?? selected?.label ?? unmatched}
            onChange={({ target }) => {
              if (target.value === '') onChange(null)
              show(target.value)
            }}
            onClick={() => open || show(unmatched)}
            onKeyDown={onKeyDown}
            onBlur={() => {
              if (searching) settle()
              else show()
              onBlur()
            }}
          />
          <Matches
            id={listId}
            label={field.label}
            matches={open ? matches : []}
            current={current}
            onChoose={(option, list) => {
              flushSync(() => {
                onChange(option.value)
                show()
              })
              const input = list.parentElement?.querySelector('input')
              if (input) moveOnFrom(input)
            }}
          />
          {open && matches.length === 0 && (
            <p
              role="status"
              className="absolute z-20 w-full border border-line bg-white px-2.5 py-1 text-muted text-sm"
            >
              {t('noMatch')}
            </p>
          )}
        </div>
      )}
    </Field>
  )
}

/** The place of the option after or before that of another one, round the ends of the list. */
function neighbour(place: number, by: 1 | -1, count: number): number {
  if (count === 0) return NONE
  return place === NONE && by === -1 ? count - 1 : (place + by + count) % count
}

type MatchesProps<V extends string | number> = {
  id: string
  label: string
  matches: readonly ComboOption<V>[]
  current: ComboOption<V> | undefined
  onChoose: (option: ComboOption<V>, list: HTMLElement) => void
}

function Matches<V extends string | number>({ id, label, matches, current, onChoose }: MatchesProps<V>) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label={label}
      hidden={matches.length === 0}
      className="absolute z-20 max-h-72 w-full min-w-64 overflow-y-auto border border-line bg-white py-1"
    >
      {matches.map((option) => (
        <Match
          key={option.value}
          id={`${id}-${option.value}`}
          option={option}
          current={option === current}
          // On mouse down, since the list closes when the input loses focus, before a click.
          onMouseDown={(event) => {
            event.preventDefault()
            onChoose(option, event.currentTarget.parentElement!)
          }}
        />
      ))}
    </div>
  )
}

function Match({
  option: { label, hint },
  current,
  ...rest
}: { option: ComboOption<string | number>; current: boolean } & ComponentProps<'div'>) {
  return (
    // The focus stays in the input, which points to the current option by aria-activedescendant.
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div
      {...rest}
      ref={(element) => {
        if (current) element?.scrollIntoView({ block: 'nearest' })
      }}
      role="option"
      aria-selected={current}
      className={`cursor-pointer px-2.5 py-1 text-sm ${current ? 'bg-link-wash' : ''}`}
    >
      {label}
      {hint && <span className="block text-muted text-xs">{hint}</span>}
    </div>
  )
}
