import { isSameOrigin } from './same-origin'

/** The largest body that Next.js accepts for an action. */
const MOST_ACTION_BYTES = 1024 * 1024
const READ_METHODS = new Set(['GET', 'HEAD'])

/**
 * The status by which a request to a page is refused before Next.js sees it, which would answer 500 or let it through:
 * what writes has to come from one of our own pages, and to say how long it is.
 */
export function refusedStatus(request: Pick<Request, 'headers' | 'method'>): 403 | 411 | 413 | undefined {
  if (READ_METHODS.has(request.method)) return undefined
  if (!isSameOrigin(request)) return 403
  const length = request.headers.get('content-length')
  if (length === null) return 411
  return Number(length) > MOST_ACTION_BYTES ? 413 : undefined
}
