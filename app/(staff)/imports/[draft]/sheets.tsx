'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { choose } from './actions'
import type { DraftOnPage } from './draft-on-page'

/** Every sheet of the workbook, which of them are taken in, and the way to choose others. */
export function Sheets({ token, sheets, taken }: Pick<DraftOnPage, 'token' | 'sheets' | 'taken'>) {
  const t = useTranslations('import')
  const router = useRouter()
  const [chosen, setChosen] = useState(taken)
  const [pending, start] = useTransition()
  const apply = () =>
    start(async () => {
      const { ok } = await choose({ token, sheets: chosen })
      if (ok) router.refresh()
    })
  const toggle = (at: number) =>
    setChosen(chosen.includes(at) ? chosen.filter((other) => other !== at) : [...chosen, at].sort((a, b) => a - b))
  return (
    <fieldset className="mb-4 grid gap-1 text-sm">
      <legend className="font-semibold">{t('sheets')}</legend>
      <p className="text-muted">{t('sheetsHint')}</p>
      {sheets.map(({ name, rows, state }, at) => (
        <label key={name} className="flex items-start gap-2">
          <input
            type="checkbox"
            className="mt-1"
            checked={chosen.includes(at)}
            disabled={rows === 0}
            onChange={() => toggle(at)}
          />
          <span className="break-all">{t('sheetSays', { name, rows, state: t(`sheetStates.${state}`) })}</span>
        </label>
      ))}
      {chosen.join() !== taken.join() && (
        <div>
          <Button disabled={pending || chosen.length === 0} aria-busy={pending} onClick={apply}>
            {t('chooseSheets')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
