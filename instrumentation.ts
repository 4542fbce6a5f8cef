import type { Instrumentation } from 'next'

/** At start: logs it, removes copies that are of no more use, and closes the database at shutdown, which empties the write-ahead log. */
export async function register(): Promise<void> {
  // The condition encloses all of it, so that the bundle for the proxy's runtime leaves it out.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { closeConnection } = await import('@/db/client')
    const { log } = await import('@/server/log')
    const { sweepDaily } = await import('@/server/sweeping')
    const { noteAnchors } = await import('@/server/anchors')
    log('info', { event: 'start' })
    noteAnchors()
    sweepDaily()
    process.once('exit', () => {
      closeConnection()
      log('info', { event: 'stop' })
    })
  }
}

/** Logs an unexpected error with the number that the error page shows. */
export const onRequestError: Instrumentation.onRequestError = async (error, { method, headers }, { routePath }) => {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { errorOf, log } = await import('@/server/log')
    const digest = error instanceof Error && 'digest' in error ? String(error.digest) : undefined
    const request = [headers['x-request-id']].flat()[0]
    log('error', { event: 'error', request, method, route: routePath, digest, error: errorOf(error) })
  }
}
