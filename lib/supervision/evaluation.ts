import { z } from 'zod'
import { codeOf, requiredDate, requiredLine, requiredText } from '../fields'
import { ARTICLES } from '../law/articles'
import type { Citation } from '../law/citation'

/** 第四十六条: what a government's report gives the results of. */
export const EVALUATION_KINDS = {
  assessment: { label: '工作考核', gloss: 'assessment' },
  public_review: { label: '社会评议', gloss: 'public review' },
  accountability: { label: '责任追究', gloss: 'accountability' },
} as const
export type EvaluationKind = keyof typeof EVALUATION_KINDS
const EVALUATION_KIND_CODES = Object.keys(EVALUATION_KINDS) as [EvaluationKind, ...EvaluationKind[]]

/** Governments have to report the results, departments need not. */
export const EVALUATION_DUTY: Citation = ARTICLES.evaluationInReport

/** The result of a year's assessment, public review or accountability. */
export const evaluationFields = {
  kind: codeOf(EVALUATION_KIND_CODES),
  ofYear: z.int('number').min(2008, 'number').max(2199, 'number'),
  concludedOn: requiredDate,
  body: requiredLine(100),
  result: requiredText(2000),
}
export const NEW_EVALUATION = { kind: 'assessment', ofYear: 0, concludedOn: '', body: '', result: '' } as const
