import { listItems } from '@/db/queries/published'
import { annualReport } from '@/db/queries/report/annual-report'
import { listRequests } from '@/db/queries/requests'
import type { Actor } from '@/lib/access'
import type { Mark } from '@/lib/dashboard/mark'
import { repeatedQuery } from '@/lib/dashboard/period'
import type { PlainDate } from '@/lib/dates'
import { itemListQuery } from '@/lib/published/list-query'
import { remedyListQuery } from '@/lib/remedies/list-query'
import { requestListQuery } from '@/lib/requests/list-query'
import { listRepeatedApplicants } from '../queries/dashboard/applicants'
import { listRemedies } from '../queries/remedies'
import { returnedItems, reviewsWaitingFor } from '../queries/reviews'

/** The number of rows of the list at this address. */
export function rowsAt(actor: Actor<'dashboard.view'>, href: string, today: PlainDate): number {
  const { pathname, searchParams, hash } = new URL(href, 'http://ledger')
  const filters = Object.fromEntries(searchParams)
  switch (pathname) {
    case '/requests':
      return listRequests(actor, requestListQuery.parse(filters), today).total
    case '/remedies':
      return listRemedies(actor, remedyListQuery.parse(filters)).total
    case '/published':
      return listItems(actor, itemListQuery.parse(filters), today).total
    case '/published/reviews':
      return hash ? returnedItems(actor).length : reviewsWaitingFor(actor, today).length
    case '/applicants':
      return listRepeatedApplicants(actor, repeatedQuery.parse(filters)).length
    default:
      if (/^\/reports\/\d{4}$/.test(pathname)) return annualReport(actor, Number(pathname.slice(9))).findings.length
      throw new Error(`no list is known at ${href}`)
  }
}

/** Every mark (number with an address) in a page's data, with its path. */
export function marksIn(value: unknown, place = ''): (Mark & { place: string })[] {
  if (value === null || typeof value !== 'object') return []
  const marks = 'count' in value && 'href' in value ? [{ ...(value as Mark), place }] : []
  return [...marks, ...Object.entries(value).flatMap(([name, inner]) => marksIn(inner, `${place}.${name}`))]
}
