/** How many reverse proxies of our own stand in front: what they say of a request can be believed. */
export const trustedProxies = Number(process.env.LEDGER_TRUSTED_PROXY || 0)
if (!Number.isInteger(trustedProxies) || trustedProxies < 0)
  throw new Error('LEDGER_TRUSTED_PROXY is the number of proxies')
