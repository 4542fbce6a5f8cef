import { SaxesParser } from 'saxes'

/** XML that comes in portions of UTF-8, and the parser that goes through it. */
export type StrictParser = { parser: SaxesParser; write: (portion: Uint8Array) => void; end: () => void }

/**
 * A parser for the parts of office files. `refuse` throws what the caller says of a part that is no XML, or that declares a
 * document type: office programs write none, and one is an attack (entity expansion, external entities).
 */
export function strictParser(refuse: () => never): StrictParser {
  const parser = new SaxesParser()
  const decoder = new TextDecoder('utf-8')
  parser.on('error', refuse)
  parser.on('doctype', refuse)
  return {
    parser,
    write: (portion) => void parser.write(decoder.decode(portion, { stream: true })),
    end: () => {
      parser.write(decoder.decode())
      parser.close()
    },
  }
}
