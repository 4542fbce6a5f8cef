'use client'

import { useEffect, useRef } from 'react'
import { FormProvider, useForm, useWatch } from 'react-hook-form'
import { DateField } from '@/components/forms/date-field'
import { isPlainDate } from '@/lib/dates'
import { UNSENT } from './filter-form'

type Props = { name: string; label: string; value: string }

/** A day by which a list is filtered, typed or chosen as in every form; it acts as soon as it is a day. */
export default function FilterDate({ name, label, value }: Props) {
  const form = useForm({ values: { [UNSENT]: value } })
  const sent = useRef<HTMLInputElement>(null)
  const typed = useWatch({ control: form.control, name: UNSENT })
  useEffect(() => {
    if (typed === value || (typed !== '' && !isPlainDate(typed ?? ''))) return
    sent.current!.value = typed ?? ''
    sent.current!.form?.requestSubmit()
  }, [typed, value])
  return (
    <FormProvider {...form}>
      <DateField name={UNSENT} label={label} className="w-40" />
      <input ref={sent} type="hidden" name={name} defaultValue={value} />
    </FormProvider>
  )
}
