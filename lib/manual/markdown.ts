/** A piece of running text. */
export type Piece =
  | { kind: 'text' | 'strong' | 'code'; text: string }
  /** `page`: the name of another page of the manual. */
  | { kind: 'link'; text: string; page: string }

export type Block =
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'paragraph'; pieces: Piece[] }
  | { kind: 'list'; ordered: boolean; items: Piece[][] }
  /** `file`: the name of the picture in the manual's folder of pictures. */
  | { kind: 'picture'; words: string; file: string }

const PICTURE = /^!\[([^\]]+)\]\(pictures\/([\w-]+\.png)\)$/
const HEADING = /^(##?) (\S.*)$/
const ITEM = /^(- |\d+\. )(\S.*)$/
const PIECES = /\*\*([^*]+)\*\*|`([^`]+)`|\[([^\]]+)\]\(([\w-]+)\.md\)/g
/** What would be shown as its signs: within a line, and where a line of a paragraph begins. */
const UNREAD = /[*`<>|]|\]\(/
const UNREAD_BEGINNING = /^(\s|[#+-]|\d+\. )/

/**
 * Reads the Markdown in which the manual is written: headings of two levels, paragraphs, lists of one level, pictures, bold, code and
 * links between its pages. Throws, with the line, for whatever else it holds: an unread sign would be printed.
 */
export function readMarkdown(source: string): Block[] {
  const parts = source.split(/\n{2,}/).map((part) => part.trimEnd())
  return parts.filter((part) => part !== '').map(blockOf)
}

function blockOf(part: string): Block {
  const lines = part.split('\n')
  const heading = HEADING.exec(part)
  if (heading && lines.length === 1)
    return { kind: 'heading', level: heading[1]!.length === 1 ? 1 : 2, text: heading[2]! }
  const picture = PICTURE.exec(part)
  if (picture) return { kind: 'picture', words: picture[1]!, file: picture[2]! }
  const items = lines.map((line) => ITEM.exec(line))
  if (items.every((item) => item !== null))
    return { kind: 'list', ordered: items[0]![1] !== '- ', items: items.map((item) => piecesOf(item[2]!)) }
  for (const line of lines) if (UNREAD_BEGINNING.test(line)) throw unread(line)
  return { kind: 'paragraph', pieces: piecesOf(lines.join('')) }
}

function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = []
  let done = 0
  for (const found of line.matchAll(PIECES)) {
    pieces.push(...plain(line.slice(done, found.index)), pieceOf(found))
    done = found.index + found[0].length
  }
  return [...pieces, ...plain(line.slice(done))]
}

function pieceOf([, strong, code, text, page]: RegExpExecArray): Piece {
  if (strong !== undefined) return { kind: 'strong', text: strong }
  if (code !== undefined) return { kind: 'code', text: code }
  return { kind: 'link', text: text!, page: page! }
}

function plain(text: string): Piece[] {
  if (UNREAD.test(text)) throw unread(text)
  return text === '' ? [] : [{ kind: 'text', text }]
}

const unread = (text: string) => new Error(`Markdown of the manual that is not read: ${text}`)
