import { type Cells, columnsOf, type ImportKind } from './columns'
import { BELOW } from './headings'

/** Why a row is not a record, such as a total or a note; it is listed apart with its text. */
type AsideReason = 'heading' | 'total' | 'note' | 'empty'
export type Aside = { line: number; reason: AsideReason; text: string }

const TOTAL =
  /^[(（]?[本全上下第]?(?:[一二三四]|(?:\d{1,2}[-—~至])?\d{1,4})?(?:年度|半年|季度|年|季|月份|月|页|周)?(?:合计|总计|小计|共计|累计|总数|汇总)|^共\d+[件条份项宗个]|^.{0,10}(?:合计|总计|小计)[:：]?\d*[件条份项宗个]?$/
const NOTE =
  /^[*※▲★]?[(（【]?(?:备注|附注|注(?=[\d:：、.释])|说明|填表说明|填报说明|制表说明|统计口径|填报人|填表人|制表人|经办人|审核人|审批人|负责人|分管领导|主管领导|单位负责人|填报单位|填表单位|报送单位|单位盖章|填报日期|填表日期|填报时间|制表日期|制表时间|打印时间|导出时间|联系人|联系电话)|^[^:：]{1,8}[:：]/

/** Judges a row as it was read, with its cells by our columns. */
type OddRows = (read: readonly string[], cells: Cells) => Omit<Aside, 'line'> | undefined

/**
 * Tells the rows that are no records: the headings once more, sums, notes, signatures, merged remarks, and lines that are only
 * numbered. A row that has all that its kind demands is a record, whatever else it says.
 */
export function oddRows(kind: ImportKind, headings: readonly string[], given: Cells = {}): OddRows {
  const demanded = columnsOf(kind).flatMap(([code, { required }]) =>
    required && given[code] === undefined ? [code] : [],
  )
  const own = headings.map((heading) => new Set(heading.split(BELOW).map(unspaced)))
  return (read, cells) => {
    const texts = read.map((cell) => cell.trim())
    if (repeats(texts, own) || counts(texts)) return { reason: 'heading', text: textOf(texts) }
    const filled = demanded.filter((column) => (cells[column]?.trim() ?? '') !== '')
    if (demanded.length > 0 && filled.length === demanded.length) return undefined
    const first = unspaced(texts.find((text) => text !== '') ?? '')
    // Sums and notes have at most a word under one of our columns; a record with a gap has more.
    const few = filled.length <= Math.max(1, Math.floor(demanded.length / 2))
    if (few && TOTAL.test(first)) return { reason: 'total', text: textOf(texts) }
    if (few && NOTE.test(first)) return { reason: 'note', text: textOf(texts) }
    const different = new Set(texts.filter((text) => text !== ''))
    if (different.size === 1) return { reason: /^\d+$/.test(first) ? 'empty' : 'note', text: first }
    const mapped = Object.entries(cells).filter(([column, text]) => given[column] === undefined && text?.trim())
    return mapped.length === 0 ? { reason: 'note', text: textOf(texts) } : undefined
  }
}

/** Most cells repeat the headings of their columns. */
function repeats(texts: readonly string[], own: readonly ReadonlySet<string>[]): boolean {
  let [same, said] = [0, 0]
  for (const [index, text] of texts.entries()) {
    if (text === '') continue
    said += 1
    if (own[index]?.has(unspaced(text))) same += 1
  }
  return same >= 2 && same * 2 > said
}

/** The row of a form that numbers its columns: 1 2 3 …, 甲 乙 丙 …, or says in brackets how they are to be filled. */
function counts(texts: readonly string[]): boolean {
  const said = texts.filter((text) => text !== '')
  if (said.length < 3) return false
  const from = HEAVENLY_STEMS.indexOf(said[0]!)
  return (
    said.every((text, index) => Number(text) === Number(said[0]) + index) ||
    (from >= 0 && said.every((text, index) => HEAVENLY_STEMS[from + index] === text)) ||
    said.every((text) => /^[(（【].*[)）】]$/.test(text))
  )
}

const HEAVENLY_STEMS = '甲乙丙丁戊己庚辛壬癸'

const unspaced = (text: string) => text.replace(/\s+/g, '')

const LONGEST_REMARK_CHARACTERS = 120

function textOf(texts: readonly string[]): string {
  const text = [...new Set(texts.filter((each) => each !== ''))].join(' ')
  return text.length > LONGEST_REMARK_CHARACTERS ? `${text.slice(0, LONGEST_REMARK_CHARACTERS)}…` : text
}
