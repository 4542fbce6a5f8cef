import type { TableFigureId } from '../history/published-report'
import { type Claim, claim, nothing } from './claims'
import { type Clause, type Found, foundIn } from './clauses'
import { AMOUNT, COUNT, ENDS, TAIL } from './figure'
import { compares, ofTheYear } from './standing'

type Kind = 'regulations' | 'normative_documents'
const KINDS: Readonly<Record<string, Kind>> = { 规章: 'regulations', 规范性文件: 'normative_documents' }
const DOCUMENT = '(?:政府)?(?:行政)?(?<kind>规范性文件|规章)(?!类|信息|解读|草案|备案|审查|清单|目录|管理|制定|数据库)'
const DOCUMENT_AFTER = DOCUMENT.replace('kind', 'after_kind')
const OURS = '(?:了|本级|本机关|我[局委厅办区市县]|以[^，、]{1,8}名义|共计|共)*'
const ISSUE = '(?:新?(?:制发|制定|制订|印发|出台)(?:[并、和]?(?:发布|印发|出台|公布|实施))?)'
const REPEAL = '(?:废止(?:[和或、及](?:宣布)?失效)?)'
const IN_FORCE = '(?:现行有效|继续有效)'

type Saying = { measure: 'issued' | 'repealed' | 'in_force'; patterns: readonly RegExp[] }

/** The verb before the noun, before the figure, or, in a list, before an earlier noun of its clause. */
const wordings = (verb: string): RegExp[] => [
  new RegExp(`${verb}${OURS}(?:${DOCUMENT})${TAIL}${COUNT}`, 'g'),
  new RegExp(`${verb}${OURS}${COUNT}${DOCUMENT_AFTER}`, 'g'),
  new RegExp(`(?<=${verb}[^，]*[、和及])(?:${DOCUMENT})${TAIL}${COUNT}`, 'g'),
]
const SAYINGS: readonly Saying[] = [
  { measure: 'issued', patterns: wordings(ISSUE) },
  { measure: 'repealed', patterns: [...wordings(REPEAL), new RegExp(`${REPEAL}(?:数|了)?${COUNT}${ENDS}`, 'g')] },
  {
    measure: 'in_force',
    patterns: [
      new RegExp(`${IN_FORCE}(?:的)?(?:${DOCUMENT}|文件)?${TAIL}${COUNT}`, 'g'),
      new RegExp(`${COUNT}(?:${DOCUMENT})?${IN_FORCE}`, 'g'),
    ],
  },
]
const NONE = new RegExp(`(?:未|没有|无)${ISSUE}(?:过|任何)?${DOCUMENT}`, 'g')

type Decision = 'licensing' | 'penalties' | 'coercion'
const DECISIONS: Readonly<Record<string, Decision>> = { 许可: 'licensing', 处罚: 'penalties', 强制: 'coercion' }
const DECISION = '行政(?<decision>许可|处罚|强制)(?:措施)?'
const DECISION_COUNT = [
  new RegExp(`${DECISION}(?:处理)?(?:决定)?(?:书)?(?:数量|数)?(?:共计|共|合计|为)*${COUNT}`, 'g'),
  new RegExp(`${COUNT}${DECISION}(?:处理)?决定`, 'g'),
]
const NO_DECISIONS = /(?:行政(?:许可|处罚|强制)[、和及]?)+(?:处理)?(?:决定)?(?:数量|数)?均为0(?:件)?/g
/** What is received, made public or listed is not what was decided. */
const UNDECIDED = /受理|公开|公示|发布|公布|归集|上传|录入|立案|事项|清单|其中|取消|下放|承接|复核|评查|抽查/

/** 收费 in 万元, as table 二 has it. */
const CHARGED = new RegExp(
  `行政事业性收费(?:收入|总额|金额|项目)?(?:共计|合计|共|总计|收取|征收|收入|为|达)*${AMOUNT}`,
  'g',
)
const CHARGES: TableFigureId = 'table2.administrative_charges'
const WAN = 10_000

/** Documents, decisions and charges as the text states them (N-4). */
export function documentClaims(clause: Clause, year: number): Claim[] {
  const ofYear = (found: Found) => ofTheYear(found, year)
  const documents = SAYINGS.flatMap(({ measure, patterns }) =>
    once(patterns.flatMap((pattern) => foundIn(clause, pattern)))
      .filter((found) =>
        measure === 'in_force' ? !compares(found) && !/清理|审查|评估/.test(found.head) : ofYear(found),
      )
      .flatMap((found) => {
        const kind = kindOf(found)
        return kind ? [claim('N-4', found, [`table2.${kind}.${measure}`])] : []
      }),
  )
  const none = foundIn(clause, NONE)
    .filter(ofYear)
    .map((found) => nothing('N-4', found, [`table2.${kindOf(found) ?? 'normative_documents'}.issued`]))
  return [...documents, ...none, ...decisions(clause, ofYear), ...charges(clause, ofYear)]
}

/** A figure that two wordings match is read once. */
function once(found: readonly Found[]): Found[] {
  const ends = (one: Found) => one.match.index + one.match[0].length
  return found.filter((one, at) => found.findIndex((other) => ends(other) === ends(one)) === at)
}

/** The kind that is named with the figure, or the last that its sentence named. */
function kindOf({ groups, head, clause }: Found): Kind | undefined {
  const named = groups.kind ?? groups.after_kind
  const last = [...(clause.before + head).matchAll(/规范性文件|规章(?!制度)/g)].at(-1)?.[0]
  return KINDS[named ?? last ?? '']
}

function decisions(clause: Clause, ofYear: (found: Found) => boolean): Claim[] {
  const decided = ({ head }: Found) => !UNDECIDED.test(head)
  return [
    ...DECISION_COUNT.flatMap((pattern) => foundIn(clause, pattern))
      .filter((found) => decided(found) && ofYear(found))
      .map((found) => claim('N-4', found, [`table2.${DECISIONS[found.groups.decision!]!}`])),
    ...foundIn(clause, NO_DECISIONS)
      .filter((found) => decided(found) && ofYear(found))
      .flatMap((found) =>
        [...found.match[0].matchAll(/许可|处罚|强制/g)].map(([word]) =>
          nothing('N-4', found, [`table2.${DECISIONS[word]!}`]),
        ),
      ),
  ]
}

function charges(clause: Clause, ofYear: (found: Found) => boolean): Claim[] {
  return foundIn(clause, CHARGED)
    .filter(ofYear)
    .map((found) => claim('N-4', found, [CHARGES]))
    .map((said) => ({ ...said, figure: said.figure / WAN, step: said.step / WAN }))
}
