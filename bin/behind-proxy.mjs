import http from 'node:http'
import { trustedProxies } from './trusted-proxies.mjs'

/**
 * What a request says about its way here, as far as it can be believed: a client can write any of it. Of the addresses
 * only the one that the outermost of our own proxies has added counts; without a proxy it is that of the connection.
 * `connected` is the address at the other end of the connection, `proxies` how many of our own stand in front.
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

// Laid before Next.js, which believes what it is told.
const { emit } = http.Server.prototype
http.Server.prototype.emit = function (event, ...values) {
  if (event === 'request') believe(values[0].headers, values[0].socket.remoteAddress ?? '', trustedProxies)
  return emit.call(this, event, ...values)
}
