import type { Mark } from '@/lib/dashboard/mark'

export type Series = { name: string; marks: Mark[]; tone?: 'late' }

/** What a chart shows, whatever draws it: one mark for each category and series. */
export type Chart = {
  id: string
  title: string
  unit: string
  /** What the categories are: the head of the table's first column. */
  heading: string
  categories: string[]
  series: Series[]
  /** Bars beside each other, or on top of each other where they make up a whole. */
  stacked?: boolean
  /** Bars that lie, for categories with long names. */
  lying?: boolean
}

export const isEmpty = ({ series }: Chart) => series.every(({ marks }) => marks.every(({ count }) => count === 0))

/** The chart in words, for those who cannot see it: every category that has something. */
export function inWords({ title, unit, categories, series }: Chart): string {
  const sentences = categories.flatMap((category, at) => {
    const counts = series.flatMap(({ name, marks }) =>
      marks[at]!.count > 0 ? [`${series.length > 1 ? name : ''}${marks[at]!.count}${unit}`] : [],
    )
    return counts.length > 0 ? [`${category}${series.length > 1 ? '：' : ''}${counts.join('、')}`] : []
  })
  return `${title}。${sentences.join('；')}${sentences.length > 0 ? '。' : ''}`
}

/** The chart as rows of a table, its head first. */
export function asRows({ heading, categories, series }: Chart): (string | number)[][] {
  return [
    [heading, ...series.map(({ name }) => name)],
    ...categories.map((category, at) => [category, ...series.map(({ marks }) => marks[at]!.count)]),
  ]
}
