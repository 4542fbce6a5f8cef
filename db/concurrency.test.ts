import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { closeConnection } from './client'
import { foundTestLedger } from './testing/cast'
import { openCopiedDatabase } from './testing/copied-database'

const PROCESSES = 4
const EACH = 25

test('processes that register at the same time draw numbers without gaps or duplicates', async () => {
  openCopiedDatabase()
  foundTestLedger()
  closeConnection()
  const script = path.join(import.meta.dirname, 'testing/register-many.ts')
  const runs = Array.from({ length: PROCESSES }, () =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', script, String(EACH)], { env: process.env }),
  )
  const numbers = (await Promise.all(runs)).flatMap(({ stdout }) => JSON.parse(stdout) as string[])
  const expected = Array.from({ length: PROCESSES * EACH }, (_, index) => `2023-${String(index + 1).padStart(3, '0')}`)
  expect(numbers.sort()).toEqual(expected)
})
