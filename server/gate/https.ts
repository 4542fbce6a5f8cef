/** Whether browsers reach this server over HTTPS only, as `LEDGER_HTTPS` says. */
export const isHttps = () => process.env.LEDGER_HTTPS === '1'
