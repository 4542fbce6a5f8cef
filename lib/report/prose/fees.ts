import { type Clause, foundIn } from './clauses'
import { AMOUNT, figureOf } from './figure'
import type { Passage } from './sentences'
import { compares, isPart } from './standing'

/** What the text says was charged in processing fees, in 元, and how far it may be rounded. */
export type StatedFee = { yuan: number; step: number; passage: Passage }

/** Some offices write 信息公开处理费. */
const FEE = '信息(?:公开)?处理费'
const AMOUNTS = [
  new RegExp(
    `${FEE}(?:用|收入|收费|金额|总额|合计|总计|共计|累计|人民币|共|情况|收取|为|是|计|约|达|\\d+[件笔次宗])*${AMOUNT}`,
    'g',
  ),
  new RegExp(`${AMOUNT}的?(?:政府信息公开|依申请公开)?${FEE}`, 'g'),
]
const NONE = new RegExp(
  `(?:未|没有|无|不)(?:(?:向|对)[^，。]{1,8}|收取|收|产生|发生|征收|涉及|有|过|任何|政府信息公开|依申请公开|信息公开|相关|的|需要|存在|申请人)*${FEE}|${FEE}(?:用|收取|收费|收入|情况|金额|等|的)*(?:均?为(?:0|零)(?![\\d.])|未|没有|无)`,
  'g',
)
/** What a rule sets, what a year before charged and what was waived say nothing of what was charged. */
const ELSEWHERE = /每|标准|上年|去年|上一年|规定|减免|免收|免除|免缴|减收|应收/

/** The processing fees that a clause states, nothing included (N-10). */
export function feesIn(clause: Clause): StatedFee[] {
  const stated = (found: ReturnType<typeof foundIn>[number]) =>
    !compares(found) && !isPart(found) && !ELSEWHERE.test(found.head)
  const amounts = AMOUNTS.flatMap((pattern) => foundIn(clause, pattern)).filter(stated)
  if (amounts.length > 0)
    return amounts.map(({ groups, passage }) => {
      const { figure, step } = figureOf(groups)
      return { yuan: figure, step, passage }
    })
  const later = afterItsNoun(clause)
  if (later.length > 0) return later
  return foundIn(clause, NONE)
    .filter((found) => !/上年|去年/.test(found.head))
    .map(({ passage }) => ({ yuan: 0, step: 0, passage }))
}

const FIRST_AMOUNT = new RegExp(`^(?:共|合计|共计|总计|计|金额|收取|为)*${AMOUNT}`, 'g')

/** 收取信息处理费25件，共计2950元, 信息处理费收取情况：120元: the amount stands in the clause after its noun. */
function afterItsNoun(clause: Clause): StatedFee[] {
  const said = new RegExp(`${FEE}用?(?:(?:共|共计)*\\d+[件笔次宗]，|(?:收取|收费)?(?:情况|金额)?，)$`).test(
    clause.before,
  )
  return said && !ELSEWHERE.test(clause.before)
    ? foundIn(clause, FIRST_AMOUNT).map(({ groups, passage }) => {
        const { figure, step } = figureOf(groups)
        return { yuan: figure, step, passage }
      })
    : []
}
