import type { ReportFormat } from '../../law/report-formats/report-format'
import { resultRows } from '../../law/report-formats/rows'
import type { TableFigureId } from '../history/published-report'
import { type Claim, claim, nothing } from './claims'
import { type Clause, type Found, foundIn } from './clauses'
import { COUNT, COUNT_AFTER, ENDS, TAIL } from './figure'
import { compares, isPart, ofTheYear, takesOutSome } from './standing'

const RECEIVED: TableFigureId = 'table3.received.total'
const CARRIED_IN: TableFigureId = 'table3.carried_in.total'
const CONCLUDED: TableFigureId = 'table3.total.total'
const CARRIED_OUT: TableFigureId = 'table3.carried_out.total'
/** Whoever applies is all applicants together: 公民、法人和其他组织. */
const APPLICANTS =
  '(?:了|各类|有效|的|公民|群众|(?:社会)?公众|申请人|社会各界|法人|其[他它]组织|[、和及或与]|以及|或者|提出|提交|递交|向(?:我|本)[局委厅办区市县院所镇乡机关单位街道]{1,4})*'
/** Only a request for disclosure counts: 行政许可申请 is another thing. */
const DISCLOSURE =
  '(?:(?:政府信息)?依申请公开(?:政府信息|信息)?的?(?:申请书?|申请表|申请事项|事项)?|(?:(?:政府)?信息公开|公开政府信息)的?(?:申请书?|申请表|申请事项|申请件)|依申请(?=(?:共计|共|合计)*\\d))(?!决定|行政|复议|诉讼|工作|信息处理费|处理费|制度|条例|办法)'
const REQUESTS = `${APPLICANTS}${DISCLOSURE}`
const SOME_REQUESTS = `${APPLICANTS}(?:${DISCLOSURE}|申请(?!人|表|书|量))`
const VERB = '(?<!未|没有|待|日常|继续)(?<verb>收到|接到|新收到?|接收|受理|接受|收悉|登记|收办|办理|处理|收)'
const TOGETHER = '(?:到|了|共计|总计|合计|累计|共)*'

const DENIED =
  '(?:未曾?|没有|无|尚未|并无)(?:曾|再)?(?:收到|接到|接收|受理|接受|新收|办理|处理|发生|有|产生)*(?:过|任何|一件|1[件份起]|新的)*'

/** The whole, said of disclosure; and said of 申请 alone, where the sentence or its heading has named disclosure before. */
const RECEIPTS = [REQUESTS, SOME_REQUESTS].map(
  (noun) => new RegExp(`${VERB}${TOGETHER}(?:${noun}${TAIL}${COUNT}|${COUNT_AFTER}的?${noun})`, 'g'),
)
/** What leads up to it is no part of the match, so that a year in it is looked at. */
const VERBLESS = new RegExp(
  `(?<=^(?:20\\d\\d年度?|全年|本年度?|今年|[我本全][局委办厅区市县省院镇乡机关单位街道]{1,3}|共有?|有)*)${REQUESTS}(?:受理|收件|接收|收到|登记)?${TAIL}${COUNT}${ENDS}`,
  'g',
)
const NO_RECEIPT = new RegExp(`${DENIED}${REQUESTS}(?!的?[^，。、]{0,6}(?:复议|诉讼|投诉|举报|逾期|超期|费))`, 'g')
const NOUGHT = new RegExp(`${REQUESTS}(?:受理|收件|接收|收到|登记)?(?:数量|数|量)?(?:、[^，]*)?均为0(?:件)?`, 'g')
/** 政府信息公开零申请. */
const NONE_ASKED = /(?:政府信息公开|信息公开|依申请公开)(?:工作)?(?:为|是|实现|保持|继续)*[零0]申请/g
const YEAR_BEFORE = '(?:上一?年度?|去年|往年|(?<from>20\\d\\d)年度?)'
const YEAR_AFTER = '(?:下一?年度?|次年|明年|翌年|(?<to>20\\d\\d)年度?)'
const OVER = '(?:结转|顺延|延续|转入|转|跨)(?:至|到|入)?'
const ON = '(?:继续|再|进行)*(?:办理|处理|答复)?的?'
const IN = [
  new RegExp(
    `${YEAR_BEFORE}结转(?:[至到入]?(?:本年度?|今年|20\\d\\d年度?))?${ON}(?:${SOME_REQUESTS})?${TAIL}${COUNT}${ENDS}`,
    'g',
  ),
  new RegExp(`结转${YEAR_BEFORE}的?(?:${SOME_REQUESTS})?${TAIL}${COUNT}${ENDS}`, 'g'),
]
const OUT = [
  new RegExp(`${OVER}${YEAR_AFTER}${ON}(?:${SOME_REQUESTS})?${TAIL}${COUNT}${ENDS}`, 'g'),
  new RegExp(`${COUNT}(?:${SOME_REQUESTS})?(?:按规定|依法|依规|需|将|均|已|按程序)*${OVER}${YEAR_AFTER}`, 'g'),
]
const CONCLUSION = new RegExp(
  `(?<!未|待|未能|逾期|超期|延期|当场|口头|电话|提前|现场|率|不予)(?<verb>办结|办毕|办理完毕|答复)(?:了|上述|全部|共计|共)*(?:(?:${SOME_REQUESTS})?${TAIL}${COUNT}${ENDS}|${COUNT_AFTER}${SOME_REQUESTS})`,
  'g',
)

