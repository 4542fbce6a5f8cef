import { ledgerRoot } from '@/db/database-file'

/**
 * How Node.js runs a script of the server as a process of its own with so much memory (MB): the words on its command line, before
 * those for the script, and what surrounds it. Options that are meant for the server do not reach it.
 */
export function ownProcess(script: string, memoryMb: number) {
  return {
    words: [`--max-old-space-size=${memoryMb}`, '--import', 'tsx', script],
    surroundings: { cwd: ledgerRoot(), env: { ...process.env, NODE_OPTIONS: '' } },
  }
}
