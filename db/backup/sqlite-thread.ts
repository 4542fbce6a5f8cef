import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { ledgerRoot } from '../database-file'

/**
 * Copies the database as of this moment into a new file while others go on writing. Not by SQLite's backup interface,
 * which starts again whenever another process writes.
 */
export async function copyDatabase(file: string, copyTo: string): Promise<void> {
  await inThread({ file, copyTo })
}

/** The results of SQLite's checks: damaged pages and indexes, and rows whose parent does not exist. */
export async function soundnessOf(file: string): Promise<{ damage: string[]; orphans: string[] }> {
  return (await inThread({ file })) as { damage: string[]; orphans: string[] }
}

/**
 * Rewrites the database file and the search indexes and empties the log, so that nothing remains of changed or deleted
 * text. Needs room for a second copy meanwhile; reading goes on, writes wait.
 */
export async function rewriteDatabase(file: string): Promise<void> {
  await inThread({ file, rewrite: true })
}

function inThread(workerData: { file: string; copyTo?: string; rewrite?: true }): Promise<unknown> {
  const script = path.join(ledgerRoot(), 'db', 'backup', 'sqlite-worker.mjs')
  return new Promise((resolve, reject) => {
    // Not `new Worker`, for which the bundler would look for the script in its own output.
    const worker: Worker = Reflect.construct(Worker, [script, { workerData }])
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the thread ended')))
  })
}
