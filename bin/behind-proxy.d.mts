import type { IncomingHttpHeaders } from 'node:http'

export function believe(headers: IncomingHttpHeaders, connected: string, proxies: number): void
