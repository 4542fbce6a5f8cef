'use client'

import { useLocale, useTranslations } from 'next-intl'
import { get, useFormContext, useWatch } from 'react-hook-form'
import { SelectField, TextField } from '@/components/forms/inputs'
import { formatByCode, formatName, LATEST_FORMATS_FIRST } from '@/lib/law/report-formats/format-of'
import { TABLE4_BLOCKS, TABLE4_COLUMNS } from '@/lib/law/report-formats/report-format'
import { table2Cells, table3Columns, table3Rows } from '@/lib/law/report-formats/rows'
import { fieldOf, type HistoryForm } from '@/lib/report/history/input'
import type { TableFigureId } from '@/lib/report/history/published-report'
import { labelsIn } from '@/lib/report/labels-in'

/** The fields for a published report's cells as printed, table by table. */
export function HistoryFields({ mayChooseYear }: { mayChooseYear: boolean }) {
  const t = useTranslations('history')
  const locale = useLocale()
  const labels = labelsIn(locale)
  const format = formatByCode(useWatch<HistoryForm, 'format'>({ name: 'format' }))
  return (
    <>
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
        {mayChooseYear && (
          <TextField name="year" label={t('year')} inputMode="numeric" maxLength={4} required autoFocus />
        )}
        <SelectField
          name="format"
          label={t('format')}
          options={LATEST_FORMATS_FIRST.map((each) => ({ value: each.code, label: formatName(each, locale) }))}
          required
        />
        <TextField name="source" label={t('source')} hint={t('sourceHint')} required className="sm:col-span-2" />
      </div>
      <h2 className="mt-5 mb-1 font-semibold">{t('table2')}</h2>
      <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2 lg:grid-cols-3">
        {table2Cells(format).map(({ figure }) => (
          <TextField
            key={figure}
            name={`cells.${fieldOf(`table2.${figure}`)}`}
            label={labels.table2(format, figure)}
            inputMode="decimal"
          />
        ))}
      </div>
      <h2 className="mt-5 mb-1 font-semibold">{t('table3')}</h2>
      <Grid
        caption={t('table3')}
        columns={table3Columns(format).map((column) => ({ code: column, label: labels.column(format, column) }))}
        rows={table3Rows(format).map((row) => ({ code: row, label: labels.row(format, row) }))}
        table="table3"
      />
      <h2 className="mt-5 mb-1 font-semibold">{t('table4')}</h2>
      <Grid
        caption={t('table4')}
        columns={TABLE4_COLUMNS.map((column) => ({ code: column, label: labels.result(format, column) }))}
        rows={TABLE4_BLOCKS.map((block) => ({ code: block, label: labels.block(format, block) }))}
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
