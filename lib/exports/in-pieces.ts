import { setImmediate as others } from 'node:timers/promises'

const PIECE_CHARACTERS = 64 * 1024
/** So long others may wait for a piece. */
const PAUSE_AFTER_MS = 8

/** Texts put together to pieces of a file in UTF-8, which begins with `beginning`; others are served between the pieces. */
export async function* inPieces(beginning: string, texts: Iterable<string>): AsyncGenerator<Buffer> {
  let [piece, begun] = [beginning, performance.now()]
  for (const text of texts) {
    piece += text
    if (piece.length < PIECE_CHARACTERS && performance.now() - begun < PAUSE_AFTER_MS) continue
    yield Buffer.from(piece)
    await others()
    ;[piece, begun] = ['', performance.now()]
  }
  yield Buffer.from(piece)
}
