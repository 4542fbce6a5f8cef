// Loaded by its path in a thread of its own: on a large database these statements take seconds, and are synchronous.
import { parentPort, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'

const { file, copyTo } = workerData
const client = new Database(file, { readonly: true, fileMustExist: true, timeout: 10_000 })
try {
  parentPort.postMessage(copyTo === undefined ? soundness() : copied())
} finally {
  client.close()
}

// One read transaction: what others write meanwhile is not in the copy, and they are not kept waiting.
function copied() {
  client.prepare('VACUUM INTO ?').run(copyTo)
  return {}
}

function soundness() {
  const damage = client.pragma('integrity_check').map((row) => row.integrity_check)
  const orphans = client.pragma('foreign_key_check').map(({ table, parent }) => `${table} → ${parent}`)
  return { damage: damage.filter((line) => line !== 'ok'), orphans: [...new Set(orphans)] }
}
