import { randomUUID } from 'node:crypto'
import http from 'node:http'
import { trustedProxies } from './trusted-proxies.mjs'

const OURS = /^[\w.-]{8,64}$/
/** What is asked for all day and tells nothing. */
const QUIET = /^\/(_next\/|api\/health)/

/** The id of a request: one of our own, or that of a proxy that is ours too. */
export function requestIdOf(given, proxies) {
  return proxies > 0 && typeof given === 'string' && OURS.test(given) ? given : randomUUID()
}

/** An address as the log has it: without its query, which may hold a name, and without the secret of a calendar feed. */
export function loggedPath(url) {
  return url.split('?')[0].replace(/^(\/api\/feeds\/).+/, '$1-')
}

/** One line for each answer: which request, what was asked, what came of it and how long it took in milliseconds. */
function logAnswer(request, response, id, begun) {
  const path = loggedPath(request.url ?? '')
  if (process.env.LEDGER_LOG === 'off' || QUIET.test(path)) return
  const { statusCode: status, writableFinished: whole } = response
  const line = { event: 'request', request: id, method: request.method, path, status, whole }
  const level = status >= 500 ? 'error' : 'info'
  const ms = Math.round(performance.now() - begun)
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), level, ...line, ms })}\n`)
}

// Laid before Next.js, whose own hook does not see every request and holds back the bodies of those that it sees.
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
      // A connection that a browser keeps open would hold up the end for nothing.
      if (ending) this.closeIdleConnections()
    })
  }
  return emit.call(this, event, ...values)
}
