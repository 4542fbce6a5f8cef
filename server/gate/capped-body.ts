import type { ReadableStream } from 'node:stream/web'

/** The largest JSON body that handlers accept, unless their own schema allows more. */
const MOST_JSON_BYTES = 64 * 1024

/** A body that is longer than its handler takes. */
export class BodyTooLarge extends Error {}

/** A body piece by piece, up to so many bytes, whether or not it declares its length, so that it cannot fill the memory. */
export async function* capped(body: ReadableStream<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.length
    if (bytes > most) throw new BodyTooLarge()
    yield chunk
  }
}

/** The body parsed as JSON, undefined if it is not JSON; a response if it is too long. */
export async function jsonBody(request: Request, most = MOST_JSON_BYTES): Promise<unknown> {
  if (!request.body) return undefined
  const chunks: Uint8Array[] = []
  try {
    for await (const chunk of capped(request.body as ReadableStream<Uint8Array>, most)) chunks.push(chunk)
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch (error) {
    return error instanceof BodyTooLarge ? new Response(null, { status: 413 }) : undefined
  }
}
