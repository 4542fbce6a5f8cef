import { strictlyDecoded } from '../strictly-decoded'
import { ReadError } from './read-error'

const MARKS = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
]
const LABEL = /charset\s*=\s*["']?\s*(gb[\w-]*|utf-?8|big5)/i
const HEAD_BYTES = 4096

/** A text file in the encoding that its mark or its label names; else strictly UTF-8, else strictly GB 18030. */
export function decoded(bytes: Uint8Array): string {
  const marked = MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte))
  const label = LABEL.exec(Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1'))?.[1]?.toLowerCase()
  const labelled = label?.startsWith('gb') ? ['gb18030', 'utf-8'] : label === 'big5' ? ['big5'] : []
  const encodings = marked ? [marked.encoding] : [...labelled, 'utf-8', 'gb18030']
  // A page that was re-encoded may keep its old label: long text that is valid UTF-8 is nothing else.
  const utf8 = marked ? undefined : strictlyDecoded(bytes, 'utf-8')
  if (utf8 !== undefined && (utf8.match(/[^\p{ASCII}]/gu)?.length ?? 0) > CERTAIN_LETTERS) return utf8
  for (const encoding of encodings) {
    const text = strictlyDecoded(bytes, encoding)
    if (text !== undefined) return text
  }
  throw new ReadError('encoding')
}

const CERTAIN_LETTERS = 50
