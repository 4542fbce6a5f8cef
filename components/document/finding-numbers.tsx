import { useTranslations } from 'next-intl'
import { asMarkup } from '@/lib/markup'
import type { Finding } from '@/lib/report/checks/finding'

/** For each cell or section, the numbers of the findings about it. */
export type FindingMarks = ReadonlyMap<string, readonly number[]>

export function findingMarks(findings: readonly Finding[]): FindingMarks {
  const marks = new Map<string, number[]>()
  for (const [index, { cells, section }] of findings.entries())
    for (const place of section ? [section] : cells) marks.set(place, [...(marks.get(place) ?? []), index + 1])
  return marks
}

/** The numbers of the findings about a heading, each a link to its finding. */
export function FindingNumbers({ numbers }: { numbers: readonly number[] }) {
  const t = useTranslations('check')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: every text in it is escaped
  return <span dangerouslySetInnerHTML={{ __html: numbersHtml(numbers, (number) => t('number', { number })) }} />
}

/** The numbers of the findings about a cell as HTML; `nameOf` is what a link is called for those who do not see where it stands. */
export function numbersHtml(numbers: readonly number[], nameOf: (number: string) => string): string {
  const links = numbers.map((number) => {
    const name = asMarkup(nameOf(String(number)))
    return `<a href="#finding-${number}" aria-label="${name}" class="px-0.5 text-warn">${number}</a>`
  })
  return `<sup class="print:hidden ml-0.5 text-warn">${links.join('')}</sup>`
}
