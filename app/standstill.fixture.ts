/** Milliseconds: a busy machine pauses a test by itself; what is done at one go holds everybody for seconds. */
export const STILL = 1000

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
