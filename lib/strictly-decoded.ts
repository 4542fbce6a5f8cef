/** The text of bytes in an encoding; undefined where not all of them are valid in it. */
export function strictlyDecoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
