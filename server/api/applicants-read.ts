import { commitWhenFree } from '@/db/transaction'
import { recordApplicantsRead } from '@/db/writes/tokens'
import type { Actor } from '@/lib/access'
import type { RequestResource } from '@/lib/api/resources'

/** Notes whose personal data goes out, before it does. */
export async function notingApplicants(
  { actor, tokenId }: { actor: Actor; tokenId: number },
  requests: readonly RequestResource[],
): Promise<void> {
  const numbers = requests.filter(({ applicant }) => applicant !== undefined).map(({ number }) => number)
  if (numbers.length > 0) await commitWhenFree(actor, (tx) => recordApplicantsRead(tx, tokenId, numbers))
}
