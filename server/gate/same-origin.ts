/**
 * Whether a request that writes was sent by a page of this application: a browser names the origin of the page, and a
 * strange one is refused. Behind a proxy of our own the name is what the browser asked for;
 * from anybody else `bin/behind-proxy.mjs` does not let such a header through.
 */
export function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get('origin')
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host')
  if (!origin || !host || !URL.canParse(origin)) return false
  return new URL(origin).host === host
}
