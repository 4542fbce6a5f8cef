import type { Found } from './clauses'

const ANCHOR =
  /(?<named>20\d\d)年|今年|本年|全年|年内|当年|(?<earlier>(?:去年|前年|往年|上一?年)(?!度?(?:末|底)?(?:结转|转|未办结|遗留)))/g
const RANGE = /20\d\d年?度?[至到—–~-]+$/
const MANY_YEARS = /以来|历年|年均|近\d+年|过去\d+年|\d年来|期间|任期/
const WHOLE_YEAR = /(?<!\d)1(?:月(?:1日)?)?起?[至到—–~-]+(?:20\d\d年)?12月(?:31日|底|末)?止?|12月(?:31日|底|末)/g
const PART_OF_YEAR = /上半年|下半年|季度|(?<!\d)\d{1,2}月|月份|当月|当日/
/** 占比 and 比例 compare nothing with another year. */
const COMPARING =
  /较|相比|(?<!占)比(?!例|率|重|如)|同期|环比|增长|增加|减少|下降|上升|增幅|降幅|多于|少于|高于|低于|超出|平均/
const PLANNED = /计划|预计|力争|拟(?!定)|下一步|目标|如果|倘若/

/** Whether the words before a figure compare it with another. */
export function compares({ head }: Pick<Found, 'head'>): boolean {
  return COMPARING.test(head)
}

/** Whether a figure stands for the whole of the report's year: not for another, several, a part of it, or what is planned. */
export function ofTheYear(found: Found, year: number): boolean {
  if (compares(found) || PLANNED.test(found.head)) return false
  const scope = found.clause.before + found.head
  const last = [...scope.matchAll(ANCHOR)].at(-1)
  const { named, earlier } = last?.groups ?? {}
  if (earlier !== undefined || (named !== undefined && Number(named) !== year)) return false
  if (named !== undefined && RANGE.test(scope.slice(0, last?.index))) return false
  const since = scope.slice(last?.index ?? 0)
  if (MANY_YEARS.test(since) && !(last && /以来/.test(since) && !/累计/.test(since))) return false
  return !PART_OF_YEAR.test(since.replace(WHOLE_YEAR, ''))
}

const PARTS = /其中|包括|其余|分别是/

/** Whether the figure is named as a part of one that stands before it. */
export function isPart({ clause, head }: Pick<Found, 'clause' | 'head'>): boolean {
  return clause.inBrackets || PARTS.test(clause.before) || PARTS.test(head)
}

const CHANNEL =
  /网站|网络|网上|线上|在线|互联网|信函|邮寄|邮政|邮件|邮箱|快递|当面|现场|窗口|传真|平台|电话|热线|渠道|自然人|企业|个人|律师|组织(?!申请)|涉及|关于|有关|类|转来|转办|移送|移交|下属|直属|所属|局属|重复|同一/
const MANNER = /逾期|超期|延期|补正|当场|口头|尚|未|不|另/
/** 网站、信函等渠道共收到: all of them together. */
const ALL_CHANNELS = /等[^，]{0,6}(?:渠道|方式|途径|形式)|各(?:类|种)?(?:渠道|方式|途径)|(?:公民|群众)[、和]/
const ADVERBIAL = /(?:^|，)(?:通过|经由|以|从|在|按)([^，\d]*)，$/

/** Whether the words before the verb take out some of the requests: by channel, applicant, subject or manner. */
export function takesOutSome({ clause, head }: Pick<Found, 'clause' | 'head'>): boolean {
  const words = (ADVERBIAL.exec(clause.before)?.[1] ?? '') + head
  return MANNER.test(head) || (CHANNEL.test(words) && !ALL_CHANNELS.test(words))
}
