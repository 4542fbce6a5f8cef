import { readinessOf } from '@/server/readiness'

export const dynamic = 'force-dynamic'

/** Answers 200 if the database has this version's schema and can be written; else 503 with the check that failed. */
export function GET() {
  const checks = readinessOf()
  const ready = Object.values(checks).every(Boolean)
  return Response.json({ status: ready ? 'ok' : 'unavailable', ...checks }, { status: ready ? 200 : 503 })
}
