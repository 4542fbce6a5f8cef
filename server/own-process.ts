import path from 'node:path'
import { ledgerRoot } from '@/db/database-file'

/** The scripts that run as processes of their own, each under the name that it has once it is built. */
export const OWN_PROCESSES = {
  'export-process': 'server/exports/export-process.ts',
  'read-table-process': 'server/imports/read-process.ts',
  'check-file-process': 'server/reports-read/check-process.ts',
  'read-check-process': 'server/reports-check/read-process.ts',
} as const

export type OwnProcess = keyof typeof OWN_PROCESSES

/**
 * How Node.js runs a script of the server as a process of its own with so much memory (MB): the words on its command line, before
 * those for the script, and what surrounds it. Options that are meant for the server do not reach it. What is built runs what
 * is built; only a server in development compiles the script.
 */
export function ownProcess(name: OwnProcess, memoryMb: number) {
  const root = ledgerRoot()
  const script =
    process.env.LEDGER_BUILT === '1'
      ? [path.join(/* turbopackIgnore: true */ root, 'program', `${name}.mjs`)]
      : ['--import', 'tsx', path.join(/* turbopackIgnore: true */ root, OWN_PROCESSES[name])]
  return {
    words: [`--max-old-space-size=${memoryMb}`, ...script],
    surroundings: { cwd: root, env: { ...process.env, NODE_OPTIONS: '' } },
  }
}
