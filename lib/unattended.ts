/** The header of what a page asks by itself, without anybody at it: it keeps no session alive. */
export const UNATTENDED = 'x-ledger-unattended'
