import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { bundled } from '@/bin/testing/bundled'
import { countLost } from './acknowledged'
import { wrongIn } from './half-done'
import { newLedger } from './ledger'
import type { Trial } from './trial'

const WRITERS = 3
/** A writer is killed only after this many acts, so that on a slow machine it is not killed before its first. */
const ACTS_BEFORE_KILL = 3
const LONGEST_MS = 150

type Writer = { name: string; acknowledged: Map<number, string>; wrong: string[] }

/** Kills writers of one ledger with `kill -9` at random moments and restarts them: no acknowledged write is lost. */
export async function killWriters(kills: number): Promise<Trial> {
  const file = newLedger()
  const program = bundled('resilience/writer.ts')
  const env = { ...program.env, DATABASE_URL: `file:${file}` }
  const writers = Array.from(
    { length: WRITERS },
    (_, at): Writer => ({
      name: `writer${at}`,
      acknowledged: new Map(),
      wrong: [],
    }),
  )
  let killsLeft = kills
  await Promise.all(
    writers.map(async (writer) => {
      while (killsLeft-- > 0) await liveAndDie(writer, program.file, env)
    }),
  )
  const acknowledged = writers.reduce((sum, writer) => sum + writer.acknowledged.size, 0)
  const wrong = [...writers.flatMap((writer) => writer.wrong), ...(await wrongIn(file))]
  const lost = writers
    .map(({ name, acknowledged }) => countLost(file, name, acknowledged))
    .reduce((sum, count) => sum + count, 0)
  if (lost > 0) wrong.push(`${lost} acknowledged writes are not there`)
  return { name: 'kill -9', figures: { kills, 'writes acknowledged': acknowledged, 'writes lost': lost }, wrong }
}

/** Runs a writer until it is killed. It first repeats the last acknowledged act, whose answer must be the same. */
async function liveAndDie({ name, acknowledged, wrong }: Writer, script: string, env: NodeJS.ProcessEnv) {
  const from = Math.max(0, ...acknowledged.keys())
  const child = spawn(process.execPath, [script, name, String(from)], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const exit = once(child, 'exit')
  let errorOutput = ''
  child.stderr.on('data', (chunk) => {
    errorOutput += chunk
  })
  const lines = createInterface({ input: child.stdout })
  let acts = 0
  lines.on('line', () => {
    acts += 1
    if (acts === ACTS_BEFORE_KILL) setTimeout(() => child.kill('SIGKILL'), Math.random() * LONGEST_MS)
  })
  for await (const line of lines) {
    const [n, value] = line.split(' ') as [string, string]
    const earlier = acknowledged.get(Number(n))
    if (earlier !== undefined && earlier !== value) wrong.push(`${name} ${n} was ${earlier} and is now ${value}`)
    acknowledged.set(Number(n), value)
  }
  const [status] = await exit
  if (status !== null) wrong.push(`${name} ended by itself: ${errorOutput}`)
}
