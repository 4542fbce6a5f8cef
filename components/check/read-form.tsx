import { useTranslations } from 'next-intl'
import { FormGrid } from '@/components/document/form-grid'
import type { TableFigureId } from '@/lib/report/history/published-report'
import { formView, type ShownFigure } from '@/lib/reports-check/form-view'
import type { ReadReport } from '@/lib/reports-read/recognise'

/** The form with what was read in its cells, to be looked at. */
export function ReadForm({ report }: { report: Pick<ReadReport, 'format' | 'cells'> }) {
  const { tables, figures } = formView(report, {})
  return tables.map((table) => (
    <div key={table.id} {...reachable(table.caption)} className="mt-2 overflow-x-auto">
      <FormGrid
        table={table}
        className="min-w-[30rem] text-xs"
        cell={({ text, header, figure }, attributes) => {
          const read = figures[figure as TableFigureId]
          if (header) return <th {...attributes}>{text}</th>
          return <td {...attributes}>{read ? <ReadFigure figure={read} /> : text}</td>
        }}
      />
    </div>
  ))
}

/** What scrolls sideways on a phone is reached by the keyboard too. */
const reachable = (caption: string) => ({ role: 'group', tabIndex: 0, 'aria-label': caption }) as const

function ReadFigure({ figure: { text, state } }: { figure: ShownFigure }) {
  const t = useTranslations('checker')
  if (state === 'blank' || state === 'missing') return <span className="text-muted">{t(`shown.${state}`)}</span>
  return <span className={state === 'text' ? 'text-warn' : 'tabular-nums'}>{text || '—'}</span>
}
