import { defineConfig, mergeConfig } from 'vitest/config'
import { keptThread } from './mutation/kept-thread'
import { ShortestFirst } from './mutation/shortest-first'
import base from './vitest.config'

// They turn the clock, set a time zone or stand in for a module, which would reach the files that share the thread.
const APART = [
  'db/queries/report/as-of.test.ts',
  'db/queries/report/revised-form.test.ts',
  'lib/report/revised-form.test.ts',
]

const { projects: _, sequence: __, ...shared } = base.test ?? {}

// Whose tests judge, set by bin/mutation.ts: those of the same folder.
const JUDGES = (process.env.LEDGER_MUTATION_JUDGES ?? 'lib').split(',')

export default mergeConfig(
  { ...base, test: shared },
  defineConfig({
    plugins: [
      {
        name: 'kept-thread',
        // The tester asks for vitest's own threads by name.
        configureVitest({ project }) {
          project.config.pool = keptThread.name
          project.config.poolRunner = keptThread
        },
      },
    ],
    test: {
      include: JUDGES.map((folder) => `${folder}/**/*.test.ts`),
      exclude: APART,
      isolate: false,
      setupFiles: ['./mutation/setup.ts'],
      sequence: { sequencer: ShortestFirst },
      env: { LEDGER_PROPERTY_RUNS: 'few' },
    },
  }),
)
