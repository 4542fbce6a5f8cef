import { type NextRequest, NextResponse } from 'next/server'
import { contentPolicy } from './server/gate/content-policy'
import { refusedStatus } from './server/gate/page-request'

/**
 * Refuses what is no page's own request, and gives every page its Content-Security-Policy with a nonce of its own, which Next.js puts on its scripts. Handlers have
 * theirs from next.config.js: what passes here is held in memory, and uploads are large.
 */
export function proxy(request: NextRequest): NextResponse {
  const refused = refusedStatus(request)
  if (refused) return new NextResponse(null, { status: refused })
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = contentPolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  if (process.env.LEDGER_HTTPS === '1') response.headers.set('strict-transport-security', 'max-age=31536000')
  return response
}

export const config = { matcher: ['/((?!api/|_next/).*)'] }
