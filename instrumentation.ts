import type { Instrumentation } from 'next'

/** Before the first request: says that the server has begun, and closes the database when it ends, which empties its log. */
export async function register(): Promise<void> {
  // Around the whole, so that the bundle for the proxy's runtime is without it.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { closeConnection } = await import('@/db/client')
    const { log } = await import('@/server/log')
    const { noteAnchors } = await import('@/server/anchors')
    log('info', { event: 'start' })
    noteAnchors()
    process.once('exit', () => {
      closeConnection()
      log('info', { event: 'stop' })
    })
  }
}

/** What nobody expected, with the number that the error page shows. */
export const onRequestError: Instrumentation.onRequestError = async (error, { method, headers }, { routePath }) => {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { errorOf, log } = await import('@/server/log')
    const digest = error instanceof Error && 'digest' in error ? String(error.digest) : undefined
    const request = [headers['x-request-id']].flat()[0]
    log('error', { event: 'error', request, method, route: routePath, digest, error: errorOf(error) })
  }
}
