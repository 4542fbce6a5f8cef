import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { textOf, withZip, ZipError, type ZipLimits } from './read-zip'
import { partsOfZip, zipOf } from './zip.fixture'

const folder = mkdtempSync(path.join(os.tmpdir(), 'ledger-zip-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const small = zipOf(
  new Map([
    ['a.txt', Buffer.from('公开')],
    ['b.txt', Buffer.from('台账')],
  ]),
)
const ROOM: ZipLimits = { parts: 2, unpackedBytes: 12 }

function textsIn(source: string | Buffer, limits = ROOM): Promise<[string, string][]> {
  return withZip(source, limits, async (parts) => {
    const texts: [string, string][] = []
    for await (const part of parts) texts.push([part.name, await textOf(part)])
    return texts
  })
}

const codeOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 'read',
    (error: unknown) => (error instanceof ZipError ? error.code : error),
  )

test('a zip file is read alike from its bytes and from its path', async () => {
  const file = path.join(folder, 'small.zip')
  writeFileSync(file, small)
  const texts = [
    ['a.txt', '公开'],
    ['b.txt', '台账'],
  ]
  expect(await textsIn(small)).toEqual(texts)
  expect(await textsIn(file)).toEqual(texts)
})

test('a part that is passed over is not unpacked, and takes no room', async () => {
  const last = withZip(small, { parts: 2, unpackedBytes: 6 }, async (parts) => {
    for await (const part of parts) if (part.name === 'b.txt') return textOf(part)
    return undefined
  })
  expect(await last).toBe('台账')
})

test('no more parts are listed, and no more is unpacked altogether, than the limits allow', async () => {
  expect(await codeOf(textsIn(small, { ...ROOM, parts: 1 }))).toBe('tooManyParts')
  expect(await codeOf(textsIn(small, { ...ROOM, unpackedBytes: 11 }))).toBe('unpacksTooLarge')
})

test('a part is left before it swells past the room, whatever size it claims', async () => {
  const swelling = (claims: number) => zipOf(partsOfZip(small), { part: 'a.txt', zeros: 1, claims })
  const room = { parts: 2, unpackedBytes: 500_000 }
  expect(await codeOf(textsIn(swelling(2 ** 20), room))).toBe('unpacksTooLarge')
  expect(await codeOf(textsIn(swelling(10), room))).toBe('damaged')
})

test('what is no zip file, or is cut off, is damaged; a file that the disk does not give is the disk’s fault', async () => {
  expect(await codeOf(textsIn(Buffer.from('公开')))).toBe('damaged')
  expect(await codeOf(textsIn(small.subarray(0, small.length - 30)))).toBe('damaged')
  expect(await codeOf(textsIn(path.join(folder, 'none.zip')))).toMatchObject({ code: 'ENOENT' })
})

test('what the reader of a part throws is passed through, and the file is closed', async () => {
  const full = Object.assign(new Error('no space left'), { code: 'ENOSPC', syscall: 'write' })
  const reading = withZip(small, ROOM, async (parts) => {
    for await (const _ of parts) throw full
  })
  expect(await codeOf(reading)).toBe(full)
})
