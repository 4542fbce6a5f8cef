import { mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buildSync } from 'esbuild'
import { PROJECT_ROOT } from '../project'

/** Bundles a script of the tests into one file for Node.js: it is started several times, and compiling it takes longer than most of what it does. */
export function bundled(script: string): { file: string; env: NodeJS.ProcessEnv } {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'ledger-bundle-')), `${path.basename(script, '.ts')}.cjs`)
  buildSync({
    entryPoints: [path.join(PROJECT_ROOT, script)],
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
