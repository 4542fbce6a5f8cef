import { rmSync } from 'node:fs'
import os from 'node:os'
import { MachineFault } from './storage-fault'
import { makeWorkFolder } from './work-files'

/** A folder for temporary files, for as long as `use` runs. */
export async function withTemporaryFolder<T>(prefix: string, use: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = made(prefix)
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function made(prefix: string): string {
  try {
    return makeWorkFolder(os.tmpdir(), prefix)
  } catch (error) {
    throw new MachineFault('noTemporaryFolder', `no temporary files can be written in ${os.tmpdir()}`, error)
  }
}
