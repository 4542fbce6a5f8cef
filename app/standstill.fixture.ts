/**
 * Milliseconds. A busy machine pauses a test by itself, for more than a second at times; who waits for a lock without letting
 * others go on stands still for five.
 */
export const STILL = 3000

/** The longest time for which the event loop stood still while `work` ran, in milliseconds. */
export async function longestStandstill(work: () => Promise<unknown>): Promise<number> {
  let [last, longest] = [performance.now(), 0]
  const timer = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }, 5)
  await work().finally(() => clearInterval(timer))
  return Math.max(longest, performance.now() - last)
}
