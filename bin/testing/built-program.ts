import { buildProgramIfStale } from '../build-program'

/** What vitest gives: a way to hear that files changed under `vitest watch`. */
type Run = { onTestsRerun(then: () => Promise<void>): void }

/** Tests run the command line and the server's own processes as they are built, several times as fast as compiled at each call. */
export default async function buildProgram(run: Run): Promise<void> {
  const built = async () => void (await buildProgramIfStale())
  await built()
  run.onTestsRerun(built)
}
