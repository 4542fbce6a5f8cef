import { organName } from '@/db/queries/organ'
import { openApiDocument } from '@/lib/api/openapi'

export const dynamic = 'force-dynamic'

/** The OpenAPI description of the data interface. Public: of the ledger it contains only the organ's name. */
export function GET() {
  return Response.json(openApiDocument(organName()?.shortName ?? ''))
}
