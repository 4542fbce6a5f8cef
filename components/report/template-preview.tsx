'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { NamedFigure } from '@/lib/report/figures'
import { fillFigures } from '@/lib/report/narrative'
import { expandTemplate, type Phrase, readTemplate } from '@/lib/report/templates/language'

type Props = { text: string; phrases: readonly Phrase[]; figures: readonly NamedFigure[] }

/** The text that a template produces from this year's records, or its errors. */
export function TemplatePreview({ text, phrases, figures }: Props) {
  const t = useTranslations('template')
  const vocabulary = useMemo(() => {
    const labels = [...phrases.map(({ name, label }) => [name, label]), ...figures.map(({ id, label }) => [id, label])]
    return {
      names: new Map(labels as [string, string][]),
      phrases: new Map(phrases.map((phrase) => [phrase.name, phrase])),
      figures: new Map(figures.map((figure) => [figure.id, figure])),
    }
  }, [phrases, figures])
  const template = readTemplate(text, vocabulary.names)
  return (
    <section className="mt-4">
      <h2 className="text-muted text-sm">{t('preview')}</h2>
      {'fault' in template ? (
        <p className="text-danger text-sm">
          {template.fault === 'brackets' ? t('brackets') : t('unknown', { names: template.names.join('、') })}
        </p>
      ) : (
        <div className="border-line border-y py-2 font-serif leading-8">
          {fillFigures(expandTemplate(template.text, vocabulary), vocabulary.figures).map((runs, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no name and are drawn anew as a whole
            <p key={index} className="indent-[2em]">
              {runs.map((run) => run.text).join('')}
            </p>
          ))}
        </div>
      )}
    </section>
  )
}
