import { organName } from '@/db/queries/organ'
import { openApiDocument } from '@/lib/api/openapi'

export const dynamic = 'force-dynamic'

/** The description of the interface, for programs; it has nothing of the ledger but the organ's name. */
export function GET() {
  return Response.json(openApiDocument(organName()?.shortName ?? ''))
}
