'use client'

import { useTranslations } from 'next-intl'
import { inputClass } from '@/components/forms/field'
import { ListSelect } from '@/components/forms/list-select'
import { columnLabel } from '@/lib/imports/columns'
import type { SaidWord, UnknownWord } from '@/lib/imports/said-words'
import type { DraftOnPage } from './draft-on-page'

type Props = {
  draft: DraftOnPage
  unknown: readonly UnknownWord[]
  words: readonly SaidWord[]
  onChange: (words: SaidWord[]) => void
}

/** The words that no reader knows: what each means is said once for all its rows, and kept for the organ. */
export function SaidWords({ draft: { kind, choices }, unknown, words, onChange }: Props) {
  const t = useTranslations('import')
  const offered = unknown.filter(({ column }) => choices[column])
  if (offered.length === 0) return null
  const meaningOf = ({ column, word }: UnknownWord) =>
    words.find((said) => said.column === column && said.word === word)?.code ?? ''
  const say = ({ column, word }: UnknownWord, code: string) => {
    const others = words.filter((said) => said.column !== column || said.word !== word)
    onChange(code === '' ? others : [...others, { column, word, code }])
  }
  return (
    <section aria-label={t('wordsTitle')} className="my-4 max-w-4xl">
      <h2 className="font-semibold text-sm">{t('wordsTitle')}</h2>
      <p className="text-muted text-sm">{t('wordsHint')}</p>
      <table className="ledger-table stacked mt-2">
        <caption className="sr-only">{t('wordsTitle')}</caption>
        <thead>
          <tr>
            <th>{t('columnHere')}</th>
            <th>{t('word')}</th>
            <th className="figure">{t('wordRows')}</th>
            <th>{t('meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {offered.map((each) => (
            <tr key={`${each.column} ${each.word}`}>
              <td data-label={t('columnHere')}>{columnLabel(kind, each.column)}</td>
              <td data-label={t('word')} className="break-all">
                {each.word}
              </td>
              <td data-label={t('wordRows')} className="figure">
                {each.rows}
              </td>
              <td data-label={t('meaning')}>
                <ListSelect
                  label={t('wordAt', { column: columnLabel(kind, each.column), word: each.word })}
                  className={`${inputClass} max-w-72 text-sm`}
                  value={meaningOf(each)}
                  none={t('notSaid')}
                  options={choices[each.column]!.map(({ code, label }) => ({ value: code, label }))}
                  onChange={(code) => say(each, code)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
