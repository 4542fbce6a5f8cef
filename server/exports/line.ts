import type { FileProgress } from '@/lib/exports/progress'

/** Somebody who waits for a file, or whose file is being written. */
export type InLine = { key: string; staffId: number | null; done: number; total: number }

type Line = { inLine: InLine[]; called: Map<InLine, () => void> }

// On globalThis, since routes are bundled apart.
const shared = globalThis as typeof globalThis & { exportLine?: Line }

function line(): Line {
  shared.exportLine ??= { inLine: [], called: new Map() }
  return shared.exportLine
}

const LONGEST_LINE = 30

/**
 * Waits until no other file is being written: one at a time, in the order of asking. True once it is this one's turn,
 * which `leaveLine` ends; false where it was not within `patienceMs`, or nobody waits for it any more.
 */
export async function joinLine(one: InLine, signal: AbortSignal, patienceMs: number): Promise<boolean> {
  const { inLine, called } = line()
  if (inLine.length >= LONGEST_LINE || signal.aborted) return false
  inLine.push(one)
  if (inLine[0] === one) return true
  const isCalled = await new Promise<boolean>((resolve) => {
    const giveUp = () => resolve(false)
    const timer = setTimeout(giveUp, patienceMs)
    signal.addEventListener('abort', giveUp, { once: true })
    called.set(one, () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', giveUp)
      resolve(true)
    })
  })
  called.delete(one)
  if (!isCalled) leaveLine(one)
  return isCalled
}

/** Ends somebody's turn or waiting; the next is called. */
export function leaveLine(one: InLine): void {
  const { inLine, called } = line()
  const at = inLine.indexOf(one)
  if (at < 0) return
  inLine.splice(at, 1)
  const [next] = inLine
  if (next) called.get(next)?.()
}

/** How far the file is that somebody asked for under a key; undefined where they wait for none. */
export function progressOf(key: string, staffId: number | null): FileProgress | undefined {
  const { inLine } = line()
  const ahead = inLine.findIndex((one) => one.key === key && one.staffId === staffId)
  if (ahead < 0) return undefined
  const { done, total } = inLine[ahead]!
  return { ahead, done, total }
}
