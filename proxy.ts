import { type NextRequest, NextResponse } from 'next/server'
import { contentPolicy } from './server/gate/content-policy'

/**
 * Sets the Content-Security-Policy of every page with a new nonce, which Next.js puts on its scripts. Route handlers
 * are excluded, since request bodies that pass here are held in memory and uploads are large; see next.config.js.
 */
export function proxy(request: NextRequest): NextResponse {
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
