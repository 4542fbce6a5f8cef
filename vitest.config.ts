import { availableParallelism } from 'node:os'
import path from 'node:path'
import { defineConfig } from 'vitest/config'

const TEST = '*.test.{ts,tsx}'

// These turn the clock or stand in for a module, which would reach the files that share a process with them.
const APART = [
  'db/migrate',
  'db/queries/desk',
  'db/queries/report/as-of',
  'db/queries/report/revised-form',
  'lib/report/revised-form',
].map((file) => `${file}.test.ts`)

export default defineConfig({
  resolve: { alias: { '@': path.resolve(import.meta.dirname) } },
  test: {
    globalSetup: ['./db/testing/migrated-base.ts'],
    // The default leaves one of two cores idle.
    maxWorkers: availableParallelism(),
    env: { LEDGER_LOG: 'off' },
    // They end what hangs; nothing that works takes a tenth of it.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    sequence: { shuffle: true },
    setupFiles: ['./lib/property-seed.fixture.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'shared', include: [`{lib,components,db}/**/${TEST}`], exclude: APART, isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'apart',
          globalSetup: ['./bin/testing/built-program.ts'],
          include: [`{server,bin,app,resilience}/**/${TEST}`, ...APART],
        },
      },
    ],
  },
})
