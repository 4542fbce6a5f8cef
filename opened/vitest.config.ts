import path from 'node:path'
import { defineConfig } from 'vitest/config'

const ROOT = path.resolve(import.meta.dirname, '..')

// One file after the other: LibreOffice and the browser take what the machine has.
export default defineConfig({
  root: ROOT,
  resolve: { alias: { '@': ROOT } },
  test: {
    include: ['opened/*.test.ts'],
    globalSetup: ['./db/testing/migrated-base.ts'],
    env: { LEDGER_LOG: 'off' },
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
})
