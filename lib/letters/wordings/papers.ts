import type { Wording } from './wording'

const BLANK = '＿＿＿＿＿＿＿＿'

export const PAPER_WORDINGS = {
  service_receipt: {
    type: 'form',
    title: '送达回证',
    rows: [
      ['served_letter', '登记编号', '{{request.number}}'],
      ['served_letter', '送达的文书及文号', '{{service.letter}}'],
      ['service', '受送达人', '{{applicant.name}}'],
      ['service', '送达地址', BLANK],
      ['service', '送达方式', '[[{{service.route}}]][[{{!service.route}}□ 直接送达　□ 留置送达　□ 委托其他机关转交]]'],
      ['service', '送达日期', '[[{{service.day}}]][[{{!service.day}}＿＿＿＿年＿＿月＿＿日]]'],
      ['service_signature', '受送达人签名或者盖章', BLANK],
      ['service_signature', '代收人签名、与受送达人的关系', BLANK],
      ['service_signature', '拒收的事由和日期、见证人签名', BLANK],
      ['service_signature', '送达人签名', BLANK],
    ],
    notes: [],
  },
  registration_sheet: {
    type: 'form',
    title: '政府信息公开申请登记表',
    rows: [
      ['registration', '登记编号', '{{request.number}}'],
      ['applicant_identity', '申请人', '{{applicant.name}}'],
      ['applicant_identity', '身份证明', '{{applicant.identity}}'],
      ['applicant_identity', '联系方式', '{{applicant.contact}}'],
      ['receipt_day', '提交日期', '{{request.arrived_on}}'],
      ['receipt_day', '收到申请之日', '{{request.received_on}}'],
      ['receipt_day', '收到申请之日的认定', '{{request.receipt_rule}}'],
      ['information_features', '申请内容', '{{request.description}}'],
      ['form_and_route', '获取的方式、途径', '{{request.wishes}}'],
      ['due_day', '答复期限届满之日（未计补正、征求意见、延期）', '{{request.first_due_on}}'],
    ],
    notes: [],
  },
  search_record: {
    type: 'form',
    title: '政府信息检索记录表',
    rows: [
      ['search', '登记编号', '{{request.number}}'],
      ['search', '申请内容', '{{request.description}}'],
      ['search', '检索情况（系统或者档案、检索人、日期、检索词、期间、结果）', '{{reply.search_record}}'],
      ['search', '检索人签名、日期', `${BLANK}　＿＿＿＿年＿＿月＿＿日`],
    ],
    notes: [],
  },
} as const satisfies Record<string, Wording>
