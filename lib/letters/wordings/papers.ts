import type { Wording } from './wording'

const BLANK = '＿＿＿＿＿＿＿＿'
const APPROVAL = `${BLANK}\n签名：＿＿＿＿＿＿　＿＿＿＿年＿＿月＿＿日`

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
  posting_list: {
    type: 'form',
    title: '交邮清单',
    rows: [
      ['served_letter', '登记编号', '{{request.number}}'],
      ['served_letter', '交邮的文书及文号', '{{service.letter}}'],
      ['service', '收件人', '{{applicant.name}}'],
      ['service', '收件地址和电话', '{{applicant.contact}}'],
      ['service', '邮件号码（中国邮政）', `[[{{service.tracking}}]][[{{!service.tracking}}${BLANK}]]`],
      ['service', '交邮日期（以该日为答复日期）', '[[{{service.day}}]][[{{!service.day}}＿＿＿＿年＿＿月＿＿日]]'],
      ['service', '收件人签收日期', '＿＿＿＿年＿＿月＿＿日'],
      ['service', '交寄人签名、邮政收寄戳记', BLANK],
    ],
    notes: [],
  },
  electronic_service: {
    type: 'form',
    title: '电子送达确认单',
    rows: [
      ['served_letter', '登记编号', '{{request.number}}'],
      ['served_letter', '送达的文书及文号', '{{service.letter}}'],
      ['service', '受送达人', '{{applicant.name}}'],
      ['service', '约定的电子地址', '{{applicant.contact}}'],
      ['service', '发送日期（以该日为答复日期）', '[[{{service.day}}]][[{{!service.day}}＿＿＿＿年＿＿月＿＿日]]'],
      ['service', '阅读或者下载的时间', BLANK],
      ['online_review', '随文书提供的提交行政复议申请书的互联网渠道', '{{organ.review_online}}'],
      ['service', '经办人签名', BLANK],
    ],
    notes: [],
  },
  approval_sheet: {
    type: 'form',
    title: '政府信息公开审查呈批单',
    rows: [
      ['approvals', '登记编号', '{{request.number}}'],
      ['approvals', '申请人', '{{applicant.name}}'],
      ['approvals', '收到申请之日', '{{request.received_on}}'],
      ['approvals', '申请内容', '{{request.description}}'],
      ['approvals', '拟作出的答复', `[[{{case.outcome}}]][[{{!case.outcome}}${BLANK}]]`],
      ['approvals', '拟稿人意见、日期', APPROVAL],
      ['approvals', '承办科室意见、日期', APPROVAL],
      ['approvals', '保密审查意见、日期', APPROVAL],
      ['approvals', '合法性审核意见、日期', APPROVAL],
      ['approvals', '签发人意见、日期', APPROVAL],
    ],
    notes: [],
  },
  file_contents: {
    type: 'form',
    title: '卷内目录',
    rows: [
      ['file_contents', '登记编号', '{{request.number}}'],
      ['file_contents', '申请人', '{{applicant.name}}'],
      ['file_contents', '申请内容', '{{request.description}}'],
    ],
    documents: { part: 'file_contents', as: 'title' },
    notes: [],
  },
  review_answer: {
    type: 'letter',
    title: '行政复议答复书',
    addressee: '{{remedy.body}}',
    body: [
      [
        [
          'defence_facts',
          '{{applicant.name}}不服本机关就其政府信息公开申请（登记编号{{request.number}}）作出的答复，向你机关申请行政复议[[（案号：{{remedy.case_number}}）]]。本机关于{{remedy.served_on}}收到行政复议申请书副本，现在法定期限[[（至{{remedy.answer_by}}届满）]]内提出书面答复。',
        ],
      ],
      [
        [
          'defence_facts',
          '一、事实。申请人申请公开的内容为：“{{request.description}}”。办理经过如下：{{case.course}}。',
        ],
      ],
      [
        [
          'defence_facts',
          '二、依据和理由。本机关的办理结果为：{{case.outcome}}，依据为{{case.basis}}[[，理由是：{{reply.reason}}]][[，检索情况是：{{reply.search_record}}]]。',
        ],
      ],
      [['defence_facts', '三、证据。作出答复的证据、依据和其他有关材料共{{case.documents}}份，见所附证据目录。']],
      [['defence_facts', '综上，{{remedy.claim}}。']],
    ],
  },
  evidence_list: {
    type: 'form',
    title: '证据目录',
    rows: [
      ['defence_facts', '提交机关', '{{organ.full_name}}'],
      ['defence_facts', '案件', '{{remedy.body}}[[，{{remedy.case_number}}]]'],
    ],
    documents: { part: 'defence_facts', as: 'proof' },
    notes: [],
  },
  proactive_publication: {
    type: 'form',
    title: '转为主动公开决定',
    rows: [
      ['publication', '涉及的申请', '{{publication.requests}}'],
      ['publication', '转为主动公开的信息', '{{publication.matter}}'],
      ['publication', '公开日期', '{{publication.day}}'],
      ['publication', '公开的栏目、网址', '{{publication.where}}'],
      ['publication', '依据', '{{letter.basis}}'],
      ['publication', '决定人签名、日期', `[[{{publication.decided_by}}]]　${BLANK}　＿＿＿＿年＿＿月＿＿日`],
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
