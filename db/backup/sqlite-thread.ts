import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { ledgerRoot } from '../database-file'

/**
 * Copies the database as it stands at this moment, while others go on writing, into a new file. Not SQLite's backup
 * interface: it begins anew whenever another process writes, and so never ends.
 */
export async function copyDatabase(file: string, copyTo: string): Promise<void> {
  await inThread({ file, copyTo })
}

/** What SQLite itself finds wrong: damaged pages and indexes, rows whose parent does not exist. */
export async function soundnessOf(file: string): Promise<{ damage: string[]; orphans: string[] }> {
  return (await inThread({ file })) as { damage: string[]; orphans: string[] }
}

/**
 * Writes the file anew, the search indexes too, and empties its log: what was changed or deleted is then nowhere in it. It
 * takes room for a second copy meanwhile. Others read on, and wait with their writes.
 */
export async function rewriteDatabase(file: string): Promise<void> {
  await inThread({ file, rewrite: true })
}

function inThread(workerData: { file: string; copyTo?: string; rewrite?: true }): Promise<unknown> {
  const script = path.join(ledgerRoot(), 'db', 'backup', 'sqlite-worker.mjs')
  return new Promise((resolve, reject) => {
    // Seeing `new Worker`, the bundler would look for the script inside its own output.
    const worker: Worker = Reflect.construct(Worker, [script, { workerData }])
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the thread ended')))
  })
}
