import { LATEST_FORMATS_FIRST } from '../law/report-formats/format-of'
import type { SectionKey } from '../law/report-formats/report-format'
import type { Narrative } from '../report/prose/sentences'
import type { FlatText } from './flat-text'

/** A section as it is printed: its heading, and its paragraphs without the tables. */
export type ReadSection = { heading: string; paragraphs: string[] }

/** The sections of a report; `preamble` is what stands before the first. */
export type ReadSections = { preamble: string; sections: (ReadSection & { number: number })[] }

const NUMBERS = ['一', '二', '三', '四', '五', '六']
/** What a heading says, in the wordings of both forms and of offices. */
const SAYS = [
  '总体情况|概述|基本情况|总体概况',
  '主动公开',
  '收到和处理|依申请公开|政府信息公开申请',
  '行政复议|行政诉讼',
  '存在的?(?:主要)?问题|问题及|主要问题|改进',
  '其他|其它|需要报告',
]
const HEADING_LENGTH = 40
const STANDARD = Object.values(LATEST_FORMATS_FIRST[0]!.headings)

type Heading = { number: number; start: number; end: number }

/** Finds the six headings in their order, from the last to the first, so that a table of contents is passed over. */
export function sectionsOf({ text, raw }: FlatText): ReadSections {
  const headings: Heading[] = []
  let limit = text.length
  for (let number = SAYS.length; number >= 1; number--) {
    const found = headingsIn(text, number).findLast(({ end }) => end <= limit)
    if (!found) continue
    headings.unshift(found)
    limit = found.start
  }
  return {
    preamble: paragraphsOf(preambleOf(raw.slice(0, headings[0]?.start ?? 0))).join('\n'),
    sections: headings.map((heading, index) => {
      const body = raw.slice(heading.end, headings[index + 1]?.start ?? raw.length)
      return {
        number: heading.number,
        heading: raw.slice(heading.start, heading.end).replace(/\s+/g, ''),
        paragraphs: paragraphsOf(withoutTable(body)),
      }
    }),
  }
}

function headingsIn(text: string, number: number): Heading[] {
  const pattern = new RegExp(
    `(?<=^|[\\s\\d。；;!:：）)〕|#])${NUMBERS[number - 1]}\\s*[、.,]\\s*(?<words>[^\\n。；;、\\d]{0,24}?(?:${SAYS[number - 1]})[^\\n。；;]{0,60})`,
    'gmu',
  )
  return [...text.matchAll(pattern)].map((match) => {
    const start = match.index
    const words = match.groups?.words ?? ''
    const end = start + match[0].length - words.length + headingLength(words)
    return { number, start, end }
  })
}

/** A heading on a line of its own is the line; glued to what follows, the words of the form end it. */
function headingLength(words: string): number {
  const standard = STANDARD.map((heading) => heading.replace(/^.、/, '')).find((heading) => words.startsWith(heading))
  if (standard) return standard.length
  if (words.length <= HEADING_LENGTH) return words.length
  return /^.{0,24}?(?:情况|问题|事项|措施)/.exec(words)?.[0].length ?? HEADING_LENGTH
}

const TABLE_BEGINS =
  /第\s*二\s*十\s*条\s*第|信\s*息\s*内\s*容|[(（]?\s*本列数据|申\s*请\s*人\s*情\s*况|##\s*表|^\s*\||行政复议\s*行政诉讼\s*结果|^\s*行\s*政\s*复\s*议\s*$/m

/** The text of a section up to its table, and none of the table. */
function withoutTable(body: string): string {
  const begins = TABLE_BEGINS.exec(body)?.index
  return begins === undefined ? body : body.slice(0, begins)
}

/** Before the first section stands the opening; the frame of a page has only short lines. */
function preambleOf(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.trim().length >= SHORTEST_OPENING)
    .join('\n')
}
const SHORTEST_OPENING = 25

const ENDS = /[。！？；;：:!?…”’》）)〕]\s*$/
const BEGINS = /^\s*(?:[(（]?[一二三四五六七八九十]{1,3}[)）、.]|\d{1,2}\s*[.、)）]|第[一二三四五六七八九十]+|附件|#)/

/** Lines as paragraphs: one that stops within a sentence goes on in the next. */
function paragraphsOf(text: string): string[] {
  const paragraphs: string[] = []
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue
    const before = paragraphs.at(-1)
    if (before !== undefined && before.length >= WRAPPED && !ENDS.test(before) && !BEGINS.test(line))
      paragraphs[paragraphs.length - 1] = before + line
    else paragraphs.push(line)
  }
  return paragraphs
}
const WRAPPED = 18

const HEADS: readonly (readonly [RegExp, SectionKey])[] = [
  [/依申请/, 'overview.requests'],
  [/主动公开/, 'overview.proactive'],
  [/平台|载体|渠道/, 'overview.platform'],
  [/监督|保障|考核|培训/, 'overview.supervision'],
  [/信息管理|规范性文件|制度/, 'overview.information_management'],
]
const HEAD = /(?<=^|\n|。|\s)(?:[(（][一二三四五六七八九十][)）]|[一二三四五六七]是)(?<words>[^。\n]{1,24})/g

/** The sections as the rules on the text know them: section 一 divided at its heads, the rest by the number of the section. */
export function narrativeOf({ preamble, sections }: ReadSections): Narrative {
  const texts: Partial<Record<SectionKey, string>> = {}
  const add = (key: SectionKey, text: string) => {
    if (text.trim() !== '') texts[key] = texts[key] ? `${texts[key]}\n${text}` : text
  }
  add('preamble', preamble)
  for (const { number, paragraphs } of sections) {
    const text = paragraphs.join('\n')
    if (number === 1) for (const [key, part] of overviewParts(text)) add(key, part)
    else add(KEYS[number] ?? 'overview.requests', text)
  }
  return texts
}

const KEYS: Record<number, SectionKey> = { 2: 'overview.proactive', 5: 'problems', 6: 'other_matters' }

function overviewParts(text: string): [SectionKey, string][] {
  const parts: [SectionKey, string][] = []
  let [key, from] = ['overview.proactive' as SectionKey, 0]
  for (const match of text.matchAll(HEAD)) {
    const named = HEADS.find(([words]) => words.test(match.groups?.words ?? ''))?.[1]
    if (!named) continue
    parts.push([key, text.slice(from, match.index)])
    ;[key, from] = [named, match.index]
  }
  return [...parts, [key, text.slice(from)]]
}
