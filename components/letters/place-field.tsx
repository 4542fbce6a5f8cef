import { useLocale } from 'next-intl'
import { useId } from 'react'
import { inputClass } from '@/components/forms/field'
import { type LetterPlace, placeOf } from '@/lib/letters/places'
import { statutory } from '@/lib/statutory'

/** A place of a letter into which a person types. */
export function PlaceField({
  place,
  text,
  type,
}: {
  place: LetterPlace
  text: string
  type: (place: LetterPlace, text: string) => void
}) {
  const id = useId()
  const locale = useLocale()
  const { lines } = placeOf(place)
  const control = {
    id,
    value: text,
    maxLength: 5000,
    onChange: ({ target }: { target: { value: string } }) => type(place, target.value),
  }
  return (
    <div className="flex flex-col gap-0.5">
      <label htmlFor={id} className="text-sm">
        {statutory(placeOf(place), locale)}
      </label>
      {lines ? (
        <textarea {...control} rows={3} className={`${inputClass} h-auto py-1.5 leading-relaxed`} />
      ) : (
        <input {...control} autoComplete="off" className={inputClass} />
      )}
    </div>
  )
}
