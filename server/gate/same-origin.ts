/**
 * Whether a writing request was sent by a page of this application, by its Origin header. Behind one of our own proxies
 * the host is the one forwarded by it; `bin/behind-proxy.mjs` removes such headers from anybody else.
 */
export function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get('origin')
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host')
  if (!origin || !host || !URL.canParse(origin)) return false
  return new URL(origin).host === host
}
