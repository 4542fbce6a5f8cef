import type { ReportFormat } from '../../law/report-formats/report-format'
import { resultRows } from '../../law/report-formats/rows'
import type { TableFigureId } from '../history/published-report'
import { type Claim, claim } from './claims'
import { type Clause, type Found, foundIn } from './clauses'
import { COUNT, ENDS, TAIL } from './figure'
import { aboutDisclosure } from './requests'
import { ofTheYear } from './standing'

const AND = '[、和及与或]'
/** What may lead up to a result without taking out some of the requests. */
const LEAD =
  /^(?:(?:20\d\d年度?|全年|其中|包括|分别为|分别是|依法|依规|作出|决定|结果|办理|答复|对|申请|为|是|有|[，、和及：的了])*)$/
const INCLUDING = /含(部分公开|予以公开)/

/** The groups of the form's results before a count and after it, alone or in a list. */
function wordingsOf(format: ReportFormat): { before: RegExp; after: RegExp } {
  const names = format.table3.blocks.map(({ name }) => name).join('|')
  const list = `(?<labels>(?:${names})(?:${AND}(?:${names}))*)(?<sub>（[^（）\\d]*）)?`
  return {
    // Within a list, only behind another count: 予以公开4件、部分公开2件.
    before: new RegExp(`(?<!(?<![件份宗个])${AND})${list}的?(?:申请)?${TAIL}${COUNT}`, 'g'),
    after: new RegExp(`${COUNT}(?:申请)?(?:依法|已|均|作出|决定|属于)*${list}(?:决定)?${ENDS}`, 'g'),
  }
}

/** The results of table 三 by their printed names, alone or several with one figure (N-2). */
export function outcomeClaims(clause: Clause, year: number, format: ReportFormat): Claim[] {
  if (clause.sentence.section !== 'overview.requests' && !aboutDisclosure(clause)) return []
  const wordings = wordingsOf(format)
  const before = foundIn(clause, wordings.before)
  const after = foundIn(clause, wordings.after).filter(
    ({ match }) => !before.some((one) => one.match[0].includes(match[0])),
  )
  return [...before, ...after]
    .filter((found) => LEAD.test(found.head.split(/\d+[件份宗个]/).at(-1) ?? '') && ofAll(found))
    .filter((found) => ofTheYear(found, year))
    .map((found) => claim('N-2', found, cellsOf(format, found.groups.labels!, found.groups.sub)))
}

/** In 其中 only the parts of all requests are meant, not those of some of them. */
function ofAll({ clause, head }: Found): boolean {
  const [whole = ''] = (clause.before + head).split('其中')
  return !/(?:自然人|企业|涉及|关于|网站|网上|信函|邮寄|当面)[^，]*申请[^，]*，?(?:依法|依规|均|全部|已|作出|决定)*$/.test(
    whole,
  )
}

/** The rows of a group, or the one that the brackets name. */
function cellsOf(format: ReportFormat, labels: string, sub = ''): TableFigureId[] {
  const rows = resultRows(format)
  const listed = [...labels.split(new RegExp(AND)), ...(INCLUDING.exec(sub)?.slice(1) ?? [])]
  return listed.flatMap((label) => {
    const one = rows.filter(({ name }) => name === `${label}${sub}`)
    const group = format.table3.blocks.find(({ name }) => name === label)?.group
    const meant = one.length > 0 ? one : rows.filter((row) => row.group === group)
    return meant.map(({ row }) => `table3.${row}.total` as const)
  })
}
