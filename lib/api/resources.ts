import { z } from 'zod'
import { REPORTED_KINDS } from '../figures/reported'
import { APPLICANT_KIND_CODES } from '../law/applicants'
import { RECEIPT_CHANNEL_CODES } from '../law/channels'
import { OUTCOME_CODES } from '../law/outcomes'
import { FORM_WANTED_CODES, IDENTITY_DOCUMENT_CODES } from '../law/wishes'
import { CATEGORY_KINDS } from '../published/category'
import { STAGES } from '../requests/stages'
import { STATUSES } from '../requests/status'

const day = z.iso.date()

const applicant = z.object({
  name: z.string(),
  identityDocument: z.enum(IDENTITY_DOCUMENT_CODES).nullable(),
  identityNumber: z.string(),
  organisationCode: z.string(),
  representative: z.string(),
  phone: z.string(),
  address: z.string(),
  email: z.string(),
})

export const requestResource = z.object({
  number: z.string().describe('登记编号'),
  receivedOn: day.nullable().describe('收到申请之日；平常信函、互联网、传真的申请尚未确认时为 null'),
  channel: z.enum(RECEIPT_CHANNEL_CODES).describe('接收渠道'),
  applicantKind: z.enum(APPLICANT_KIND_CODES).describe('申请人类型'),
  description: z.string().nullable().describe('申请内容；令牌没有 applicants 范围的为 null'),
  formWanted: z.enum(FORM_WANTED_CODES).describe('所需信息的提供方式'),
  section: z.string().nullable().describe('承办科室'),
  partOf: z.string().nullable().describe('由哪件申请拆分而来'),
  round: z.int().describe('第几次办理'),
  status: z.enum(STATUSES).describe('办理状态，按今天计算'),
  stage: z.enum(STAGES).describe('办理环节'),
  dueOn: day.nullable().describe('答复期限；期限没有计算的为 null'),
  provisional: z.boolean().describe('期限所及年度尚无放假安排'),
  concludedOn: day.nullable().describe('办结日期'),
  outcome: z.enum(OUTCOME_CODES).nullable().describe('本次办理的结果'),
  replyNumber: z.string().nullable().describe('答复文号'),
  servedOn: day.nullable().describe('送达日期'),
  applicant: applicant.optional().describe('申请人；仅限有 applicants 范围的令牌，读取有记录'),
})
export type RequestResource = z.output<typeof requestResource>

export const itemResource = z.object({
  id: z.int(),
  title: z.string().describe('标题'),
  category: z.string().describe('类别'),
  categoryKind: z.enum(CATEGORY_KINDS).describe('信息发布、政策解读、回应关切之一'),
  documentNumber: z.string().describe('文号'),
  formedOn: day.nullable().describe('形成日期'),
  publishedOn: day.describe('公开日期'),
  withdrawnOn: day.nullable().describe('撤回日期'),
  postings: z.array(z.object({ channel: z.string(), postedOn: day, address: z.string() })).describe('在各渠道的发布'),
})
export type ItemResource = z.output<typeof itemResource>

export const figureResource = z.object({
  id: z.int(),
  kind: z.enum(REPORTED_KINDS).describe('种类'),
  periodFrom: day.describe('起始日期'),
  periodTo: day.describe('截止日期'),
  decisions: z.int().nullable().describe('处理决定数量'),
  amountYuan: z
    .string()
    .regex(/^\d+(\.\d{1,2})?$/)
    .nullable()
    .describe('收费金额（元），十进制文本'),
  source: z.string().describe('提供单位'),
})
export type FigureResource = z.output<typeof figureResource>

const counts = z.record(z.string(), z.int())
const stock = z.object({ issued: z.int(), repealed: z.int(), in_force: z.int() })

/** The report as data; what is in it stands in docs/report-json.md. */
export const reportResource = z.looseObject({
  organ: z.string().describe('机关全称'),
  year: z.int().describe('年度'),
  format: z.string().describe('格式'),
  table2: z.looseObject({
    regulations: stock,
    normative_documents: stock,
    licensing: z.int(),
    penalties: z.int(),
    coercion: z.int(),
    administrative_charges: z.number().describe('万元'),
  }),
  table3: z.object({ columns: z.array(z.string()).readonly(), rows: z.record(z.string(), z.array(z.int())) }),
  table4: z.looseObject({ columns: z.array(z.string()).readonly() }),
  figures: z.looseObject({ breakdown: counts, requestsReceived: z.int() }),
  sections: z.array(z.object({ heading: z.string(), paragraphs: z.array(z.string()) })),
  findings: z.array(z.looseObject({ rule: z.string(), severity: z.string(), text: z.string() })),
})

export const reportYears = z.object({
  data: z.array(z.object({ year: z.int(), running: z.boolean().describe('年度尚未结束') })),
})

/** A refusal as problem+json (RFC 9457). */
export const problemResource = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
})
