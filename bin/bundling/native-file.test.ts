import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { isNewer, nativeFile } from './native-file'

/** A file of Windows, as far as its header says for which machine it is. */
function windowsFile(machine: number): Buffer {
  const bytes = Buffer.alloc(0x100)
  bytes.write('MZ', 0, 'latin1')
  bytes.writeUInt32LE(0x80, 0x3c)
  bytes.write('PE\0\0', 0x80, 'latin1')
  bytes.writeUInt16LE(machine, 0x84)
  return bytes
}

test('the machine of a file of Windows is read from its header', () => {
  expect(nativeFile(windowsFile(0x8664))).toEqual({ system: 'win32', machine: 'x64', glibc: '' })
  expect(nativeFile(windowsFile(0xaa64))).toMatchObject({ machine: 'arm64' })
  expect(nativeFile(windowsFile(0x014c))).toMatchObject({ machine: 'unknown (332)' })
})

test('what is no native code is none, however it begins', () => {
  for (const text of ['', 'MZ', 'MZ'.padEnd(0x80, 'x'), '{"name":"ledger"}'])
    expect(nativeFile(Buffer.from(text))).toBe(undefined)
})

test.skipIf(process.platform !== 'linux')(
  'the program that runs this test is for this machine, and says of what age the C library must be',
  () => {
    const driver = createRequire(import.meta.url).resolve('better-sqlite3/build/Release/better_sqlite3.node')
    for (const file of [process.execPath, driver])
      expect(nativeFile(readFileSync(file))).toEqual({
        system: 'linux',
        machine: process.arch,
        glibc: expect.stringMatching(/^2\.\d+(\.\d+)?$/),
      })
  },
)

test('versions are compared part by part, as numbers', () => {
  expect([isNewer('2.34', '2.4'), isNewer('2.4', '2.34'), isNewer('2.2.5', '2.2'), isNewer('2.28', '2.28')]).toEqual([
    true,
    false,
    true,
    false,
  ])
  expect(isNewer('2.2.5', '')).toBe(true)
})
