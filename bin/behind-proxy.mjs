import http from 'node:http'
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

// Installed before Next.js handles the request, since Next.js trusts these headers.
const { emit } = http.Server.prototype
http.Server.prototype.emit = function (event, ...values) {
  if (event === 'request') believe(values[0].headers, values[0].socket.remoteAddress ?? '', trustedProxies)
  return emit.call(this, event, ...values)
}
