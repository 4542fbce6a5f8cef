import { execFile } from 'node:child_process'
import { FileError, type FileErrorCode } from '@/lib/imports/file-error'
import type { ReadTable } from '@/lib/imports/table'
import { framesIn } from '../frames-in'
import { ownProcess } from '../own-process'
import { turns } from '../turns'

const READ_TIMEOUT_MS = 120_000
const MEMORY_MB = 600

type Answer = { table: ReadTable } | { refused: FileErrorCode; at: string }

/** Each takes hundreds of megabytes and a processor. */
const inTurn = turns(2)

/**
 * Reads a file in a process of its own, which a file that is made to exhaust it can bring down alone; two at a time. An
 * error that nobody expected says where it was, and neither the file's name nor what is in it.
 */
export function readTableApart(from: string, name: string, into: string): Promise<ReadTable> {
  return inTurn(() => read(from, name, into))
}

function read(from: string, name: string, into: string): Promise<ReadTable> {
  const { words, surroundings } = ownProcess('read-table-process', MEMORY_MB)
  const limits = { ...surroundings, timeout: READ_TIMEOUT_MS, maxBuffer: 16 * 1024 * 1024 }
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [...words, from, name, into], limits, (error, stdout, stderr) => {
      if (error?.killed) return reject(new FileError('tooSlow'))
      // Out of memory, a process is aborted.
      if (error?.signal === 'SIGABRT' || error?.code === 134) return reject(new FileError('tooLarge'))
      if (error)
        return reject(new Error(`reading a file ended with ${error.code ?? error.signal}\n${framesIn(stderr)}`))
      const answer = JSON.parse(stdout) as Answer
      if ('table' in answer) resolve(answer.table)
      else reject(new FileError(answer.refused, answer.at))
    })
  })
}
