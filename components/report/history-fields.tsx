'use client'

import { useTranslations } from 'next-intl'
import { get, useFormContext, useWatch } from 'react-hook-form'
import { SelectField, TextField } from '@/components/forms/inputs'
import { TABLE4_BLOCKS, TABLE4_COLUMNS } from '@/lib/law/report-formats/report-format'
import { fieldOf, type HistoryForm } from '@/lib/report/history/input'
import { TABLE2_FIGURES, type TableFigureId } from '@/lib/report/history/published-report'
import { blockLabel, columnLabel, resultLabel, rowLabel, table2Label } from '@/lib/report/labels'
import { TABLE3_COLUMNS, TABLE3_ROWS } from '@/lib/report/tables'

/** The fields for a published report's cells as printed, table by table. */
export function HistoryFields({ mayChooseYear }: { mayChooseYear: boolean }) {
  const t = useTranslations('history')
  const format = useWatch<HistoryForm, 'format'>({ name: 'format' })
  const rows = TABLE3_ROWS.flatMap((row) =>
    format === '2019' && row === 'other.other' ? (['other.undivided'] as const) : [row],
  ).filter((row) => format === '2021' || !['other.clarification_lapsed', 'other.fee_unpaid'].includes(row))
  return (
    <>
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
        {mayChooseYear && (
          <TextField name="year" label={t('year')} inputMode="numeric" maxLength={4} required autoFocus />
        )}
        <SelectField
          name="format"
          label={t('format')}
          options={(['2021', '2019'] as const).map((value) => ({ value, label: t(`formats.${value}`) }))}
          required
        />
        <TextField name="source" label={t('source')} hint={t('sourceHint')} required className="sm:col-span-2" />
      </div>
      <h2 className="mt-5 mb-1 font-semibold">{t('table2')}</h2>
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2 lg:grid-cols-3">
        {TABLE2_FIGURES.map((figure) => (
          <TextField
            key={figure}
            name={`cells.${fieldOf(`table2.${figure}`)}`}
            label={table2Label(figure)}
            inputMode="decimal"
          />
        ))}
      </div>
      <h2 className="mt-5 mb-1 font-semibold">{t('table3')}</h2>
      <Grid
        caption={t('table3')}
        columns={TABLE3_COLUMNS.map((column) => ({ code: column, label: columnLabel(column) }))}
        rows={rows.map((row) => ({ code: row, label: rowLabel(row) }))}
        table="table3"
      />
      <h2 className="mt-5 mb-1 font-semibold">{t('table4')}</h2>
      <Grid
        caption={t('table4')}
        columns={TABLE4_COLUMNS.map((column) => ({ code: column, label: resultLabel(column) }))}
        rows={TABLE4_BLOCKS.map((block) => ({ code: block, label: blockLabel(block) }))}
        table="table4"
      />
    </>
  )
}

type Named = { code: string; label: string }

function Grid({
  caption,
  columns,
  rows,
  table,
}: {
  caption: string
  columns: readonly Named[]
  rows: readonly Named[]
  table: 'table3' | 'table4'
}) {
  return (
    <div className="overflow-x-auto">
      <table className="ledger-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ code, label }) => (
              <th key={code} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row" className="min-w-40 font-normal">
                {row.label}
              </th>
              {columns.map((column) => (
                <td key={column.code}>
                  <Cell
                    figure={`${table}.${row.code}.${column.code}` as TableFigureId}
                    label={`${row.label} ${column.label}`}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({ figure, label }: { figure: TableFigureId; label: string }) {
  const { register, formState } = useFormContext<HistoryForm>()
  const field = useTranslations('field')
  const name = `cells.${fieldOf(figure)}` as const
  const wrong = get(formState.errors, name) !== undefined
  return (
    <input
      {...register(name)}
      aria-label={label}
      aria-invalid={wrong || undefined}
      title={wrong ? field('number') : undefined}
      inputMode="numeric"
      autoComplete="off"
      className={`h-8 w-16 rounded border px-1.5 text-right tabular-nums ${wrong ? 'border-danger bg-danger-wash' : 'border-line'}`}
    />
  )
}
