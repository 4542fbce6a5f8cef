import { ledgerIsFounded } from '@/db/queries/organ'

export const dynamic = 'force-dynamic'

/** Answers 200 when the database can be read. */
export function GET() {
  return Response.json({ status: 'ok', founded: ledgerIsFounded() })
}
