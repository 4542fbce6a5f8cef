import { commitIfOk } from '@/db/transaction'
import { recordApplicantsRead } from '@/db/writes/tokens'
import type { Actor } from '@/lib/access'
import type { RequestResource } from '@/lib/api/resources'

/** Records in the audit trail whose personal data is returned, before it is returned. */
export function notingApplicants(
  { actor, tokenId }: { actor: Actor; tokenId: number },
  requests: readonly RequestResource[],
): void {
  const numbers = requests.filter(({ applicant }) => applicant !== undefined).map(({ number }) => number)
  if (numbers.length > 0) commitIfOk(actor, (tx) => recordApplicantsRead(tx, tokenId, numbers))
}
