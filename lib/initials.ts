/** The characters of the statutory lists by the first letter of their pinyin, so that a list can be chosen from by typing it. */
const LETTERS: Record<string, string> = {
  a: '澳',
  c: '常传查抄',
  d: '当递道电档登',
  f: '法服份',
  g: '构公挂港',
  h: '会号或函互护获',
  j: '机交居记件寄',
  k: '科快',
  l: '律联录领',
  m: '面民',
  p: '平',
  q: '企其渠取',
  r: '然人',
  s: '商社身书上',
  t: '他提特台通',
  w: '务网文',
  x: '信行',
  y: '业研益阅营邮',
  z: '自组织专真纸质子证照住执',
}

const LETTER_OF = new Map(
  Object.entries(LETTERS).flatMap(([letter, characters]) => [...characters].map((character) => [character, letter])),
)

/** The pinyin initials of a statutory label: 自然人 is `zrr`. Characters of other texts have none. */
export function initialsOf(label: string): string {
  return [...label].map((character) => LETTER_OF.get(character) ?? '').join('')
}
