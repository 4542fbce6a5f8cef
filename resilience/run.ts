// npm run test:resilience [scale]: causes hundreds of faults; the scale multiplies their number.
import { buildIfStale } from '@/bin/build'
import setup from '@/db/testing/migrated-base'
import { writeTogether } from './crowd'
import { sendEndlessBodies } from './endless-bodies'
import { fillDisk, readOnlyDisk } from './full-disk'
import { holdLock } from './held-lock'
import { sendHostileInput } from './hostile'
import { attackCollection } from './hostile-collection'
import { readHostileFiles } from './hostile-files'
import { killBackups } from './killed-backups'
import { killWriters } from './kills'
import { takeLargeFiles } from './large-exports'
import { tryPropertiesInFull } from './properties'
import { rewriteTrails } from './rewritten-trail'
import { writeInBrowsers } from './served-crowd'
import { endDuringBackup, endServer } from './shutdown'
import { tearLog } from './torn-log'
import type { Trial } from './trial'

/** An import may be 64 MB. */
const LARGEST_TAKEN_MB = 64

const scale = Number(process.argv[2] ?? process.env.RESILIENCE_SCALE ?? 1)
const times = (count: number) => Math.max(1, Math.round(count * scale))

const TRIALS: (() => Promise<Trial>)[] = [
  () => killWriters(times(300)),
  () => tearLog(times(300)),
  () => writeTogether(times(20)),
  () => writeInBrowsers(times(4)),
  () => endServer('SIGTERM', times(20)),
  () => endServer('SIGKILL', times(40)),
  () => endDuringBackup(),
  () => killBackups(times(20)),
  () => fillDisk(times(50)),
  () => readOnlyDisk(),
  () => sendHostileInput(times(200)),
  () => holdLock(times(30)),
  () => rewriteTrails(times(50)),
  // Never below the largest file that is taken: a smaller one would rightly be kept.
  () => sendEndlessBodies(Math.max(LARGEST_TAKEN_MB + 6, times(300))),
  () => readHostileFiles(times(30)),
  () => attackCollection(times(10_000)),
  () => takeLargeFiles(times(10_000)),
  () => tryPropertiesInFull(),
]

if ((await buildIfStale()) === 'failed') throw new Error('The build failed; its messages are above.')
const cleanUp = setup()
let failed = 0
try {
  for (const trial of TRIALS) {
    const startedAt = performance.now()
    failed += print(await trial(), (performance.now() - startedAt) / 1000)
  }
} finally {
  cleanUp()
}
console.log(`${TRIALS.length - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

function print({ name, figures, wrong }: Trial, seconds: number): number {
  const summary = Object.entries(figures).map(([what, count]) => `${what} ${count}`)
  console.log(`${wrong.length === 0 ? 'passed' : 'FAILED'}  ${name}: ${summary.join(', ')} (${seconds.toFixed(1)} s)`)
  for (const fault of wrong) console.log(`        ${fault}`)
  return wrong.length === 0 ? 0 : 1
}
