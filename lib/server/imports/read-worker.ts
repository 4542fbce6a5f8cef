// Loaded by its path in a thread of its own: reading a workbook keeps a processor busy for seconds.
import { parentPort, workerData } from 'node:worker_threads'
import { FileError } from '../../imports/file-error'
import { readTable } from './read-table'

const { from, name, into } = workerData as { from: string; name: string; into: string }

readTable(from, name, into).then(
  (table) => parentPort!.postMessage({ table }),
  (error: unknown) =>
    parentPort!.postMessage(
      error instanceof FileError ? { refused: error.code, at: error.at } : { failure: String(error) },
    ),
)
