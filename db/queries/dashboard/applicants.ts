import { and, eq } from 'drizzle-orm'
import { type Actor, may } from '@/lib/access'
import type { RepeatedApplicant } from '@/lib/dashboard/dashboard'
import { mark, requestsMark } from '@/lib/dashboard/mark'
import type { RepeatedQuery, Section } from '@/lib/dashboard/period'
import { grouped } from '@/lib/grouped'
import { type Days, daysOf, spanOf } from '@/lib/list-query'
import { type Identity, isSame, kindAndName } from '@/lib/requests/same-applicant'
import { connection } from '../../client'
import { applicants, disclosureRequests as requests } from '../../schema/requests'
import { ofSection } from '../request-conditions'
import { receivedIn } from '../table3-conditions'
import { COUNT } from './counting'

/** From how many requests on somebody counts as a repeated applicant. */
const REPEATED_FROM = 2
const APPLICANTS_SHOWN = 8
const ALL_TIME: Days = { from: '1900-01-01', to: '2199-12-31' }

type Counted = Identity & { id: number; count: number }

/**
 * The applicants with several requests received in the period, most requests first. An entry without an identity number
 * counts as the same applicant as entries of the same name that have one.
 */
function repeatedApplicantsIn(_actor: Actor<'dashboard.view'>, days: Days, section: Section): Counted[] {
  const { id, kind, name, identityNumber, organisationCode } = applicants
  const rows = connection()
    .select({ id, kind, name, identityNumber, organisationCode, count: COUNT })
    .from(requests)
    .innerJoin(applicants, eq(applicants.id, requests.applicantId))
    .where(and(receivedIn(days), ofSection(section)))
    .groupBy(id)
    .all()
  return [...grouped(rows, kindAndName).values()]
    .flatMap(together)
    .filter(({ count }) => count >= REPEATED_FROM)
    .sort((one, other) => other.count - one.count || one.id - other.id)
}

/** Merges entries of one kind and name into applicants, each represented by its most complete entry. */
function together(entries: readonly Counted[]): Counted[] {
  const mostComplete = entries.filter(
    (entry, at) => !entries.some((other, place) => place !== at && saysMore(other, entry, place < at)),
  )
  return mostComplete.map((entry) => ({
    ...entry,
    count: entries.filter((other) => isSame(entry, other)).reduce((sum, { count }) => sum + count, 0),
  }))
}

function saysMore(one: Identity, other: Identity, ifAlike: boolean): boolean {
  const numbers = ({ identityNumber, organisationCode }: Identity) =>
    [identityNumber, organisationCode].filter((number) => number !== '').length
  return isSame(one, other) && (numbers(one) > numbers(other) || (ifAlike && numbers(one) === numbers(other)))
}

/** The same as a list, for its page; without days, of all time. */
export function listRepeatedApplicants(
  actor: Actor<'dashboard.view'>,
  { received, section }: RepeatedQuery,
): RepeatedApplicant[] {
  const days = received ? daysOf(received) : ALL_TIME
  return repeatedApplicantsIn(actor, days, section).map((entry) => {
    const applicantMark = asMark(entry, days, section)
    return may(actor, 'applicant.view') ? applicantMark : { ...applicantMark, name: null }
  })
}

/** The number of applicants with several requests; their names for those who may see applicants. */
export function repeatedApplicants(actor: Actor<'dashboard.view'>, days: Days, section: Section) {
  const repeated = repeatedApplicantsIn(actor, days, section)
  const mayKnow = may(actor, 'applicant.view')
  return {
    repeated: mark('/applicants')(repeated.length, { received: spanOf(days), section }),
    most: mayKnow ? repeated.slice(0, APPLICANTS_SHOWN).map((entry) => asMark(entry, days, section)) : [],
  }
}

function asMark({ id, name, kind, count }: Counted, days: Days, section: Section): RepeatedApplicant {
  return { name, kind, requests: requestsMark(count, { applicant: id, received: spanOf(days), section }) }
}
