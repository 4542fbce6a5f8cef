import type { IncomingHttpHeaders } from 'node:http'

export function believe(headers: IncomingHttpHeaders, connected: string, proxies: number): void
export function refusedStatus(
  method: string | undefined,
  headers: IncomingHttpHeaders,
  proxies: number,
  url: string | undefined,
): 405 | 421 | undefined
