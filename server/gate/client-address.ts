import { headers } from 'next/headers'

/** The network address of the client, as set by `bin/behind-proxy.mjs`. */
export async function clientAddress(): Promise<string> {
  return addressIn(await headers())
}

export function addressIn(received: Pick<Headers, 'get'>): string {
  return (received.get('x-forwarded-for')?.split(',').at(-1) ?? '').trim().slice(0, 45)
}
