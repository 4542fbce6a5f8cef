import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FileError } from '@/lib/imports/file-error'
import { readDate, readValidity } from '@/lib/imports/read-day'
import { hostileFiles } from './hostile-files.fixture'
import { readTable } from './read-table'

const MEGABYTES = 8
/** Of a processor; what 30 MB may take is 5. */
const LIMIT_SECONDS = 3

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'ledger-hostile-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const seconds = async (run: () => unknown) => {
  const begun = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1e6
}

test.each(Object.entries(hostileFiles(MEGABYTES)))('%s are refused at once', async (_, { name, bytes }) => {
  const file = path.join(folder, 'file')
  writeFileSync(file, bytes())
  const reading = readTable(file, name, path.join(folder, 'rows'))
  expect(await seconds(() => expect(reading).rejects.toBeInstanceOf(FileError))).toBeLessThan(LIMIT_SECONDS)
})

test('a text that is made to be parted in every way is no day, and takes no time', async () => {
  const spaces = ' '.repeat(19_000)
  const texts = [`2023-03-06${spaces}x`, `2023${spaces}x`, `自${spaces}x`, `20230306${spaces}:${spaces}x`]
  const read = () => {
    for (const text of texts) expect([readDate(text), readValidity(text, '2023-01-01')]).toEqual([undefined, undefined])
  }
  expect(await seconds(read)).toBeLessThan(1)
  expect(readDate(`2023-03-06${spaces}14:20`)).toBe('2023-03-06')
})
