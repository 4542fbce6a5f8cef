import type { getTranslations } from 'next-intl/server'
import { namedGroup, outcomeName } from '@/lib/law/report-formats/names'
import { daysOf } from '@/lib/list-query'
import type { RequestListQuery } from '@/lib/requests/list-query'
import { statutory } from '@/lib/statutory'

const SPAN_FILTERS = ['received', 'concluded', 'ended', 'due', 'inHand'] as const

type Words = Awaited<ReturnType<typeof getTranslations<'request'>>>

/** The filters that a figure's link sets, as text. */
export function linkedFilters(query: RequestListQuery, t: Words, locale: string): { name: string; text: string }[] {
  const { open, group, withheld } = query
  const crumbs: { name: string; text: string }[] = SPAN_FILTERS.flatMap((name) => {
    const span = query[name]
    return span ? [{ name, text: t(`filter.${name}`, daysOf(span)) }] : []
  })
  if (open) crumbs.push({ name: 'open', text: t('filter.open', { day: open }) })
  if (group) crumbs.push({ name: 'group', text: statutory(namedGroup(group), locale) })
  if (withheld) crumbs.push({ name: 'withheld', text: t('filter.withheld', { ground: outcomeName(withheld) }) })
  return crumbs
}
