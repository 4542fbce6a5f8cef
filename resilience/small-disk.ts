import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export type SmallDisk = { folder: string; fill: () => void; free: () => void; remove: () => void }

/** A disk of so many megabytes that can be filled; undefined where none may be mounted. */
export function smallDisk(megabytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ledger-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]).status === 0
  if (!mounted) {
    rmSync(folder, { recursive: true })
    return undefined
  }
  const filler = path.join(folder, 'filler')
  return {
    folder,
    fill: () => {
      const { bavail, bsize } = statfsSync(folder)
      writeFileSync(filler, Buffer.alloc(bavail * bsize))
    },
    free: () => rmSync(filler, { force: true }),
    remove: () => {
      spawnSync('umount', ['-l', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The same folder seen so that nothing in it can be written; undefined where that may not be mounted. */
export function readOnlyView(folder: string): { folder: string; remove: () => void } | undefined {
  const view = mkdtempSync(path.join(os.tmpdir(), 'ledger-view-'))
  const mounted =
    spawnSync('mount', ['--bind', folder, view]).status === 0 &&
    spawnSync('mount', ['-o', 'remount,ro,bind', view]).status === 0
  const remove = () => {
    spawnSync('umount', ['-l', view])
    rmSync(view, { recursive: true, force: true })
  }
  if (mounted) return { folder: view, remove }
  remove()
  return undefined
}
