import { headers } from 'next/headers'

/** The network address that a request came from, as `bin/behind-proxy.mjs` has put it down. */
export async function clientAddress(): Promise<string> {
  return addressIn(await headers())
}

export function addressIn(received: Pick<Headers, 'get'>): string {
  return (received.get('x-forwarded-for')?.split(',').at(-1) ?? '').trim().slice(0, 45)
}
