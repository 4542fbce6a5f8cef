import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { ledgerRoot } from '@/db/database-file'
import { FileError, type FileErrorCode } from '../../imports/file-error'
import type { ReadTable } from '../../imports/table'

const LONGEST = 120_000
const MEMORY_MB = 600

type Answer = { table: ReadTable } | { refused: FileErrorCode; at: string } | { failure: string }

/** Reads a file in a thread of its own, which a file that is made to exhaust it can bring down alone. */
export function readTableApart(from: string, name: string, into: string): Promise<ReadTable> {
  const root = ledgerRoot()
  const tsx = pathToFileURL(createRequire(path.join(root, 'package.json')).resolve('tsx')).href
  const script = path.join(root, 'lib', 'server', 'imports', 'read-worker.ts')
  const options = {
    workerData: { from, name, into },
    execArgv: ['--import', tsx],
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  }
  // Seeing `new Worker`, the bundler would look for the script inside its own output.
  const worker: Worker = Reflect.construct(Worker, [script, options])
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => finish(() => reject(new FileError('tooSlow'))), LONGEST)
    const finish = (settle: () => void) => {
      clearTimeout(timer)
      settle()
      void worker.terminate()
    }
    worker.on('message', (answer: Answer) =>
      finish(() => {
        if ('table' in answer) resolve(answer.table)
        else reject('refused' in answer ? new FileError(answer.refused, answer.at) : new Error(answer.failure))
      }),
    )
    worker.on('error', (error: NodeJS.ErrnoException) =>
      finish(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new FileError('tooLarge') : error)),
    )
  })
}
