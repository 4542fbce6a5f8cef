'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState } from 'react'
import { ListSelect, MOST_NATIVE } from '../forms/list-select'
import { useTypedInitials } from '../forms/typed-initials'

type Props = {
  name: string
  label: string
  /** As the address has it. */
  value: string
  options: readonly { value: string; label: string }[]
  /** The field of its form has the new value. */
  onChosen: () => void
}

/** A filter with a list of values: native where all are seen at a glance, else searched by typing. */
export function FilterChoice(props: Props) {
  return props.options.length > MOST_NATIVE ? <Searched {...props} /> : <Native {...props} />
}

/** Keeps its value by itself, so that it can be chosen from before the page listens, and without scripts. */
function Native({ name, label, value, options, onChosen }: Props) {
  const t = useTranslations('list')
  const typedIn = useTypedInitials()
  return (
    <label className="flex flex-col">
      <span className="text-muted text-xs">{label}</span>
      <select
        name={name}
        defaultValue={value}
        className="h-9 max-w-52 rounded border border-line bg-white px-2"
        onChange={onChosen}
        onKeyDown={(event) => {
          const option = typedIn(event, options)
          if (!option || option.value === event.currentTarget.value) return
          event.currentTarget.value = option.value
          onChosen()
        }}
      >
        <option value="">{t('all')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}

function Searched({ name, label, value, options, onChosen }: Props) {
  const t = useTranslations('list')
  const id = useId()
  const sent = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState(value)
  // A filter that was removed, or comes from a saved view, stands in the field as well.
  useEffect(() => setChosen(value), [value])
  return (
    <div className="relative flex w-48 flex-col max-sm:w-full">
      <label htmlFor={id} className="text-muted text-xs">
        {label}
      </label>
      <ListSelect
        id={id}
        label={label}
        value={chosen}
        none={t('all')}
        options={options}
        onChange={(next) => {
          if (next === sent.current!.value) return
          setChosen(next)
          sent.current!.value = next
          onChosen()
        }}
        className="h-9 w-full rounded border border-line bg-white px-2 pr-6"
      />
      <span aria-hidden="true" className="pointer-events-none absolute right-2 bottom-2">
        ▾
      </span>
      <input ref={sent} type="hidden" name={name} defaultValue={value} />
    </div>
  )
}
