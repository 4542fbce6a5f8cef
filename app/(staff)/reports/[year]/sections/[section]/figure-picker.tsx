'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { inputClass } from '@/components/forms/field'
import { Button } from '@/components/ui/button'

const SHOWN = 12

/** Finds a figure of the year by its name and puts its token where the text is being written. */
export function FigurePicker({ figures }: { figures: readonly { label: string; value: string }[] }) {
  const t = useTranslations('report')
  const { getValues, setValue, setFocus } = useFormContext<{ text: string }>()
  const [sought, setSought] = useState('')
  const id = useId()
  const found = figures.filter(({ label }) => label.includes(sought.trim())).slice(0, SHOWN)

  function insert(label: string) {
    const area = document.querySelector<HTMLTextAreaElement>('textarea[name=text]')
    const text = getValues('text')
    const at = area?.selectionStart ?? text.length
    const token = `{{${label}}}`
    setValue('text', text.slice(0, at) + token + text.slice(area?.selectionEnd ?? at), { shouldDirty: true })
    setFocus('text')
    requestAnimationFrame(() => area?.setSelectionRange(at + token.length, at + token.length))
  }

  return (
    <div className="mt-3">
      <label htmlFor={id} className="block text-sm">
        {t('insertFigure')}
      </label>
      <input
        id={id}
        type="search"
        value={sought}
        onChange={({ target }) => setSought(target.value)}
        className={`${inputClass} max-w-72`}
        autoComplete="off"
      />
      <ul className="mt-2 flex flex-wrap gap-1.5">
        {found.map(({ label, value }) => (
          <li key={label}>
            <Button onClick={() => insert(label)} className="h-7 px-2">
              {label} <span className="text-muted">{value}</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
