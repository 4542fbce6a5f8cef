import { after } from 'next/server'

/** Lets a server that is told to end wait for work that goes on after its request was answered, such as a backup. */
export function outlast(work: Promise<unknown>): void {
  try {
    after(() => work)
  } catch {
    // Outside of a request, as in a test, nobody tells the process to end.
  }
}
