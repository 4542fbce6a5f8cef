import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import { expect, test } from 'vitest'
import { BodyTooLarge, capped, jsonBody } from './capped-body'

/** A body without a length that never ends; counts what was taken of it. */
function endless() {
  const seen = { bytes: 0, cancelled: false }
  const body = new ReadableStream<Uint8Array>({
    pull(stream) {
      seen.bytes += 64 * 1024
      stream.enqueue(new Uint8Array(64 * 1024).fill(32))
    },
    cancel() {
      seen.cancelled = true
    },
  })
  return { seen, body }
}
const posted = (body: BodyInit) =>
  new Request('http://ledger/', { method: 'POST', body, duplex: 'half' } as RequestInit)

test('a body without a length is read up to the limit and no further', async () => {
  const { seen, body } = endless()
  const answer = await jsonBody(posted(body))
  expect([(answer as Response).status, seen.cancelled]).toEqual([413, true])
  expect(seen.bytes).toBeLessThan(512 * 1024)
})

test('a file piece by piece as well', async () => {
  const { seen, body } = endless()
  const reading = (async () => {
    for await (const _ of capped(body as NodeStream<Uint8Array>, 2 ** 20));
  })()
  await expect(reading).rejects.toThrow(BodyTooLarge)
  expect(seen.bytes).toBeLessThan(2 * 2 ** 20)
})

test('what is short enough is given on; what is no JSON is nothing', async () => {
  expect(await jsonBody(posted('{"q":"招生"}'))).toEqual({ q: '招生' })
  expect(await jsonBody(posted('{"q":'))).toBeUndefined()
  expect(await jsonBody(new Request('http://ledger/'))).toBeUndefined()
})

test('no handler reads a body without a limit', () => {
  const app = path.resolve(import.meta.dirname, '../../app')
  const handlers = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('route.ts'))
  const unlimited = /\brequest\.(?:json|text|formData|arrayBuffer|blob|bytes)\(/
  expect(handlers.length).toBeGreaterThan(10)
  expect(handlers.filter((file) => unlimited.test(readFileSync(path.join(app, file), 'utf8')))).toEqual([])
})
