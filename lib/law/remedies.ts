import type { Instrument } from './instruments'
import type { RemedyResult, Table4Block } from './report-formats/report-format'

/** What the register of remedies calls its kinds of case and their results. */
export const REMEDY_BLOCK_LABELS = {
  reconsideration: { label: '行政复议', gloss: 'administrative reconsideration' },
  litigation_direct: { label: '未经复议直接起诉', gloss: 'suit without reconsideration' },
  litigation_after_reconsideration: { label: '复议后起诉', gloss: 'suit after reconsideration' },
} as const satisfies Record<Table4Block, { label: string; gloss: string }>

/** What each result column of table 四 takes in. */
export const REMEDY_RESULT_LABELS = {
  upheld: {
    label: '结果维持',
    gloss: 'upheld',
    covers: {
      label: '维持原行政行为，驳回复议申请或者诉讼请求',
      gloss: 'the act upheld, the application or claim rejected',
    },
  },
  corrected: {
    label: '结果纠正',
    gloss: 'corrected',
    covers: {
      label: '撤销、部分撤销、变更，确认违法或者无效，责令履行',
      gloss: 'quashed in whole or part, changed, found unlawful or void, performance ordered',
    },
  },
  other: {
    label: '其他结果',
    gloss: 'other result',
    covers: {
      label: '不予受理、撤回、终止、调解、和解等',
      gloss: 'not admitted, withdrawn, ended, mediated, settled and the like',
    },
  },
} as const satisfies Record<
  Exclude<RemedyResult, 'pending'>,
  { label: string; gloss: string; covers: { label: string; gloss: string } }
>

export const REMEDY_PENDING = { label: '尚未审结', gloss: 'pending' } as const

/** Which organ counts a suit against the reconsideration organ and the organ of the act together. */
export const CO_DEFENDANT_RULE = {
  rule: '复议机关作共同被告的案件，只计入作出原行政行为的机关',
  instrument: 'reportFiling2016',
} as const satisfies { rule: string; instrument: Instrument }

/** By which procedure a review is decided; disclosure cases may go the simplified way (《行政复议法》第五十三条). */
export const REVIEW_PROCEDURES = {
  ordinary: { label: '普通程序', gloss: 'ordinary procedure' },
  simplified: { label: '简易程序', gloss: 'simplified procedure' },
} as const
export type ReviewProcedure = keyof typeof REVIEW_PROCEDURES
export const REVIEW_PROCEDURE_CODES = Object.keys(REVIEW_PROCEDURES) as [ReviewProcedure, ...ReviewProcedure[]]
