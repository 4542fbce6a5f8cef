'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { useLit } from '@/components/check/use-lit'
import { type CellAttributes, FormGrid } from '@/components/document/form-grid'
import type { PlacedCell } from '@/lib/report/document'
import type { TableFigureId } from '@/lib/report/history/published-report'
import type { FormView, ShownFigure } from '@/lib/reports-check/form-view'
import { CorrectCell } from './correct-cell'

const NOTHING: readonly string[] = []

/** The form with what was read in its cells; a selected cell is lit in the file, and can be put right. */
export function FormSide({ token, form: { tables, figures } }: { token: string; form: FormView }) {
  const t = useTranslations('checker')
  const [selected, setSelected] = useState<TableFigureId>()
  const marks = useMemo(() => (selected ? [selected] : NOTHING), [selected])
  useLit(marks, true)
  const figure = selected && figures[selected]
  return (
    <>
      {tables.map((table) => (
        <FormGrid
          key={table.id}
          table={table}
          className="mb-4 min-w-[30rem] text-xs"
          cell={(cell, attributes) => (
            <Cell cell={cell} attributes={attributes} figures={figures} selected={selected} onSelect={setSelected} />
          )}
        />
      ))}
      {selected && figure && (
        <section
          aria-label={t('correctCell', { label: figure.label })}
          className="sticky bottom-0 left-0 border-line border-t bg-white p-3 text-sm"
        >
          <CorrectCell
            key={selected}
            token={token}
            cell={selected}
            figure={figure}
            onClose={() => setSelected(undefined)}
          />
        </section>
      )}
    </>
  )
}

type CellProps = {
  cell: PlacedCell
  attributes: CellAttributes
  figures: FormView['figures']
  selected: TableFigureId | undefined
  onSelect: (cell: TableFigureId) => void
}

function Cell({ cell: { text, header, figure }, attributes, figures, selected, onSelect }: CellProps) {
  const id = figure as TableFigureId | undefined
  const read = id && figures[id]
  if (header) return <th {...attributes}>{text}</th>
  return (
    <td {...attributes} className={`${attributes.className} p-0`} data-marks={id}>
      {read ? <ReadFigure figure={read} pressed={id === selected} onSelect={() => onSelect(id!)} /> : text}
    </td>
  )
}

const TONES: Record<ShownFigure['state'], string> = {
  number: '',
  zero: '',
  blank: 'text-muted',
  dash: 'text-muted',
  text: 'text-warn',
  missing: 'text-warn',
}

function ReadFigure({ figure, pressed, onSelect }: { figure: ShownFigure; pressed: boolean; onSelect: () => void }) {
  const t = useTranslations('checker')
  const { label, text, state, corrected } = figure
  const shown = state === 'blank' || state === 'missing' ? t(`shown.${state}`) : text || '—'
  const says = corrected ? t('corrected') : t(`state.${state}`)
  return (
    <button
      type="button"
      aria-pressed={pressed}
      aria-label={`${t('cell', { label, text: shown })}（${says}）`}
      onClick={onSelect}
      className={`w-full px-1 py-0.5 tabular-nums hover:underline ${TONES[state]} ${corrected ? 'font-semibold italic' : ''}`}
    >
      {shown}
      {corrected && <sup aria-hidden="true">✎</sup>}
    </button>
  )
}
