import { defineConfig, mergeConfig } from 'vitest/config'
import { keptThread } from './mutation/kept-thread'
import { ShortestFirst } from './mutation/shortest-first'
import base from './vitest.config'

// They turn the clock, or set a time zone, which a thread of the tester that is shared by all files cannot bear.
const APART = ['db/queries/desk.test.ts', 'db/queries/report/as-of.test.ts']

// The tests that judge a changed token: those of rules, queries and writes, in one project and a fixed order.
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