/** How many requests came in, were carried over and were concluded, as a clause states them (N-1, N-2). */
export function requestClaims(clause: Clause, year: number, format: ReportFormat): Claim[] {
  return [...receipts(clause, year), ...carriedOver(clause, year), ...conclusions(clause, year, format)]
}

function receipts(clause: Clause, year: number): Claim[] {
  const [named, bare] = RECEIPTS
  const said = foundIn(clause, named!)
  const counted = [...(said.length > 0 ? said : aboutDisclosure(clause) ? foundIn(clause, bare!) : [])].filter(
    (found) => !takesOutSome(found) && (!isPart(found) || found.groups.verb!.startsWith('新收')),
  )
  const verbless = said.length > 0 ? [] : foundIn(clause, VERBLESS).filter((found) => !isPart(found))
  const none = [...foundIn(clause, NO_RECEIPT), ...foundIn(clause, NOUGHT), ...foundIn(clause, NONE_ASKED)].filter(
    (found) => !takesOutSome(found) && !isPart(found),
  )
  const ofYear = (found: Found) => ofTheYear(found, year)
  return [
    ...counted.filter(ofYear).map((found) => claim('N-1', found, ...mayBe(found))),
    ...verbless.filter(ofYear).map((found) => claim('N-1', found, [RECEIVED], [RECEIVED, CARRIED_IN], [CONCLUDED])),
    ...none.filter(ofYear).map((found) => nothing('N-1', found, [RECEIVED])),
  ]
}

const WITH_CARRIED = /收办|(?:上一?年|去年|往年|20\d\d年)[^，]{0,6}结转|结转(?:上|去|往|20\d\d)/

/** 收办 and 处理 take in what was carried over (宿迁 3607 = 3511 + 96); 收到 alone does not. */
function mayBe({ groups, clause }: Found): TableFigureId[][] {
  const wide = /收办|办理|处理/.test(groups.verb!)
  return [
    [RECEIVED],
    ...(wide || WITH_CARRIED.test(clause.sentence.text) ? [[RECEIVED, CARRIED_IN]] : []),
    ...(wide ? [[CONCLUDED]] : []),
  ]
}

/** Whether what a clause counts without naming it are requests for disclosure: its sentence said so, or the heading. */
export function aboutDisclosure({ sentence, before, piece }: Clause): boolean {
  return /信息公开|依申请公开/.test(before + piece.text)
    ? NAMED.test(before + piece.text)
    : NAMED.test(sentence.heading)
}
const NAMED = /信息公开申请|依申请公开|公开政府信息的?申请/

function carriedOver(clause: Clause, year: number): Claim[] {
  if (clause.sentence.section !== 'overview.requests' && !aboutDisclosure(clause)) return []
  const over = (patterns: readonly RegExp[], cell: TableFigureId, named: 'from' | 'to', expected: number) =>
    patterns
      .flatMap((pattern) => foundIn(clause, pattern))
      .filter(
        (found) =>
          !compares(found) && Number(found.groups[named] ?? expected) === expected && !ANOTHER.test(found.match[0]),
      )
      .map((found) => claim('N-2', found, [cell]))
  return [
    ...over(IN, CARRIED_IN, 'from', year - 1).map((said) => ({ ...said, rule: 'N-1' as const })),
    ...over(OUT, CARRIED_OUT, 'to', year + 1),
  ]
}
const ANOTHER = /复议|诉讼|建议|提案/

/** Some offices do not call it answered when a request lapsed or was withdrawn. */
function answered(format: ReportFormat): TableFigureId[] {
  return resultRows(format)
    .filter(({ group }) => group !== 'other')
    .map(({ row }) => `table3.${row}.total` as const)
}

function conclusions(clause: Clause, year: number, format: ReportFormat): Claim[] {
  if (!aboutDisclosure(clause)) return []
  return foundIn(clause, CONCLUSION)
    .filter((found) => !takesOutSome(found) && !isPart(found) && ofTheYear(found, year))
    .map((found) => {
      const may = found.groups.verb === '答复' ? [[CONCLUDED], answered(format)] : [[CONCLUDED]]
      return claim('N-2', found, ...may)
    })
}
