import { isIPv4, isIPv6 } from 'node:net'
import { headers } from 'next/headers'

/** The network address of the client, as set by `bin/behind-proxy.mjs`. */
export async function clientAddress(): Promise<string> {
  return addressIn(await headers())
}

export function addressIn(received: Pick<Headers, 'get'>): string {
  return plainAddress(received.get('x-forwarded-for')?.split(',').at(-1) ?? '')
}

/** One way of writing for each address: without port, brackets or zone, IPv4 in IPv6 as IPv4, IPv6 as RFC 5952 has it. */
export function plainAddress(written: string): string {
  const bare = written
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/%.*$/, '')
    .replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1')
  if (isIPv4(bare) || !isIPv6(bare)) return bare.slice(0, 45)
  const plain = new URL(`http://[${bare}]`).hostname.slice(1, -1)
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(plain)
  return mapped ? [mapped[1]!, mapped[2]!].flatMap(bytesOf).join('.') : plain
}

/** The address, or for IPv6 its /64, which is one subscriber's and holds any number of addresses. */
export function networkOf(address: string): string {
  const plain = plainAddress(address)
  if (!isIPv6(plain)) return plain
  const [head = '', tail] = plain.split('::')
  const groups = (part: string) => (part === '' ? [] : part.split(':'))
  const [before, behind] = [groups(head), groups(tail ?? '')]
  const zeros = tail === undefined ? [] : new Array<string>(8 - before.length - behind.length).fill('0')
  return `${[...before, ...zeros, ...behind].slice(0, 4).join(':')}::/64`
}

function bytesOf(group: string): number[] {
  const value = Number.parseInt(group, 16)
  return [value >> 8, value & 0xff]
}
