'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState } from 'react'
import { ListSelect, MOST_NATIVE } from '../forms/list-select'

type Props = {
  name: string
  label: string
  /** As the address has it. */
  value: string
  options: readonly (readonly [string | number, string])[]
  /** The field of its form has the new value. */
  onChosen: () => void
}

/** A filter with a list of values. */
export function FilterChoice({ name, label, value, options, onChosen }: Props) {
  const t = useTranslations('list')
  const id = useId()
  const sent = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState(value)
  // A filter that was removed, or comes from a saved view, stands in the field as well.
  useEffect(() => {
    setChosen(value)
    sent.current!.value = value
  }, [value])
  const isLong = options.length > MOST_NATIVE
  return (
    <div className={isLong ? 'relative flex w-48 flex-col max-sm:w-full' : 'flex flex-col'}>
      <label htmlFor={id} className="text-muted text-xs">
        {label}
      </label>
      <ListSelect
        id={id}
        label={label}
        value={chosen}
        none={t('all')}
        options={options.map(([value, label]) => ({ value: String(value), label }))}
        onChange={(next) => {
          if (next === sent.current!.value) return
          setChosen(next)
          sent.current!.value = next
          onChosen()
        }}
        className={`h-9 rounded border border-line bg-white px-2 ${isLong ? 'w-full pr-6' : 'max-w-52'}`}
      />
      {isLong && (
        <span aria-hidden="true" className="pointer-events-none absolute right-2 bottom-2">
          ▾
        </span>
      )}
      <input ref={sent} type="hidden" name={name} defaultValue={value} />
    </div>
  )
}
