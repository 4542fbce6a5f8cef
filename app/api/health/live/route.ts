export const dynamic = 'force-dynamic'

/** Answers 200 as long as the process runs; a supervisor restarts the process if there is no answer. */
export function GET() {
  return Response.json({ status: 'ok' })
}
