import type { Table4Block } from '../../law/report-formats/report-format'
import { type Clause, type Found, foundIn } from './clauses'
import { blocksOf } from './remedies'
import type { Passage } from './sentences'
import { ofTheYear } from './standing'

/** That there were no reviews or suits, and where it is said. */
export type Denial = { blocks: readonly Table4Block[]; passage: Passage }

const CASE = '(?:行政)?(?:复议|诉讼)'
const LIST = `${CASE}(?:案件|申请)?(?:(?:、|和|及|与|或|以及|或者|也|并)*(?:无|未|没有)?(?:被?提起|被?申请|发生|针对[^，、]{1,12})*${CASE}(?:案件)?)*`
const OF_DISCLOSURE = '政府信息公开|信息公开|依申请公开|公开'
/** Only what makes 未 and 无 deny the case itself: 因未充分告知理由引发 denies something else. */
const DENYING = `(?:未曾?|没有|无|尚未|并无|从未)(?:因(?:${OF_DISCLOSURE}|工作|申请)[^，。]{0,16}?|就[^，。]{0,12}?|发生|收到|接到|产生|引发|引起|出现|涉及|存在|形成|受到|过|任何|有|被|申请|提起|提出|相关|${OF_DISCLOSURE}|工作|方面|引起|所|的|人|1[件起例宗])*`
/** 复议被纠正、败诉: only that is denied, not the case. */
const OF_ITS_END =
  '(?!案?件?(?:被|败|纠|撤|变更|决定|机关|应诉|逾期|超期|维持|驳回|结果|风险|责任|的(?:单位|部门|地区|区县)))'
/** 没有因信息公开被纠错的复议: so too where it stands before the case. */
const BY_ITS_END = /被(?:纠|撤|变更|确认|责令|判|认定)|败诉|纠错|违法/
/** 复议、诉讼败诉: a list is denied whole or not at all. */
const WHOLE_LIST = `(?!(?:案件|申请)?(?:、|和|及|与|或|以及|或者)${CASE})`
const DENIED = new RegExp(`${DENYING}(?<list>${LIST})${WHOLE_LIST}${OF_ITS_END}`, 'g')
const NOUGHT = new RegExp(`(?<list>${LIST})(?:案件|申请|数量|数|情况|发生)*(?:均|都|皆)为?0(?:件|起|宗)?`, 'g')
const NO_OCCURRENCE = new RegExp(
  `(?<list>${LIST})(?:案件)?(?:均|都)?(?:0发生|零发生|未发生|没有发生|为零|为0(?![\\d.件起宗]))`,
  'g',
)
/** 零复议、零诉讼. */
const NOUGHT_EACH = /(?<list>(?:零(?:行政)?(?:复议|诉讼)[、，和]?)+)/g

/** Each clause that denies reviews or suits of the year. */
export function denialsIn(clause: Clause, year: number): Denial[] {
  const found = [DENIED, NOUGHT, NO_OCCURRENCE, NOUGHT_EACH].flatMap((pattern) => foundIn(clause, pattern))
  const whole = ({ match, head }: Found) => !BY_ITS_END.test(match[0]) && !/其他|除|的$/.test(head.slice(-6))
  return once(found.filter((one) => ofTheYear(one, year) && whole(one))).map(({ groups, passage }) => ({
    blocks: blocksOf(groups.list!),
    passage,
  }))
}

function once(found: readonly Found[]): Found[] {
  return found.filter(({ passage: { span } }, at) =>
    found.slice(0, at).every(({ passage: { span: other } }) => span[1] <= other[0] || span[0] >= other[1]),
  )
}
