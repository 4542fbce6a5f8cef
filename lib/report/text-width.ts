/**
 * Ems that a text takes on one line, estimated without a font: a Chinese character is as wide as its size, any other
 * character takes `narrowEm`.
 */
export function widthInEms(text: string, narrowEm: number): number {
  let width = 0
  for (const character of text) width += character < '\u2e80' ? narrowEm : 1
  return width
}
