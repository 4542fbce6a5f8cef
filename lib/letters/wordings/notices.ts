import type { Paragraph, Wording } from './wording'

const RECEIPT =
  '本机关于{{request.received_on}}收到{{applicant.you}}{{request.channel}}提交的政府信息公开申请[[，并于{{clarification.responded_on}}收到补正材料]]。'
const REQUEST = '{{applicant.you}}申请公开的内容为：“{{request.description}}”。'

/** The sentence with which every letter to the applicant begins. */
export const OPENING: Paragraph = [
  ['receipt', RECEIPT],
  ['request', REQUEST],
]

export const CONTACT: Paragraph = [
  [
    'contact',
    '（联系单位：{{organ.contact_office}}；电话：{{organ.phone}}；地址：{{organ.address}}；邮政编码：{{organ.postcode}}）',
  ],
]

const toApplicant = (title: string, body: readonly Paragraph[]): Wording => ({
  type: 'letter',
  title,
  addressee: '{{applicant.name}}',
  body,
})

const toConsulted = (title: string, body: readonly Paragraph[]): Wording => ({
  type: 'letter',
  title,
  addressee: '{{consultation.name}}',
  body,
})

const MATTER: Paragraph = [
  [
    'consulted_matter',
    '本机关正在办理一件政府信息公开申请，所申请的信息涉及你方，有关内容如下：{{consultation.matter}}。',
  ],
]
const RETURN: Paragraph = [
  [
    'return_address',
    '意见请以书面形式寄送至：{{organ.address}}，{{organ.contact_office}}，邮政编码{{organ.postcode}}，联系电话{{organ.phone}}。',
  ],
]
const CHOICES: readonly Paragraph[] = [
  [['answer_choices', '请在下列意见中选择一项，签名或者盖章后连同本页寄回：']],
  [['answer_choices', '□ 同意公开。']],
  [['answer_choices', '□ 同意部分公开，同意公开的部分为：＿＿＿＿＿＿＿＿＿＿。']],
  [['answer_choices', '□ 不同意公开，理由为：＿＿＿＿＿＿＿＿＿＿。']],
  [['answer_choices', '签名或者盖章：＿＿＿＿＿＿　日期：＿＿＿年＿＿月＿＿日']],
]

