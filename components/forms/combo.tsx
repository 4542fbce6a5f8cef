'use client'

import { type ComponentProps, type KeyboardEvent, type Ref, useId, useState } from 'react'
import { flushSync } from 'react-dom'
import { found } from '@/lib/choice-search'

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

type Asked<V extends string | number> = {
  options: readonly ComboOption<V>[]
  /** Of a form also what was typed and matches nothing. */
  value: unknown
  onChange: (value: V | null) => void
  /** Takes what was typed and matches nothing; without it, the choice stays as it was. */
  onUnmatched?: (typed: string) => void
  /** The enter key chooses, and does nothing else. */
  enterStays?: boolean
}

/** A choice from a long list, filtered by typing any part of the label, its pinyin initials or the words that explain it. */
export function useCombo<V extends string | number>({ options, value, onChange, onUnmatched, enterStays }: Asked<V>) {
  const [typed, setTyped] = useState<string>()
  const [active, setActive] = useState(NONE)
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
    else if (searching) onUnmatched?.(typed!.trim())
    show()
  }

  function onKeyDown(event: KeyboardEvent) {
    const { key } = event
    if (key === 'Enter' && enterStays) event.preventDefault()
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

  return {
    open,
    unmatched,
    matches,
    current,
    shown: typed ?? selected?.label ?? unmatched,
    onType: (text: string) => {
      if (text === '') onChange(null)
      show(text)
    },
    onOpen: () => open || show(unmatched),
    onKeyDown,
    onLeave: () => (searching ? settle() : show()),
    choose: (option: ComboOption<V>) =>
      flushSync(() => {
        onChange(option.value)
        show()
      }),
  }
}

type Props<V extends string | number> = Omit<ComponentProps<'input'>, 'list'> & {
  combo: ReturnType<typeof useCombo<V>>
  label: string
  /** What is said where nothing matches. */
  noMatch: string
  ref?: Ref<HTMLInputElement>
  /** How wide its list is at least. */
  listClass?: string
  /** After one was chosen with the mouse. */
  onChosen?: (input: HTMLInputElement) => void
}

/** The field of such a choice, with its list below. */
export function Combo<V extends string | number>({
  combo,
  label,
  noMatch,
  listClass = '',
  onBlur,
  onChosen,
  ...input
}: Props<V>) {
  const listId = useId()
  const { open, matches, current } = combo
  return (
    <div className="relative">
      <input
        {...input}
        role="combobox"
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && current ? `${listId}-${current.value}` : undefined}
        autoComplete="off"
        value={combo.shown}
        onChange={({ target }) => combo.onType(target.value)}
        onClick={combo.onOpen}
        onKeyDown={combo.onKeyDown}
        onBlur={(event) => {
          combo.onLeave()
          onBlur?.(event)
        }}
      />
      <Matches
        id={listId}
        label={label}
        matches={open ? matches : []}
        current={current}
        className={listClass}
        onChoose={(option, list) => {
          combo.choose(option)
          const field = list.parentElement?.querySelector('input')
          if (field) onChosen?.(field)
        }}
      />
      {open && matches.length === 0 && (
        <p role="status" className="absolute z-20 w-full border border-line bg-white px-2.5 py-1 text-muted text-sm">
          {noMatch}
        </p>
      )}
    </div>
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
  className: string
  onChoose: (option: ComboOption<V>, list: HTMLElement) => void
}

function Matches<V extends string | number>({ id, label, matches, current, className, onChoose }: MatchesProps<V>) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label={label}
      hidden={matches.length === 0}
      className={`absolute z-20 max-h-72 w-full overflow-y-auto border border-line bg-white py-1 ${className}`}
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
