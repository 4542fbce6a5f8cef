/** What was counted only about (5500余条, 近百件) states no figure that could be compared. */
const EXACT = '(?<![\\d.])(?<!近|约|超|逾|过|每|第|少于|数|几)'
const MEASURE = '[件份宗封条起例个次部项]'
const OTHER_THINGS = '(?!工作日|自然日|月|小时|部门|单位|季度|方面|渠道|类|人次|百分点)'

/** A count with its measure word, as a part of a pattern; a written nought may stand without one. */
export const COUNT = `${EXACT}(?:(?<figure>\\d+(?:\\.\\d+)?)(?<factor>万)?${MEASURE}${OTHER_THINGS}|(?<nought>0)(?![\\d.万]|${MEASURE}|元))`
/** The same count where a pattern has it at a second place: its groups are named `after_figure` and so on. */
export const COUNT_AFTER = COUNT.replaceAll(/\?<(?=[a-z])/g, '?<after_')
/** An amount in 元. */
export const AMOUNT = '(?<![\\d.每])(?<figure>\\d+(?:\\.\\d+)?)(?<factor>[千万亿])?元(?!/)'
/** Between a noun and its count: 数量共计为. */
export const TAIL =
  '(?:件|数量|总数|总量|量|数|案件)?(?:（[^（）\\d]*）)?(?:共计|合计|总计|共有|共|累计)?(?:均?为|达到?|是|有|计)?'
/** After a count that stands for what was named before it. */
export const ENDS = '(?=$|[、）]|均|全|都|已|并|且|其中|按|占|完|较|比|同比|和|及)'

const FACTORS: Readonly<Record<string, number>> = { 千: 1000, 万: 10_000, 亿: 100_000_000 }

/** The figure of a match and half a unit of its last digit: 1.2万 stands for what rounds to it. */
export function figureOf(groups: Partial<Record<string, string>>): { figure: number; step: number } {
  const figure = groups.figure ?? groups.after_figure ?? '0'
  const factor = groups.factor ?? groups.after_factor
  const unit = FACTORS[factor ?? ''] ?? 1
  const decimals = figure.split('.')[1]?.length ?? 0
  return {
    figure: Number((Number(figure) * unit).toFixed(6)),
    step: factor === undefined && decimals === 0 ? 0 : (unit / 10 ** decimals) * 0.5,
  }
}

export const same = (a: number, b: number, step: number): boolean => Math.abs(a - b) <= step + 1e-6
