// Run as a thread with a connection of its own: registers requests, and changes one record that all others change too.
import { parentPort, workerData } from 'node:worker_threads'
import { closeConnection, connection, waitForOthers } from '@/db/client'
import { fileOf } from '@/db/queries/case-file'
import { storageFaultOf } from '@/db/storage-fault'
import { requestOf, TODAY, WANG_FANG } from '@/db/testing/cast'
import { commitIfOk } from '@/db/transaction'
import { changeRequest, registerRequest } from '@/db/writes/requests'

export type CrowdReport = { numbers: string[]; changes: number; conflicts: number; busy: number }

const { shared, rounds } = workerData as { shared: string; rounds: number }
const report: CrowdReport = { numbers: [], changes: 0, conflicts: 0, busy: 0 }
waitForOthers()
for (let round = 0; round < rounds; round++) {
  unlessBusy(registerOne)
  while (!changeShared()) report.conflicts += 1
  report.changes += 1
}
closeConnection()
parentPort!.postMessage(report)

function registerOne(): void {
  const result = commitIfOk(WANG_FANG, (tx) => registerRequest(tx, requestOf('2023-09-15'), TODAY))
  if (result.ok) report.numbers.push(result.value.number)
}

/** Adds one to the note, as by a form opened shortly before; false if another write came first. */
function changeShared(): boolean {
  const { request, applicant } = fileOf(connection(), shared)!
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Math.random() * 20)
  const { version } = request
  const change = { ...request, applicant, note: String(Number(request.note) + 1), number: shared, version, reason: '' }
  return unlessBusy(() => commitIfOk(WANG_FANG, (tx) => changeRequest(tx, change, TODAY)))?.ok === true
}

function unlessBusy<T>(write: () => T): T | undefined {
  try {
    return write()
  } catch (error) {
    if (storageFaultOf(error) !== 'busy') throw error
    report.busy += 1
    return undefined
  }
}
