const TOLD_EVERY_MS = 200

/** Hands on what is taken, and says now and then how much that was. */
export function* counted<T>(all: Iterable<T>, onDone: (done: number) => void): Generator<T> {
  let [done, toldAt] = [0, 0]
  for (const each of all) {
    yield each
    done += 1
    if (performance.now() - toldAt < TOLD_EVERY_MS) continue
    toldAt = performance.now()
    onDone(done)
  }
}
