import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { bundled } from '@/bin/testing/bundled'
import { closeConnection, connection } from '@/db/client'
import { fileOf } from '@/db/queries/case-file'
import { accepted, requestOf, TODAY, WANG_FANG } from '@/db/testing/cast'
import { commitIfOk } from '@/db/transaction'
import { registerRequest } from '@/db/writes/requests'
import type { CrowdReport } from './crowd-writer'
import { wrongIn } from './half-done'
import { newLedger } from './ledger'
import type { Trial } from './trial'

/** As many as a server with several commands running beside it. */
const PROCESSES = 8

/**
 * Several connections write to one file at once: no number is used twice or left out, no change is overwritten, and no
 * write is refused as busy.
 */
export async function writeTogether(rounds: number): Promise<Trial> {
  const file = newLedger()
  const input = requestOf('2023-09-15', 'natural_person', { note: '0' })
  const shared = accepted(commitIfOk(WANG_FANG, (tx) => registerRequest(tx, input, TODAY))).number
  const reports = await writers(rounds, shared)
  const sum = (of: (report: CrowdReport) => number) => reports.reduce((total, report) => total + of(report), 0)
  const { note, version } = fileOf(connection(), shared)!.request
  closeConnection()
  const numbers = reports.flatMap((report) => report.numbers)
  const changes = sum((report) => report.changes)
  const lost = changes - Number(note)
  const wrong = [
    ...(new Set(numbers).size === PROCESSES * rounds
      ? []
      : [`${new Set(numbers).size} numbers for ${PROCESSES * rounds}`]),
    ...(lost === 0 && version === changes + 1 ? [] : [`${changes} changes, but ${note} in version ${version}`]),
    ...(sum(({ busy }) => busy) === 0 ? [] : [`${sum(({ busy }) => busy)} times SQLITE_BUSY`]),
    ...(await wrongIn(file)).filter((fault) => !fault.endsWith('forms without an answer kept, or the other way round')),
  ]
  return {
    name: `${PROCESSES} connections at once`,
    figures: {
      'writes acknowledged': numbers.length + changes,
      'refused as changed by another': sum((r) => r.conflicts),
      'updates lost': lost,
      'told that it is busy': sum(({ busy }) => busy),
    },
    wrong,
  }
}

async function writers(rounds: number, shared: string): Promise<CrowdReport[]> {
  const { file, env } = bundled('resilience/crowd-writer.ts')
  const workers = Array.from({ length: PROCESSES }, () => new Worker(file, { env, workerData: { shared, rounds } }))
  return Promise.all(workers.map(async (worker) => (await once(worker, 'message'))[0] as CrowdReport))
}
