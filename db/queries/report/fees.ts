import { asc, eq } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import { connection } from '../../client'
import { feeNotices as fees } from '../../schema/case-acts'
import { disclosureRequests as requests } from '../../schema/requests'
import { inYear } from '../day-columns'

/** The processing fees that were paid in the year, each with its request; `yuan` is what the chosen basis came to. */
export function feesPaid(_actor: Actor<'request.view'>, year: number) {
  return connection()
    .select({
      number: requests.number,
      paidOn: fees.paidOn,
      basis: fees.basis,
      perCaseYuan: fees.perCaseYuan,
      perVolumeYuan: fees.perVolumeYuan,
    })
    .from(fees)
    .innerJoin(requests, eq(requests.id, fees.requestId))
    .where(inYear(fees.paidOn, year))
    .orderBy(asc(fees.paidOn), asc(fees.id))
    .all()
    .map(({ perCaseYuan, perVolumeYuan, paidOn, ...fee }) => ({
      ...fee,
      paidOn: paidOn!,
      yuan: fee.basis === 'per_case' ? perCaseYuan : perVolumeYuan!,
    }))
}

/** What section 六 states: of how many requests a fee was collected, and what it came to. */
export function countFees(actor: Actor<'request.view'>, year: number): { requests: number; yuan: number } {
  const paid = feesPaid(actor, year)
  return {
    requests: new Set(paid.map(({ number }) => number)).size,
    yuan: paid.reduce((sum, { yuan }) => sum + yuan, 0),
  }
}
