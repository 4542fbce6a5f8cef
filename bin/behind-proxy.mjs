import http from 'node:http'
import { isIP } from 'node:net'
import os from 'node:os'
import { trustedProxies } from './trusted-proxies.mjs'

/**
 * The forwarding headers of a request without what a client may have forged. Of the addresses only the one added by the
 * outermost of our own proxies counts; without a proxy it is the connection's. `connected` is the remote address of the
 * connection, `proxies` the number of our own proxies in front.
 */
export function believe(headers, connected, proxies) {
  const named = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((address) => address.trim())
  const address = proxies > 0 ? named.at(-proxies) : undefined
  headers['x-forwarded-for'] = address || connected
  delete headers.forwarded
  if (proxies > 0) return
  for (const name of ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'x-real-ip']) delete headers[name]
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS'])
const LOCAL_NAMES = new Set(['localhost', os.hostname().toLowerCase(), `${os.hostname().toLowerCase()}.local`])

/**
 * The status with which a request is refused before Next.js handles it: an unsupported method, or a host name that
 * is not this ledger's. A page of another site can let its own name point here (DNS rebinding), and would then count as
 * ours; an address in numbers cannot be pointed anywhere. A proxy of our own sees to the names where `LEDGER_URL` says none.
 */
export function refusedStatus(method, headers, proxies, url) {
  if (!METHODS.has(method)) return 405
  const named = (proxies > 0 && headers['x-forwarded-host']) || headers.host || ''
  const authority = URL.canParse(`http://${named}`) ? new URL(`http://${named}`) : undefined
  if (!authority) return 421
  const name = authority.hostname.replace(/^\[|\]$/g, '')
  if (isIP(name) || LOCAL_NAMES.has(name)) return undefined
  if (!url) return proxies > 0 ? undefined : 421
  return URL.canParse(url) && new URL(url).hostname === name ? undefined : 421
}

const BODY_OF_STATUS = {
  405: '',
  421: 'This ledger is not reached by this name: set LEDGER_URL to the address that people use.\n',
}

// Runs before Next.js, which trusts the forwarding headers.
const { emit } = http.Server.prototype
http.Server.prototype.emit = function (event, ...values) {
  if (event === 'request') {
    const [request, response] = values
    const status = refusedStatus(request.method, request.headers, trustedProxies, process.env.LEDGER_URL)
    if (status) {
      response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
      response.end(BODY_OF_STATUS[status])
      return true
    }
    believe(request.headers, request.socket.remoteAddress ?? '', trustedProxies)
  }
  return emit.call(this, event, ...values)
}
