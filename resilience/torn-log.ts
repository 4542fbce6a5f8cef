import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { closeConnection, connection } from '@/db/client'
import { actOf } from './acts'
import { wrongIn } from './half-done'
import { newLedger } from './ledger'
import type { Trial } from './trial'

const ACTS = 60

/**
 * Simulates a power failure: only a part of the write-ahead log reached the disk, followed by garbage. Wherever the cut
 * is, the ledger opens with a first part of the writes, each of them whole.
 */
export async function tearLog(cuts: number): Promise<Trial> {
  const file = newLedger()
  connection().$client.pragma('wal_autocheckpoint = 0')
  const acknowledged = Array.from({ length: ACTS }, (_, n) => actOf('power', n))
  const database = readFileSync(file)
  const log = readFileSync(`${file}-wal`)
  closeConnection()
  const wrong: string[] = []
  const states = new Set<number>()
  for (let cut = 0; cut < cuts; cut++) {
    const at = cut === 0 ? log.length : Math.floor(Math.random() * log.length)
    writeFileSync(file, database)
    writeFileSync(`${file}-wal`, cut % 2 === 0 ? log.subarray(0, at) : rubbishFrom(log, at))
    rmSync(`${file}-shm`, { force: true })
    const { written, gaps } = writtenOf(acknowledged.length)
    if (gaps > 0) wrong.push(`cut at ${at}: ${gaps} earlier writes are missing`)
    if (cut === 0 && written !== ACTS) wrong.push(`of the whole log only ${written} writes are there`)
    states.add(written)
    closeConnection()
    wrong.push(...(await wrongIn(file)).map((fault) => `cut at ${at}: ${fault}`))
  }
  return { name: 'power cut', figures: { cuts, 'states found': states.size }, wrong }
}

/** The log up to a position, followed by garbage. */
function rubbishFrom(log: Buffer, at: number): Buffer {
  const torn = Buffer.from(log)
  for (let place = at; place < torn.length; place++) torn[place] = (torn[place]! * 7 + place) & 0xff
  return torn
}

/** The number of acts that exist, and of those missing before the last existing one. */
function writtenOf(acts: number): { written: number; gaps: number } {
  const keys = new Set(connection().$client.prepare('SELECT key FROM submissions').pluck().all() as string[])
  const last = Array.from({ length: acts }, (_, n) => keys.has(`power-${n}`)).lastIndexOf(true)
  return { written: keys.size, gaps: last + 1 - keys.size }
}
