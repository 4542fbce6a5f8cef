/** How far a file is that somebody takes out: so many are made before it, and so much of it is written; `total` 0 where nobody can say. */
export type FileProgress = { ahead: number; done: number; total: number }

/** The header with which a page that asks for a file says by which key it will ask how far the file is. */
export const FILE_KEY_HEADER = 'x-ledger-file'
export const FILE_KEY = /^[0-9a-f-]{36}$/

/** The header in which a file's answer says, encoded as in an address, what its taker should be told once. */
export const FILE_NOTICE_HEADER = 'x-ledger-notice'
