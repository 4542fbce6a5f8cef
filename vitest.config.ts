import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { defineConfig } from 'vitest/config'

const FOLDERS = ['app', 'bin', 'components', 'db', 'lib', 'resilience', 'server']
const isTest = (file: string) => /\.test\.tsx?$/.test(file)

// What reaches the files that share a process with a test: turning the clock, standing in for a module, the environment, and
// processes of its own, which need the command line built.
const REACHES_OTHERS = /\bvi\.(?!fn\b)|process\.(?:env|chdir|exit)|spawn|fork\(|without-next|as-wang-fang/

const tests = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(import.meta.dirname, folder), { recursive: true, encoding: 'utf8' })
    .filter(isTest)
    .map((file) => path.join(folder, file)),
)
const apart = tests.filter((file) => REACHES_OTHERS.test(readFileSync(path.join(import.meta.dirname, file), 'utf8')))
const shared = tests.filter((file) => !apart.includes(file))

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
        test: { name: 'shared', include: shared, isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'apart',
          globalSetup: ['./bin/testing/built-program.ts'],
          include: apart,
        },
      },
    ],
  },
})