export const NOTICE_WORDINGS = {
  application_form: {
    type: 'form',
    title: '政府信息公开申请表',
    rows: [
      ['applicant_identity', '申请人（姓名或者名称）', '＿＿＿＿＿＿＿＿'],
      ['applicant_identity', '身份证明（证件名称、号码）', '＿＿＿＿＿＿＿＿'],
      ['applicant_identity', '联系方式（电话、地址、邮政编码、电子邮箱）', '＿＿＿＿＿＿＿＿'],
      ['applicant_identity', '代理人及授权（有代理人的，附授权委托书）', '＿＿＿＿＿＿＿＿'],
      ['information_features', '申请公开的政府信息的名称、文号或者便于查询的其他特征', '＿＿＿＿＿＿＿＿'],
      ['form_and_route', '提供的方式', '□ 纸质　□ 电子文档　□ 查阅、抄录　□ 其他'],
      ['form_and_route', '获取的途径', '□ 当面领取　□ 邮寄　□ 电子邮件　□ 网上获取　□ 传真　□ 其他'],
      ['form_and_route', '阅读、视听困难需要的帮助', '＿＿＿＿＿＿＿＿'],
      ['applicant_identity', '申请人签名或者盖章、日期', '＿＿＿＿＿＿＿＿　＿＿＿＿年＿＿月＿＿日'],
    ],
    notes: [
      [
        [
          'contact',
          '受理机构：{{organ.contact_office}}，地址：{{organ.address}}，邮政编码：{{organ.postcode}}，电话：{{organ.phone}}。',
        ],
      ],
    ],
  },
  receipt: toApplicant('政府信息公开申请登记回执', [
    OPENING,
    [
      ['registration', '该申请已经登记，登记编号为{{request.number}}。'],
      ['receipt_day', '收到申请之日为{{request.received_on}}，认定的依据是：{{request.receipt_rule}}。'],
    ],
    [
      [
        'due_day',
        '本机关将自收到申请之日起{{request.reply_days}}个工作日内答复，即不迟于{{request.first_due_on}}。需要补正、征求意见、延长期限的，另行告知。',
      ],
    ],
    [['no_decision', '本回执只证明申请已经收到，不是对申请的答复。查询办理情况时请提供登记编号。']],
  ]),
  telephone_record: {
    type: 'form',
    title: '电话确认记录',
    rows: [
      ['confirmation', '登记编号', '{{request.number}}'],
      ['confirmation', '申请人', '{{applicant.name}}'],
      ['confirmation', '申请人的联系方式', '{{applicant.contact}}'],
      ['receipt_day', '提交日期', '{{request.arrived_on}}'],
      ['receipt_day', '双方确认日期（收到申请之日）', '{{request.confirmed_on}}'],
      [
        'confirmation',
        '确认的经过（何人、何时、以何号码与何人联系，确认了什么；未接通的也记明）',
        '{{request.confirmation}}',
      ],
    ],
    notes: [],
  },
  clarification: toApplicant('政府信息公开申请补正告知书', [
    OPENING,
    [['points', '经审查，该申请需要补正，现将需要补正的事项一次性告知如下：{{clarification.points}}。']],
    [
      [
        'guidance',
        '补正时，请写明所需信息的名称、文号，或者制作机关、形成时间、事项等便于本机关查找的特征；对如何描述有疑问的，可以与本机关联系，由本机关给予指导。',
      ],
    ],
    [
      ['respond_by', '请于{{clarification.respond_by}}前（含当日）将补正材料以书面形式提交本机关。'],
      ['consequence', '无正当理由逾期不补正的，视为放弃申请，本机关不再处理该申请。'],
      ['period_restart', '答复期限自本机关收到补正的申请之日起计算。'],
    ],
    [['basis', '以上依据{{letter.basis}}告知。']],
  ]),
  reasons_request: toApplicant('政府信息公开申请说明理由告知书', [
    OPENING,
    [['volume_facts', '经查，{{applicant.you}}申请公开政府信息的数量、频次情况为：{{reasons.facts}}。']],
    [
      ['to_explain', '上述数量、频次明显超过合理范围，请说明申请公开上述信息以及如此数量、频次的理由。'],
      ['respond_by', '请于{{reasons.respond_by}}前（含当日）以书面形式向本机关说明。'],
      ['consequence', '本机关认为理由不合理，或者{{applicant.you}}逾期不说明理由的，不予处理。'],
    ],
    [['basis', '以上依据{{letter.basis}}告知。']],
  ]),
  extension: toApplicant('政府信息公开申请延期答复告知书', [
    OPENING,
    [
      ['original_due', '该申请的答复期限原至{{extension.original_due_on}}届满。'],
      ['extension_reason', '因{{extension.reasons}}，不能在该期限内答复。'],
      ['head_consent', '经政府信息公开工作机构负责人{{extension.approved_by}}于{{extension.approved_on}}同意，'],
      ['new_due', '答复期限延长{{extension.working_days}}个工作日，本机关将不迟于{{extension.new_due_on}}答复。'],
    ],
    [['basis', '以上依据{{letter.basis}}告知。']],
  ]),
  delay: toApplicant('政府信息公开申请延迟答复告知书', [
    OPENING,
    [
      [
        'reasons_course',
        '因申请的数量、频次明显超过合理范围，本机关于{{reasons.asked_on}}要求{{applicant.you}}说明理由。',
      ],
      [
        'delay_reason',
        '经审查，{{applicant.you}}所述理由合理，但本机关无法在规定的期限内答复：{{reasons.statement}}。',
      ],
      ['new_due', '本机关确定延迟答复的合理期限，将不迟于{{reasons.delayed_until}}答复。'],
    ],
    [['basis', '以上依据{{letter.basis}}告知。']],
  ]),
  third_party_consultation: toConsulted('政府信息公开征求第三方意见书', [
    MATTER,
    [
      [
        'answer_period',
        '公开该信息可能损害你方合法权益，现书面征求你方意见。请自收到本意见书之日起{{consultation.days}}个工作日内提出意见，不同意公开的，请说明理由。',
      ],
      ['silence', '你方逾期未提出意见的，由本机关依照规定决定是否公开。'],
    ],
    RETURN,
    [['basis', '以上依据{{letter.basis}}办理。']],
    ...CHOICES,
  ]),
  co_producer_consultation: toConsulted('政府信息公开征求意见书', [
    [
      [
        'consulted_matter',
        '本机关正在办理一件政府信息公开申请，所申请的信息由你单位参与制作，有关内容如下：{{consultation.matter}}。',
      ],
    ],
    [
      ['answer_period', '现征求你单位意见，请自收到本意见书之日起{{consultation.days}}个工作日内提出。'],
      ['silence', '你单位逾期未提出意见的，视为同意公开。'],
    ],
    RETURN,
    [['basis', '以上依据{{letter.basis}}办理。']],
    ...CHOICES,
  ]),
  organ_consultation: toConsulted('关于征求政府信息公开意见的函', [
    [['consulted_matter', '本机关正在办理一件政府信息公开申请，需要征求你单位意见的事项为：{{consultation.matter}}。']],
    [['answer_period', '请于{{consultation.respond_by}}前（含当日）书面回复。']],
    RETURN,
    [['basis', '以上依据{{letter.basis}}办理。']],
  ]),
  consultation_notice: toApplicant('政府信息公开征求意见告知书', [
    OPENING,
    [
      [
        'excluded_period',
        '因所申请的信息需要征求第三方或者其他机关的意见，本机关已于{{consultation.sent_on}}发出征求意见的文书。自该日起征求意见所需时间不计算在答复期限内，征求意见结束后答复期限继续计算。',
      ],
    ],
    [['basis', '以上依据{{letter.basis}}告知。']],
  ]),
  disclosure_decision: toConsulted('政府信息决定公开告知书', [
    [
      [
        'disclosed_matter',
        '本机关曾就有关信息的公开征求你方意见，你方的意见为：{{consultation.statement}}。经审查，本机关决定公开以下内容：{{disclosure.matter}}。',
      ],
    ],
    [
      ['public_interest', '决定公开的理由是，不公开可能对公共利益造成重大影响：{{disclosure.public_interest}}。'],
      ['disclosure_day', '上述内容将于{{disclosure.day}}公开。'],
    ],
    [['basis', '以上决定依据{{letter.basis}}作出。']],
  ]),
  fee_notice: toApplicant('政府信息公开信息处理费收费通知书', [
    OPENING,
    [
      ['fee_basis', '该申请的信息处理费{{fee.basis}}计收，'],
      ['fee_quantity', '计费的数量为：{{fee.quantity}}。'],
      ['fee_amount', '收费标准和计算为：{{fee.arithmetic}}。本次应当缴纳{{fee.yuan}}元。'],
    ],
    [
      ['payment', '缴纳方式：{{fee.how_to_pay}}。'],
      ['pay_by', '请自收到本通知书次日起20个工作日内缴纳[[，即不迟于{{fee.pay_by}}]]。'],
      ['consequence', '逾期未缴纳的，视为放弃申请，本机关不再处理该申请。'],
      ['period_restart', '处理申请的期限自缴纳费用次日起重新计算。'],
    ],
    [['basis', '以上依据{{letter.basis}}通知。']],
  ]),
} as const satisfies Record<string, Wording>
