import http from 'node:http'
import { visit } from './http'

/**
 * The bytes, compressed, of all scripts and messages that a page names and a browser without a cache loads. What is for
 * browsers without modules alone is loaded by none that can show the ledger.
 */
export async function scriptBytes(url: string, html: string): Promise<number> {
  const named = [
    ...html.matchAll(/<script[^>]* src="([^"]+)"[^>]*>|<link[^>]*rel="preload"[^>]*as="(?:script|fetch)"[^>]*>/g),
  ]
  const loaded = named.filter(([tag]) => !tag.includes('noModule'))
  const addresses = new Set(loaded.flatMap(([tag, source]) => source ?? /href="([^"]+)"/.exec(tag)?.[1] ?? []))
  const agent = new http.Agent({ keepAlive: true })
  let bytes = 0
  for (const path of addresses) {
    const reply = await visit(url, agent, {
      path: path.replaceAll('&amp;', '&'),
      headers: { 'accept-encoding': 'gzip' },
    })
    if (reply.status !== 200) throw new Error(`${path} answered ${reply.status}`)
    bytes += reply.bytes
  }
  agent.destroy()
  return bytes
}
