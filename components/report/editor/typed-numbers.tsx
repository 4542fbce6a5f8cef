'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { sameFigures, typedNumbers } from '@/lib/report/typed-numbers'
import type { Figure } from './figure-chip'

const MOST_SUGGESTIONS = 3

type Props = {
  text: string
  figures: readonly Figure[]
  onBind: (at: number, number: string, figure: string) => void
}

/** The numbers typed by hand with the figures of equal value; a number bound to a figure follows the ledger. */
export function TypedNumbers({ text, figures, onBind }: Props) {
  const t = useTranslations('editor')
  const numbers = typedNumbers(text)
  if (numbers.length === 0) return null
  return (
    <section className="mt-4 text-sm">
      <h2 className="text-muted">{t('typed', { count: numbers.length })}</h2>
      <ul className="border-line border-t">
        {numbers.map((number) => {
          const same = sameFigures(number, figures).slice(0, MOST_SUGGESTIONS)
          return (
            <li key={number.at} className="flex flex-wrap items-center gap-2 border-line border-b py-1">
              <span>
                <span className="text-muted">{number.before}</span>
                <span className="font-semibold tabular-nums">{number.text}</span>
              </span>
              {same.length === 0 && <span className="text-muted">{t('equalsNone')}</span>}
              {same.map(({ id, label }) => (
                <Button key={id} className="h-7 px-2" onClick={() => onBind(number.at, number.text, id)}>
                  {t('bind', { label })}
                </Button>
              ))}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
