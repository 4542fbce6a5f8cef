import { after } from 'next/server'

/** Makes a server that is shutting down wait for work that outlives its request, such as a backup. */
export function outlast(work: Promise<unknown>): void {
  try {
    after(() => work)
  } catch {
    // Outside of a request, as in a test, there is no server to shut down.
  }
}
