/** A spreadsheet writes a character that XML has no place for by its number, `_x000D_`, and `_x005F_` before what only looks so. */
export function withoutCodes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
