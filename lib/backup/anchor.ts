/** An audit entry as somebody noted it outside the ledger: whoever rewrites the file cannot rewrite the note. */
export type Anchor = { id: number; hash: string }

const ANCHOR = /(?<![\w:])(\d{1,15}):([0-9a-f]{64})(?![0-9a-f])/g

/** As it stands in the log, in a digest and on the command line: `123:` and the entry's hash in hexadecimal. */
export function anchorText({ id, hash }: Anchor): string {
  return `${id}:${hash}`
}

/** Every anchor in a text, such as a log or a mailbox. */
export function anchorsIn(text: string): Anchor[] {
  return [...text.matchAll(ANCHOR)].map(([, id, hash]) => ({ id: Number(id), hash: hash! }))
}
