/** The header of requests that a page makes by itself (polling); they do not keep a session alive. */
export const UNATTENDED = 'x-ledger-unattended'
