import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { inspectDatabase } from '@/db/backup/inspection'
import { openReadOnly } from '@/db/client'
import { faultLine } from '@/lib/backup/fault'
import { verifyFile } from '@/server/backup/verify-file'
import { demonstrationIn } from './demonstration'
import { formOf, REGISTER_ACTION } from './served-crowd'
import { caller, signedIn } from './server-actions'
import { type Served, serving } from './serving'
import { standingOf } from './standing'
import type { Trial } from './trial'

const PEOPLE = 6
const LONGEST_SECONDS = 10

/**
 * Ends or kills the server while people write. On SIGTERM it answers the requests it has begun and leaves no
 * write-ahead log behind; in both cases every acknowledged write exists afterwards.
 */
export async function endServer(signal: 'SIGTERM' | 'SIGKILL', times: number): Promise<Trial> {
  const file = await demonstrationIn()
  const figures = { 'servers ended': times, 'writes acknowledged': 0, 'writes lost': 0, 'requests cut off': 0 }
  const wrong: string[] = []
  const before = standingOf(file)
  for (let time = 0; time < times; time++) {
    const { answered, cut, registered, seconds } = await serving(file, (served) => untilItEnds(served, signal))
    figures['writes acknowledged'] += answered
    figures['requests cut off'] += cut
    if (signal === 'SIGTERM' && registered !== answered)
      wrong.push(`${registered} requests were written and ${answered} answered`)
    if (signal === 'SIGTERM' && seconds > LONGEST_SECONDS) wrong.push(`it took ${seconds.toFixed(1)} s to end`)
    if (signal === 'SIGTERM' && existsSync(`${file}-wal`)) wrong.push('the log of the database was left behind')
  }
  const after = standingOf(file)
  const registered = after.requests - before.requests
  figures['writes lost'] = Math.max(0, figures['writes acknowledged'] - registered)
  // A killed server may have written requests that it could no longer answer.
  if (
    registered < figures['writes acknowledged'] ||
    registered > figures['writes acknowledged'] + figures['requests cut off']
  )
    wrong.push(`${registered} written, ${figures['writes acknowledged']} acknowledged`)
  if (after.requests !== after.numbers) wrong.push('numbers without a request')
  wrong.push(...(await inspectDatabase(file)).faults.map(faultLine))
  return { name: `server ended by ${signal}`, figures, wrong }
}

type Ending = { answered: number; cut: number; registered: number; seconds: number }

async function untilItEnds({ url, server, output }: Served, signal: NodeJS.Signals): Promise<Ending> {
  const cookie = await signedIn(url, 'supervisor')
  const exit = once(server, 'exit')
  const count = { answered: 0, cut: 0 }
  let ending = false
  const write = async () => {
    while (!ending) {
      try {
        const { result } = await caller(url)(REGISTER_ACTION, [formOf('收尾')], cookie)
        if (result?.ok) count.answered += 1
      } catch {
        count.cut += 1
        return
      }
    }
  }
  const people = Array.from({ length: PEOPLE }, write)
  while (count.answered < PEOPLE) await sleep(20)
  await sleep(Math.random() * 500)
  ending = signal === 'SIGTERM'
  const startedAt = performance.now()
  server.kill(signal)
  await Promise.all([...people, exit])
  return { ...count, registered: registrationsIn(output), seconds: (performance.now() - startedAt) / 1000 }
}

/** The number of registrations that the server's log reports as written. */
function registrationsIn(output: readonly string[]): number {
  return output.join('').match(/"act":"request\.register","outcome":"ok"/g)?.length ?? 0
}

/** Ends the server during a backup started in the browser: the backup is finished first. */
export async function endDuringBackup(): Promise<Trial> {
  const file = await demonstrationIn()
  await serving(file, async ({ url, server }) => {
    const cookie = await signedIn(url, 'supervisor')
    const { result } = await caller(url)('app/(staff)/settings/backup/actions.ts start', [{ what: 'make' }], cookie)
    if (!result?.ok) throw new Error(JSON.stringify(result))
    const exit = once(server, 'exit')
    server.kill('SIGTERM')
    await exit
  })
  const runs = backupsOf(file)
  const wrong = runs.length === 1 && runs[0]!.problem === '' ? [] : [`noted: ${JSON.stringify(runs)}`]
  for (const run of runs) wrong.push(...(await verifyFile(run.file)).faults.map(faultLine))
  return { name: 'server ended during a backup', figures: { 'backups finished': runs.length }, wrong }
}

function backupsOf(file: string): { file: string; problem: string }[] {
  const { $client } = openReadOnly(file)
  try {
    return $client.prepare('SELECT file, problem FROM backup_runs').all() as { file: string; problem: string }[]
  } finally {
    $client.close()
  }
}
