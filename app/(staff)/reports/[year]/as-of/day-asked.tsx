'use client'

import { useId, useState } from 'react'
import { DateInput } from '@/components/forms/date-input'

/** The day in the address, typed or chosen as in every form. */
export function DayAsked({ name, label, day }: { name: string; label: string; day: string }) {
  const id = useId()
  const [value, setValue] = useState(day)
  return (
    <div className="w-44 text-sm">
      <label htmlFor={id}>{label}</label>
      <DateInput control={{ id }} label={label} value={value} onChange={setValue} />
      <input type="hidden" name={name} value={value} />
    </div>
  )
}
