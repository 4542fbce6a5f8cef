/** Where this browser keeps that the key alone opens no help. */
export const KEY_OFF = 'ledger-help-key-off'
