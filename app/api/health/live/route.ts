export const dynamic = 'force-dynamic'

/** Answers 200 as long as the process answers at all: whoever gets nothing starts it anew. */
export function GET() {
  return Response.json({ status: 'ok' })
}
