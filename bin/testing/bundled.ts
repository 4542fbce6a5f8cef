import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buildSync } from 'esbuild'
import { PROJECT_ROOT } from '@/bin/project'

/** Bundles a program of this folder into one file; it is started hundreds of times, and compiling each time is slow. */
export function bundled(name: string): { file: string; env: NodeJS.ProcessEnv } {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'ledger-bundle-')), `${name}.cjs`)
  buildSync({
    entryPoints: [path.join(PROJECT_ROOT, 'resilience', `${name}.ts`)],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['better-sqlite3'],
    tsconfig: path.join(PROJECT_ROOT, 'tsconfig.json'),
    logLevel: 'error',
  })
  return {
    file,
    env: { ...process.env, NODE_PATH: path.join(PROJECT_ROOT, 'node_modules'), LEDGER_ROOT: PROJECT_ROOT },
  }
}
