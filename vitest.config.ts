import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const FOLDERS = ['app', 'bin', 'components', 'db', 'lib', 'resilience', 'server']
const isTest = (file: string) => /\.test\.tsx?$/.test(file)

// What reaches the files that share a process with a test and is not put back by lib/left-as-found.fixture.ts: standing in for a
// module, loading modules anew, another folder, being a command.
const REACHES_OTHERS =
  /\bvi\.(?:mock|doMock|hoisted|resetModules|stubGlobal)\b|process\.(?:chdir|exit\b)|\brunCommand\(|without-next|as-wang-fang/

const tests = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(import.meta.dirname, folder), { recursive: true, encoding: 'utf8' })
    .filter(isTest)
    .map((file) => path.join(folder, file)),
)
const apart = tests.filter((file) => REACHES_OTHERS.test(readFileSync(path.join(import.meta.dirname, file), 'utf8')))
const shared = tests.filter((file) => !apart.includes(file))

/**
 * An order of chance, in which the files that have a process to themselves come first: a process that files share ends as
 * soon as one is next that does not, and those after it would load everything anew.
 */
class ApartFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { seed } = this.ctx.config.sequence
    const place = ({ project, moduleId }: TestSpecification) =>
      `${project.config.isolate ? 0 : 1}${createHash('sha1').update(`${seed} ${moduleId}`).digest('hex')}`
    return files.toSorted((one, other) => (place(one) < place(other) ? -1 : 1))
  }
}

export default defineConfig({
  resolve: { alias: { '@': path.resolve(import.meta.dirname) } },
  test: {
    globalSetup: ['./db/testing/migrated-base.ts', './bin/testing/built-program.ts'],
    // The default leaves one of two cores idle.
    maxWorkers: availableParallelism(),
    // The server's processes of their own run as they are built: compiling one anew takes longer than most of what it does.
    env: { LEDGER_LOG: 'off', LEDGER_BUILT: '1' },
    // They end what hangs; nothing that works takes a tenth of it.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    sequence: { shuffle: true, sequencer: ApartFirst },
    setupFiles: ['./lib/property-seed.fixture.ts', './lib/left-as-found.fixture.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'shared', include: shared, isolate: false },
      },
      {
        extends: true,
        test: { name: 'apart', include: apart },
      },
    ],
  },
})
