// The command line of a checkout: as it was built, if it was built from these very sources; else from the sources, compiled anew
// at each call. `start` builds first what is not there.
import path from 'node:path'
import { APPLICATION, isFresh, PROGRAM } from './builds.mjs'

process.env.LEDGER_ROOT ??= path.resolve(import.meta.dirname, '..')
const starts = process.argv[2] === 'start'

if (isFresh(PROGRAM) && (!starts || isFresh(APPLICATION))) await import('../program/ledger.mjs')
else {
  const { register } = await import('tsx/esm/api')
  register()
  if (starts) await import('./build-application.ts')
  if (!process.exitCode) await import(starts ? '../program/ledger.mjs' : './ledger.ts')
}
