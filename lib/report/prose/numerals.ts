import { type Mapped, rewritten } from './mapped'

/** What is counted, so that a Chinese numeral before it is a figure and not part of a word (一方面, 三审三校). */
const COUNTED = '万?(?:[件份宗个封条起例次篇项元人期场部家年月日%]|批次|亩)'
const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
}
const PLACES: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }
const WAN = 10_000
const NUMERAL = `[${[...Object.keys(DIGITS), ...Object.keys(PLACES)].join('')}万]`
/** 第二十条, 每一件, 数十件, 上千件 and 上一年 count nothing. */
const CHINESE = new RegExp(`(?<![第每同这那某另任哪数几上下]|${NUMERAL})${NUMERAL}+(?=${COUNTED})`, 'g')
const NOUGHT = /(?<=[为是计])零(?=$|[，。；、）\n件起宗])/g
const MEASURES = '[件份宗个封条起例次部项笔]'
/** A bracket that holds nothing but the count of the noun before it (申请（11件）), or the bare figure of a count (共（11）件). */
const BRACKETED = new RegExp(
  `(?<=\\p{Script=Han})(?<!\\d[千万亿]?(?:${MEASURES}|元))（(?:共计|合计|总计|共有|共|计)?(?:(?<count>\\d+(?:\\.\\d+)?(?:万?${MEASURES}|[千万亿]?元))）|(?<bare>\\d+)）(?=${MEASURES}))`,
  'gu',
)
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  '(': '（',
  ')': '）',
  ';': '；',
  ':': '：',
  '．': '.',
}

/**
 * The source with every figure written in Arabic digits without separators, brackets and commas in their Chinese form,
 * and without the blanks that people set around figures: `收到 １，２３４ 件` and `收到一千二百三十四件` become `收到1234件`,
 * `收到申请（11件）` becomes `收到申请11件`.
 */
export function normalised(source: string): Mapped {
  const whole = { text: source, from: [...indices(source)], to: [...indices(source, 1)] }
  const plain = rewritten(whole, /[^\S\n]|[０-９．％～－]|[\u200b\ufeff]/g, ([mark]) =>
    /[０-９．％～－]/.test(mark) ? mark.normalize('NFKC') : '',
  )
  const joined = rewritten(plain, /(?<![\d.])\d{1,3}(?:[,，'’]\d{3})+(?!\d)/g, ([digits]) => digits.replace(/\D/g, ''))
  const marked = rewritten(joined, /[,();:]/g, ([mark]) => FULL_WIDTH[mark])
  const counted = rewritten(marked, CHINESE, ([numeral]) => arabic(numeral)?.toString())
  const freed = rewritten(counted, BRACKETED, ({ groups }) => groups!.count ?? groups!.bare)
  return rewritten(freed, NOUGHT, () => '0')
}

function* indices({ length }: string, more = 0) {
  for (let at = 0; at < length; at += 1) yield at + more
}

/** 二〇二三 is read digit by digit, 一千二百三十四 by its places, 一万二千 in two parts; undefined if it is no numeral. */
export function arabic(numeral: string): number | undefined {
  const characters = [...numeral]
  if (characters.length > 1 && characters.every((character) => character in DIGITS))
    return Number(characters.map((character) => DIGITS[character]).join(''))
  const [high, low, ...more] = numeral.split('万')
  if (more.length > 0) return undefined
  if (low === undefined) return underWan(numeral)
  const [wan, rest] = [underWan(high!), low === '' ? 0 : underWan(low)]
  return wan === undefined || rest === undefined ? undefined : wan * WAN + rest
}

function underWan(numeral: string): number | undefined {
  let [value, digit]: [number, number | undefined] = [0, undefined]
  let last = WAN
  for (const character of numeral) {
    const place = PLACES[character]
    if (place === undefined) {
      if (digit !== undefined && digit !== 0) return undefined
      digit = DIGITS[character]
    } else {
      if (place >= last) return undefined
      value += (digit ?? 1) * place
      digit = undefined
      last = place
    }
  }
  return numeral === '' ? undefined : value + (digit ?? 0)
}
