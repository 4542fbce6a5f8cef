import { availableParallelism } from 'node:os'
import path from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': path.resolve(import.meta.dirname) } },
  test: {
    include: ['{lib,db,server,components,bin,app,resilience}/**/*.test.{ts,tsx}'],
    globalSetup: ['./db/testing/migrated-base.ts'],
    // The default leaves one of two cores idle.
    maxWorkers: availableParallelism(),
    env: { LEDGER_LOG: 'off' },
    testTimeout: 120_000,
    hookTimeout: 60_000,
    sequence: { shuffle: true },
  },
})
