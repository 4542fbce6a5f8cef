import { useTranslations } from 'next-intl'
import type { Finding } from '@/lib/report/checks/finding'

/** For each cell or section, the numbers of the findings about it. */
export type FindingMarks = ReadonlyMap<string, readonly number[]>

export function findingMarks(findings: readonly Finding[]): FindingMarks {
  const marks = new Map<string, number[]>()
  for (const [index, { cells, section }] of findings.entries())
    for (const place of section ? [section] : cells) marks.set(place, [...(marks.get(place) ?? []), index + 1])
  return marks
}

/** The numbers of the findings about a cell or a heading, each a link to its finding. */
export function FindingNumbers({ numbers }: { numbers: readonly number[] }) {
  const t = useTranslations('check')
  return (
    <sup className="print:hidden ml-0.5 text-warn">
      {numbers.map((number) => (
        <a
          key={number}
          href={`#finding-${number}`}
          aria-label={t('number', { number: String(number) })}
          className="px-0.5 text-warn"
        >
          {number}
        </a>
      ))}
    </sup>
  )
}
