/** The letters with which syllables begin, and for each the first character of the collation by pinyin that begins so. */
const LETTERS = 'abcdefghjklmnopqrstwxyz'
const FIRST_CHARACTERS = [...'阿八嚓咑妸发旮哈丌咔垃呣拏喔妑七呥仨他屲夕丫帀']

/** Characters of the ledger's words with two readings that begin differently; either may be typed. */
const READINGS: Record<string, string> = {
  重: 'cz',
  长: 'cz',
  行: 'xh',
  会: 'hk',
  调: 'dt',
  传: 'cz',
  藏: 'cz',
  单: 'ds',
  校: 'xj',
  参: 'cs',
  曾: 'cz',
  解: 'jx',
  朝: 'cz',
  系: 'xj',
  降: 'jx',
  区: 'qo',
  乐: 'ly',
  仇: 'cq',
  盖: 'g',
  翟: 'dz',
  厦: 'sx',
  尉: 'wy',
  万: 'wm',
  石: 'sd',
  宿: 'sx',
  卜: 'bp',
  查: 'cz',
  种: 'zc',
  纪: 'j',
}

const HAN = /\p{Script=Han}/u

let collator: Intl.Collator | undefined
const known = new Map<string, string>()

/** The letters with which the pinyin of a character can begin: one, for some two; none for what is no Chinese character. */
function lettersOf(character: string): string {
  if (!HAN.test(character)) return ''
  const letters = known.get(character) ?? READINGS[character] ?? collatedLetter(character)
  known.set(character, letters)
  return letters
}

function collatedLetter(character: string): string {
  collator ??= new Intl.Collator('zh-CN-u-co-pinyin')
  const after = FIRST_CHARACTERS.findIndex((first) => collator!.compare(character, first) < 0)
  return LETTERS.at(after === -1 ? -1 : after - 1)!
}

/** The pinyin initials of the Chinese characters of a text: 自然人 is `zrr`. */
export function initialsOf(text: string): string {
  return [...text].map((character) => lettersOf(character).charAt(0)).join('')
}

/** Where the typed letters stand in the pinyin initials of a text: 0 at their beginning; undefined where nowhere. */
export function placeInInitials(text: string, typed: string): number | undefined {
  if (!/^[a-z]+$/.test(typed)) return undefined
  const letters = [...text].map(lettersOf).filter(Boolean)
  const places = Array.from({ length: Math.max(0, letters.length - typed.length + 1) }, (_, place) => place)
  return places.find((place) => [...typed].every((letter, index) => letters[place + index]!.includes(letter)))
}
