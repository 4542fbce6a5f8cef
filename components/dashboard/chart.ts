import type { Mark } from '@/lib/dashboard/mark'
import type { DocumentChart } from '@/lib/report/document'

export type Series = { name: string; marks: Mark[]; tone?: 'late' }

/** The data of a chart, independent of how it is drawn: one mark for each category and series. */
export type Chart = {
  id: string
  title: string
  unit: string
  /** The heading of the table's first column, which names the categories. */
  heading: string
  categories: string[]
  series: Series[]
  /** Stacks the bars of a category, for series that add up to a whole; otherwise they stand side by side. */
  stacked?: boolean
  /** Horizontal bars, for categories with long names. */
  lying?: boolean
}

export const isEmpty = ({ series }: Chart) => series.every(({ marks }) => marks.every(({ count }) => count === 0))

/** The chart as text for screen readers: every category with a number other than zero. */
export function inWords({ title, unit, categories, series }: Chart): string {
  const sentences = categories.flatMap((category, at) => {
    const counts = series.flatMap(({ name, marks }) =>
      marks[at]!.count > 0 ? [`${series.length > 1 ? name : ''}${marks[at]!.count}${unit}`] : [],
    )
    return counts.length > 0 ? [`${category}${series.length > 1 ? '：' : ''}${counts.join('、')}`] : []
  })
  return `${title}。${sentences.join('；')}${sentences.length > 0 ? '。' : ''}`
}

/** The chart as a report would print it, with its title, unit and legend: so it is saved. */
export function asPrinted(chart: Chart): DocumentChart {
  const { id, title, unit, categories, series } = chart
  return {
    id,
    kind: 'bar',
    title,
    alternative: inWords(chart),
    unit,
    categories,
    series: series.map(({ name, marks }) => ({ name, values: marks.map(({ count }) => count) })),
  }
}

/** The chart as rows of a table, the heading row first. */
export function asRows({ heading, categories, series }: Chart): (string | number)[][] {
  return [
    [heading, ...series.map(({ name }) => name)],
    ...categories.map((category, at) => [category, ...series.map(({ marks }) => marks[at]!.count)]),
  ]
}
