'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { inputClass } from '@/components/forms/field'
import { Button } from '@/components/ui/button'
import { columnLabel } from '@/lib/imports/columns'
import { mend } from './actions'
import type { DraftOnPage } from './draft-on-page'

type Props = { draft: DraftOnPage; line: number; cells: string[]; onClose: (saved: boolean) => void }

/** The cells of a refused row, editable in place. */
export function MendRow({ draft: { token, kind, mapping }, line, cells: initialCells, onClose }: Props) {
  const t = useTranslations('import')
  const [cells, setCells] = useState(initialCells)
  const [pending, start] = useTransition()
  const save = () =>
    start(async () => {
      const { ok } = await mend({ token, line, cells })
      if (ok) onClose(true)
    })
  return (
    <div className="mt-2 grid gap-2 border-line border-t pt-2 text-ink sm:grid-cols-2 lg:grid-cols-3">
      {mapping.map(
        (column, index) =>
          column && (
            <label key={column} className="flex flex-col gap-0.5 text-sm">
              {columnLabel(kind, column)}
              <input
                className={`${inputClass} text-sm`}
                value={cells[index] ?? ''}
                onChange={({ target }) => setCells(cells.map((cell, at) => (at === index ? target.value : cell)))}
              />
            </label>
          ),
      )}
      <div className="flex items-end gap-2">
        <Button look="primary" disabled={pending} onClick={save}>
          {t('save')}
        </Button>
        <Button onClick={() => onClose(false)}>{t('cancelMend')}</Button>
      </div>
    </div>
  )
}
