import { readinessOf } from '@/server/readiness'

export const dynamic = 'force-dynamic'

/** Answers 200 when people can work: the database opens in this version's schema and takes writes; else 503 and which of it fails. */
export function GET() {
  const checks = readinessOf()
  const ready = Object.values(checks).every(Boolean)
  return Response.json({ status: ready ? 'ok' : 'unavailable', ...checks }, { status: ready ? 200 : 503 })
}
