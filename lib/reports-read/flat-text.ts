import { plain } from './plain-text'
import { READ_LIMITS, ReadError } from './read-error'
import type { Place, Source } from './source'

/**
 * The running text of a source as one string with half-width signs and without the notes of figures, the same as it is
 * printed, character for character as long, and where each character stands.
 */
export type FlatText = { text: string; raw: string; placeAt: (offset: number) => Place }

/** A line that only counts the pages: - 4 -, 第3页 共6页. */
const PAGE_NUMBER = /^\s*(?:[-—–]\s*\d{1,3}\s*[-—–]|第?\s*\d{1,3}\s*[/页]\s*(?:共?\s*\d{1,3}\s*页?)?)\s*$/

/** A number’s note is no figure of the table: 22（其中修订16件）. A numbered heading in brackets is none. */
const NOTE_OF_NUMBER = /(?<=\d\s*)\((?!\s*[一二三四五六七八九十]\s*\))[^()\n]{0,40}\)/g

export function flatText({ blocks }: Source): FlatText {
  const starts: { at: number; place: Place }[] = []
  let [text, raw] = ['', '']
  for (const block of blocks) {
    if (block.type !== 'line') continue
    if (text.length + block.text.length > READ_LIMITS.characters) throw new ReadError('tooLarge')
    starts.push({ at: text.length, place: block.place })
    const line = plain(block.text)
    const bare = PAGE_NUMBER.test(line)
      ? line.replace(/\S/g, ' ')
      : line.replace(NOTE_OF_NUMBER, (note) => ' '.repeat(note.length))
    text += `${bare}\n`
    raw += `${PAGE_NUMBER.test(line) ? bare : block.text}\n`
  }
  return {
    text,
    raw,
    placeAt: (offset) => {
      const start = starts.findLast(({ at }) => at <= offset)
      return start ? { ...start.place, at: offset - start.at + 1 } : {}
    },
  }
}
