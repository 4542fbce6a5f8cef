import { randomUUID } from 'node:crypto'
import http from 'node:http'
import { trustedProxies } from './trusted-proxies.mjs'

const OURS = /^[\w.-]{8,64}$/
/** Requests that are not logged: static files, messages and health checks. */
const QUIET = /^\/(_next\/|api\/(health|messages))/

/** The id of a request: the one sent by our own proxy, or a new one. */
export function requestIdOf(given, proxies) {
  return proxies > 0 && typeof given === 'string' && OURS.test(given) ? given : randomUUID()
}

/** The path as it is logged: without the query, which may contain a name, and without the token of a calendar feed or of an address for reports. */
export function loggedPath(url) {
  return url.split('?')[0].replace(/^(\/api\/feeds\/|\/(?:api\/)?collect\/).+/, '$1-')
}

/** Logs one line for each response: request id, method, path, status, duration in milliseconds. */
function logAnswer(request, response, id, begun) {
  const path = loggedPath(request.url ?? '')
  if (process.env.LEDGER_LOG === 'off' || QUIET.test(path)) return
  const { statusCode: status, writableFinished: whole } = response
  const line = { event: 'request', request: id, method: request.method, path, status, whole }
  const level = status >= 500 ? 'error' : 'info'
  const ms = Math.round(performance.now() - begun)
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), level, ...line, ms })}\n`)
}

// Installed before Next.js, whose own hook does not see every request and buffers the bodies of those it sees.
let ending = false
for (const signal of ['SIGTERM', 'SIGINT'])
  process.once(signal, () => {
    ending = true
  })

const { emit } = http.Server.prototype
http.Server.prototype.emit = function (event, ...values) {
  if (event === 'request') {
    const [request, response] = values
    const id = requestIdOf(request.headers['x-request-id'], trustedProxies)
    const begun = performance.now()
    request.headers['x-request-id'] = id
    response.setHeader('x-request-id', id)
    response.once('close', () => {
      logAnswer(request, response, id, begun)
      // Closed at shutdown, since idle keep-alive connections would delay the end.
      if (ending) this.closeIdleConnections()
    })
  }
  return emit.call(this, event, ...values)
}
