import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { inspectDatabase } from '@/db/backup/inspection'
import { openConnection } from '@/db/client'
import { faultLine } from '@/lib/backup/fault'
import { demonstrationIn } from './demonstration'
import { formOf, REGISTER_ACTION } from './served-crowd'
import { caller, signedIn } from './server-actions'
import { serving } from './serving'
import { readOnlyView, smallDisk } from './small-disk'
import { standingOf } from './standing'
import type { Trial } from './trial'

const DISK_MB = 64

/**
 * The disk fills up repeatedly while people write: each refusal is reported, and exactly what was acknowledged exists.
 */
export async function fillDisk(times: number): Promise<Trial> {
  const disk = smallDisk(DISK_MB)
  const figures = { 'disk filled': 0, 'writes acknowledged': 0, 'told that the disk is full': 0, 'writes lost': 0 }
  if (!disk) return { name: 'full disk (no disk may be mounted here)', figures, wrong: [] }
  const wrong: string[] = []
  try {
    const file = await demonstrationIn(disk.folder)
    const before = standingOf(file)
    await serving(file, async ({ url }) => {
      const cookie = await signedIn(url, 'supervisor')
      const register = async (text: string) => (await caller(url)(REGISTER_ACTION, [formOf(text)], cookie)).result
      for (let time = 0; time < times; time++) {
        disk.fill()
        figures['disk filled'] += 1
        // Some writes may still fit into the space that the log has allocated.
        for (let tries = 0; tries < 40; tries++) {
          const result = await register('数'.repeat(4000))
          if (result?.ok) figures['writes acknowledged'] += 1
          else if (result?.kind === 'unwritten') {
            figures['told that the disk is full'] += 1
            if (result.fault !== 'diskFull') wrong.push(`told: ${result.fault}`)
            break
          } else wrong.push(JSON.stringify(result) ?? 'a failure')
        }
        const page = await fetch(`${url}/requests`, { headers: { cookie } })
        if (page.status !== 200) wrong.push(`a list on a full disk: ${page.status}`)
        disk.free()
        if ((await register('又有空间'))?.ok) figures['writes acknowledged'] += 1
        else wrong.push('refused although there is space again')
      }
    })
    await sleep(100)
    const after = standingOf(file)
    figures['writes lost'] = figures['writes acknowledged'] - (after.requests - before.requests)
    if (figures['writes lost'] !== 0 || after.requests !== after.numbers) wrong.push(JSON.stringify({ before, after }))
    if (figures['told that the disk is full'] < times) wrong.push('the disk was not filled')
    wrong.push(...(await inspectDatabase(file)).faults.map(faultLine))
  } finally {
    disk.remove()
  }
  return { name: 'full disk', figures, wrong }
}

/** The ledger is on a read-only disk: pages work, forms are refused with the reason, sessions stay valid. */
export async function readOnlyDisk(): Promise<Trial> {
  const file = await demonstrationIn()
  const cookie = await serving(file, ({ url }) => signedIn(url, 'supervisor'))
  const view = readOnlyView(path.dirname(file))
  if (!view) return { name: 'read-only disk (none may be mounted here)', figures: {}, wrong: [] }
  // A read-only database in WAL mode can be opened only if a writer has created the -shm file.
  const writer = openConnection(file)
  writer.$client.prepare('SELECT 1 FROM organs').get()
  const before = standingOf(file)
  const wrong: string[] = []
  const pages = ['/', '/requests', '/requests/2023-001', '/published', '/reports/2023', '/dashboard']
  try {
    await serving(path.join(view.folder, 'ledger.db'), async ({ url }) => {
      for (const page of pages) {
        const { status } = await fetch(url + page, { headers: { cookie } })
        if (status !== 200) wrong.push(`${page}: ${status}`)
      }
      const { result } = await caller(url)(REGISTER_ACTION, [formOf('只读')], cookie)
      if (result?.ok !== false || result.kind !== 'unwritten' || result.fault !== 'readOnly')
        wrong.push(`told: ${JSON.stringify(result)}`)
    })
  } finally {
    view.remove()
    writer.$client.close()
  }
  if (JSON.stringify(standingOf(file)) !== JSON.stringify(before)) wrong.push('something was written')
  return { name: 'read-only disk', figures: { 'pages read': pages.length, 'writes lost': 0 }, wrong }
}
