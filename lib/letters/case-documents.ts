import type { AttachmentLabel } from '../attachments/labels'
import type { PlainDate } from '../dates'
import { CONSULTATIONS, type ConsultationKind } from '../law/consultations'
import type { CaseDocument } from './facts'

/** The records of a case, as far as papers stand behind them. */
type Records = {
  request: { receivedOn: PlainDate; number: string }
  clarification: { noticedOn: PlainDate; noticeNumber: string; respondedOn: PlainDate | null } | undefined
  consultations: readonly {
    party: ConsultationKind
    sentOn: PlainDate
    letterNumber: string
    answeredOn: PlainDate | null
  }[]
  extensions: readonly { notifiedOn: PlainDate; noticeNumber: string }[]
  reasons: readonly { askedOn: PlainDate; announcedOn: PlainDate | null }[]
  fees: readonly { sentOn: PlainDate; noticeNumber: string; paidOn: PlainDate | null; receiptNumber: string }[]
  conclusions: readonly {
    kind: string
    concludedOn: PlainDate | null
    repliedOn: PlainDate | null
    replyNumber: string | null
    servedOn: PlainDate | null
    trackingNumber: string
  }[]
}

const paper = (
  label: AttachmentLabel | null,
  on: PlainDate | null | undefined,
  title: string,
  proves: string,
  number = '',
): CaseDocument[] => (on ? [{ on, title, number, proves, label }] : [])

/** The papers of a case by their days; on one day as the procedure has them. */
export function caseDocuments(records: Records): CaseDocument[] {
  return everyPaper(records).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function everyPaper(records: Records): CaseDocument[] {
  const { request, clarification, consultations, extensions, reasons, fees, conclusions } = records
  return [
    ...paper('application', request.receivedOn, '政府信息公开申请', '申请的内容和收到申请的日期'),
    ...paper(null, request.receivedOn, '申请登记表', '收到申请之日的认定和答复期限', request.number),
    ...paper(
      'clarification',
      clarification?.noticedOn,
      '补正告知书',
      '一次性告知补正事项',
      clarification?.noticeNumber,
    ),
    ...paper('corrected_application', clarification?.respondedOn, '补正材料', '答复期限的起算'),
    ...reasons.flatMap(({ askedOn, announcedOn }) => [
      ...paper('reasons', askedOn, '说明理由告知书', '要求说明申请的理由'),
      ...paper('reasons', announcedOn, '延迟答复告知书', '确定并告知延迟答复的期限'),
    ]),
    ...consultations.flatMap(({ party, sentOn, letterNumber, answeredOn }) => [
      ...paper('consultation', sentOn, `征求意见书（${CONSULTATIONS[party].label}）`, '书面征求意见', letterNumber),
      ...paper('consultation_answer', answeredOn, `意见（${CONSULTATIONS[party].label}）`, '被征求意见方的意见'),
    ]),
    ...extensions.flatMap(({ notifiedOn, noticeNumber }) =>
      paper('extension', notifiedOn, '延期答复告知书', '经批准延长答复期限并告知申请人', noticeNumber),
    ),
    ...fees.flatMap(({ sentOn, noticeNumber, paidOn, receiptNumber }) => [
      ...paper('fee', sentOn, '信息处理费收费通知书', '通知缴纳信息处理费', noticeNumber),
      ...paper('fee', paidOn, '缴费凭证', '已经缴纳信息处理费', receiptNumber),
    ]),
    ...conclusions.flatMap(({ kind, concludedOn, repliedOn, replyNumber, servedOn, trackingNumber }) =>
      kind === 'reply'
        ? [
            ...paper('reply', repliedOn, '答复书', '作出答复的内容、理由和依据', replyNumber ?? ''),
            ...paper('service', servedOn, '送达凭证', '在期限内送达', trackingNumber),
          ]
        : kind === 'withdrawal'
          ? paper('withdrawal', concludedOn, '撤回申请的说明', '申请人撤回申请')
          : paper(null, concludedOn, '逾期不再处理的记载', '期限届满未补正或者未缴费'),
    ),
  ]
}
