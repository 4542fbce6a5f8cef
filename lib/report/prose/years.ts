import { type Clause, clausesOfSentence } from './clauses'
import { rewritten, sliceOf } from './mapped'
import { periodsIn } from './periods'
import { type Passage, passageOf, type Sentence } from './sentences'

/** A year that the text names for no reason of its own. */
export type StrayYear = { named: number; passage: Passage }

const CITED = /《[^》]*》|〔[^〕]*〕|（[^（）]*）/g
/** What belongs to a year by its name: budgets and accounts of another year are published in this one. */
const OF_ITS_YEAR =
  /^年?度?[^，]{0,14}?(?:预算|决算|预决算|结转|规划|计划|方案|要点|安排|年报|年度报告|公报|统计|审计|绩效|清单|目录|总结|学年|学期|招生|高考|中考|考试|毕业|届|考核|评估|评议|测评)/
const ENACTED =
  /^年(?:\d{1,2}月)?(?:\d{1,2}日)?[^，]{0,10}?(?:修订|修正|印发|公布|施行|实施|颁布|出台|成立|建成|开通|上线|启用|设立|生效|制定|作出|发布|通过|收到|受理|申请|遗留)(?:的|$|以来|起)|^年[^，]{0,10}(?:修订|修正|施行|成立|建成|开通|上线|启用|设立|以来|起|至今|相比|同期|末|底前|[^，]{0,8}前)|^年[^，]{0,16}的[^，]{1,10}(?:已|均|全部)/
/** What a report answers of the year before, and the day on which it is signed or published. */
const LOOKING_BACK = /^年度?[^，]{0,20}(?:存在|提到|提出|指出|反馈|查出|发现)/
/** The last months of a year are published in the next. */
const END_OF_YEAR =
  /^年(?:第?[四4]季度|下半年|1[012]月份?)(?!\d)(?:(?!公开|发布|收到|办理|办结|更新|共)[^，\d]){0,14}(?:信息|情况|数据|资金|结果|报表|清单)/
const DAY_AFTER = /^年\d{1,2}月/
const SINCE =
  /(?:比|较|与|同|自|从|于|(?<!截)至|(?<!截止)到|—|–|-|~|上一?年度?（?|去年|前|转至|转入|结转至?|顺延至|延续至|跨|继续|为|迎接)$/
const COMPARING = /较|相比|(?<!占)比(?!例|率|重)|同期|增长|下降|增加|减少|以来|结转/
const RANGE_AFTER = /^年?(?:\d{1,2}月(?:\d{1,2}日)?)?[至到—–~-]+20\d\d/
const OF_NEXT = /将|下一步|计划|继续|拟|力争|明年|今后|来年|打算|目标|推动|预算|结转/

/** The years of a sentence that are neither the report's nor explained by the words around them (N-8). */
export function strayYears(sentence: Sentence, year: number): StrayYear[] {
  const stated = periodsIn(sentence).map(({ passage: { span } }) => span)
  const outside = (at: number) => !stated.some(([start, end]) => at >= start && at < end)
  const plain = { ...sentence, ...rewritten(sentence, CITED, () => '') }
  return clausesOfSentence(plain).flatMap((clause) =>
    [...clause.piece.text.matchAll(/(?<!\d)(20\d\d)(?=年)/g)].flatMap(({ index, 1: digits }) => {
      const named = Number(digits)
      if (named === year || !outside(clause.piece.from[index]!) || belongs(clause, index, named, year)) return []
      return [{ named, passage: passageOf(sentence, clause.piece) }]
    }),
  )
}

function belongs({ piece, before, sentence }: Clause, index: number, named: number, year: number): boolean {
  const [head, tail] = [piece.text.slice(0, index), sliceOf(piece, index + 4).text]
  if (OF_ITS_YEAR.test(tail) || ENACTED.test(tail) || RANGE_AFTER.test(tail) || SINCE.test(head)) return true
  if (named === year - 1 && END_OF_YEAR.test(tail)) return true
  if (LOOKING_BACK.test(tail) || (named === year + 1 && DAY_AFTER.test(tail))) return true
  if (named > year) return sentence.section === 'problems' || OF_NEXT.test(before + piece.text)
  return COMPARING.test(piece.text)
}
