'use client'

import { useTranslations } from 'next-intl'
import { inputClass } from '@/components/forms/field'
import { ListSelect } from '@/components/forms/list-select'
import { Notice } from '@/components/ui/notice'
import { columnLabel, columnsOf } from '@/lib/imports/columns'
import { type Mapping, missingColumns } from '@/lib/imports/headings'
import type { DraftOnPage } from './draft-on-page'

type Props = {
  draft: DraftOnPage
  mapping: Mapping
  given: Record<string, string>
  disabled: boolean
  onChange: (mapping: Mapping) => void
}

/** Which column of the ledger each column of the file is; what the organ says is remembered for its next file. */
export function ColumnTable({ draft: { kind, headings, examples }, mapping, given, disabled, onChange }: Props) {
  const t = useTranslations('import')
  const missing = missingColumns(kind, mapping, given).map((code) => columnLabel(kind, code))
  const map = (index: number, column: string | null) =>
    onChange(headings.map((_, at) => (at === index ? column : mapping[at] === column ? null : (mapping[at] ?? null))))
  return (
    <section aria-label={t('columns')} className="max-w-4xl">
      <table className="ledger-table stacked">
        <caption className="sr-only">{t('columns')}</caption>
        <thead>
          <tr>
            <th>{t('columnInFile')}</th>
            <th>{t('example')}</th>
            <th>{t('columnHere')}</th>
          </tr>
        </thead>
        <tbody>
          {headings.map((heading, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: headings may be the same, and their order stays
            <tr key={index}>
              <td data-label={t('columnInFile')}>{heading || '—'}</td>
              <td data-label={t('example')}>
                <span className="line-clamp-1 break-all text-muted">{examples[index]}</span>
              </td>
              <td data-label={t('columnHere')}>
                <ListSelect
                  label={`${t('columnHere')}：${heading}`}
                  className={`${inputClass} max-w-56 text-sm`}
                  disabled={disabled}
                  value={mapping[index] ?? ''}
                  none={t('ignored')}
                  options={columnsOf(kind).map(([value, { label }]) => ({ value, label }))}
                  onChange={(value) => map(index, value || null)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {missing.length > 0 && <Notice tone="warning">{t('missing', { columns: missing.join('、') })}</Notice>}
    </section>
  )
}
