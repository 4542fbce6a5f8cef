/**
 * Whether a request that writes was sent by a page of this application: a browser names the origin of the page, scheme and
 * all, and says of itself whether it comes from another site; what names none is refused. Behind a proxy of our own the
 * name is what the browser asked for; from anybody else `bin/behind-proxy.mjs` does not let such a header through.
 */
export function isSameOrigin(request: Pick<Request, 'headers'>): boolean {
  const of = (name: string) => request.headers.get(name)
  const origin = of('origin')
  const host = of('x-forwarded-host') ?? of('host')
  if (!origin || !host || !URL.canParse(origin)) return false
  if (['cross-site', 'same-site'].includes(of('sec-fetch-site') ?? '')) return false
  const { origin: from } = new URL(origin)
  return from === publicOrigin() || from === `${scheme(of('x-forwarded-proto'))}://${host.toLowerCase()}`
}

function scheme(forwarded: string | null): string {
  if (process.env.LEDGER_HTTPS === '1') return 'https'
  return forwarded?.split(',').at(-1)?.trim() || 'http'
}

/** Where people reach the ledger, as `LEDGER_URL` has it. */
function publicOrigin(): string | undefined {
  const url = process.env.LEDGER_URL
  return url && URL.canParse(url) ? new URL(url).origin : undefined
}
