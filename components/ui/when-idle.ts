/** Calls it once nobody waits for the page, and returns what takes that back. Not every browser can say when it is idle. */
export function whenIdle(act: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const turn = requestIdleCallback(act)
    return () => cancelIdleCallback(turn)
  }
  const turn = setTimeout(act, 50)
  return () => clearTimeout(turn)
}

const waiting = new Set<() => void>()

/** The same for acts that each take a while: one at a time, so that the page answers between two of them. */
export function inTurnWhenIdle(act: () => void): () => void {
  waiting.add(act)
  if (waiting.size === 1) whenIdle(takeTurn)
  return () => waiting.delete(act)
}

function takeTurn(): void {
  const [act] = waiting
  if (!act) return
  waiting.delete(act)
  if (waiting.size > 0) whenIdle(takeTurn)
  act()
}
