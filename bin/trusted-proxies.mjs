/** The number of our own reverse proxies in front of the server, whose forwarding headers are trusted. */
export const trustedProxies = Number(process.env.LEDGER_TRUSTED_PROXY || 0)
if (!Number.isInteger(trustedProxies) || trustedProxies < 0)
  throw new Error('LEDGER_TRUSTED_PROXY is the number of proxies')
