'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { inputClass } from '@/components/forms/field'
import { Button } from '@/components/ui/button'

const FIGURES_SHOWN = 12

type Props = {
  label: string
  figures: readonly { label: string; value: string }[]
  onChoose: (label: string) => void
}

/** Searches the figures of the year by name and inserts one at the caret. */
export function FigurePicker({ label: caption, figures, onChoose }: Props) {
  const t = useTranslations('report')
  const [sought, setSought] = useState('')
  const id = useId()
  const matches = figures.filter(({ label }) => label.includes(sought.trim())).slice(0, FIGURES_SHOWN)
  return (
    <div className="mt-3">
      <label htmlFor={id} className="block text-sm">
        {caption}
      </label>
      <input
        id={id}
        type="search"
        value={sought}
        onChange={({ target }) => setSought(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          if (matches[0]) onChoose(matches[0].label)
        }}
        className={`${inputClass} max-w-72`}
        autoComplete="off"
      />
      {matches.length === 0 && <p className="mt-1 text-muted text-sm">{t('noFigure')}</p>}
      <ul className="mt-2 flex flex-wrap gap-1.5">
        {matches.map(({ label, value }) => (
          <li key={label}>
            <Button onClick={() => onChoose(label)} className="h-7 max-w-full px-2">
              <span className="truncate">{label}</span> <span className="text-muted">{value}</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
