import { spawn } from 'node:child_process'
import path from 'node:path'
import { ledgerRoot } from '../database-file'

/**
 * Copies the database as of this moment into a new file while others go on writing. Not by SQLite's backup interface,
 * which starts again whenever another process writes.
 */
export async function copyDatabase(file: string, copyTo: string): Promise<void> {
  await inProcess({ file, copyTo })
}

/** The results of SQLite's checks: damaged pages and indexes, and rows whose parent does not exist. */
export async function soundnessOf(file: string): Promise<{ damage: string[]; orphans: string[] }> {
  return (await inProcess({ file })) as { damage: string[]; orphans: string[] }
}

/**
 * Rewrites the database file and the search indexes and empties the log, so that nothing remains of changed or deleted
 * text. Needs room for a second copy meanwhile; reading goes on, writes wait.
 */
export async function rewriteDatabase(file: string): Promise<void> {
  await inProcess({ file, rewrite: true })
}

/**
 * A process of its own, not a thread: the built server and this script load two copies of SQLite, and when one copy
 * closes a file, POSIX drops the locks that the other copy holds on it in the same process. Another program would then
 * take itself for the last one and remove the log under the server (sqlite.org/howtocorrupt.html, 2.2).
 */
function inProcess(task: { file: string; copyTo?: string; rewrite?: true }): Promise<unknown> {
  const script = path.join(ledgerRoot(), 'db', 'backup', 'sqlite-child.mjs')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, JSON.stringify(task)], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    const endWithUs = () => child.kill('SIGKILL')
    process.once('exit', endWithUs)
    let complaint = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaint += text
    })
    child.once('message', resolve)
    child.once('error', reject)
    child.once('close', () => {
      process.off('exit', endWithUs)
      reject(new Error(complaint || 'the process ended without an answer'))
    })
  })
}
