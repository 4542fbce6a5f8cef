import { OPENING } from './notices'
import type { Paragraph, Passage, Wording } from './wording'

const REPLY_TITLE = '政府信息公开申请答复书'
const DECIDED: Paragraph = [['basis', '以上答复依据{{letter.basis}}作出。']]
const TOLD: Paragraph = [['basis', '以上依据{{letter.basis}}告知。']]
const REASON: Passage = ['ground', '理由是：{{reply.reason}}。']
const ENCLOSURES: Paragraph = [['enclosures', '[[附件：{{letter.enclosures}}]]']]

const reply = (title: string, ...body: readonly Paragraph[]): Wording => ({
  type: 'letter',
  title,
  addressee: '{{applicant.name}}',
  body: [OPENING, ...body, ENCLOSURES],
})

const REFUSED: readonly Paragraph[] = [
  [['decision', '经审查，{{applicant.you}}申请公开的信息{{reply.ground}}，本机关决定不予公开。'], REASON],
  DECIDED,
]

export const REPLY_WORDINGS = {
  already_public: reply(
    REPLY_TITLE,
    [
      ['decision', '经审查，{{applicant.you}}申请公开的信息已经主动公开，'],
      ['where_published', '获取的方式、途径为：{{reply.directions}}。'],
    ],
    DECIDED,
  ),
  granted: reply(
    REPLY_TITLE,
    [
      ['decision', '经审查，{{applicant.you}}申请公开的信息可以公开，本机关决定予以公开。'],
      ['what_is_given', '提供的信息，或者获取该信息的方式、途径和时间为：{{reply.directions}}。'],
    ],
    DECIDED,
  ),
  partially_granted: reply(
    REPLY_TITLE,
    [
      ['decision', '经审查，{{applicant.you}}申请公开的信息不能全部提供，能够作区分处理，本机关决定部分公开。'],
      ['what_is_given', '可以公开的内容予以提供：{{reply.directions}}。'],
    ],
    [
      [
        'withheld',
        '[[不予公开的部分为：{{reply.withheld}}，类别为{{reply.withheld_ground}}。]][[其余部分（{{reply.rest}}）{{reply.rest_ground}}。]]',
      ],
      [
        'ground',
        '[[{{?reply.rest}}检索情况：{{reply.search_record}}。]][[{{?reply.rest}}负责公开的机关为：{{reply.responsible_organ}}。]]理由是：{{reply.reason}}。',
      ],
    ],
    DECIDED,
  ),
  refused_by_law: reply(REPLY_TITLE, ...REFUSED),
  refused_third_party: reply(
    REPLY_TITLE,
    [
      ['decision', '经审查，{{applicant.you}}申请公开的信息{{reply.ground}}，公开会对第三方的合法权益造成损害。'],
      [
        'third_party_course',
        '本机关于{{consultation.sent_on}}书面征求了第三方的意见，第三方的意见为：{{consultation.statement}}。',
      ],
    ],
    [
      ['public_interest', '经衡量，不公开不会对公共利益造成重大影响：{{reply.public_interest}}。'],
      ['decision', '本机关决定不予公开。'],
      REASON,
    ],
    DECIDED,
  ),
  refused_internal: reply(REPLY_TITLE, ...REFUSED),
  administrative_enquiry: reply(
    '行政查询事项告知书',
    [
      [
        'decision',
        '经审查，{{applicant.you}}申请公开的信息属于有关法律、行政法规对获取有特别规定的信息，不适用政府信息公开程序。',
      ],
      REASON,
    ],
    [['special_rules', '请依照有关规定，按以下途径办理：{{reply.directions}}。']],
    TOLD,
  ),
  not_existing: reply(
    REPLY_TITLE,
    [
      ['search', '本机关对{{applicant.you}}申请公开的信息进行了检索：{{reply.search_record}}。'],
      ['decision', '经检索，本机关没有制作，也没有获取、保存该信息，{{applicant.you}}申请公开的政府信息不存在。'],
    ],
    DECIDED,
  ),
  not_responsible: reply(
    '非本机关负责公开告知书',
    [['decision', '经审查，{{applicant.you}}申请公开的信息不属于本机关负责公开。'], REASON],
    [['responsible_organ', '负责公开该信息的机关及其联系方式为：{{reply.responsible_organ}}。请向该机关提出申请。']],
    TOLD,
  ),
  requires_creation: reply(
    REPLY_TITLE,
    [
      [
        'decision',
        '经审查，本机关没有{{applicant.you}}申请公开的现成信息，需要对现有信息进行加工、分析后另行制作，本机关不予提供。',
      ],
      REASON,
      ['search', '[[检索情况为：{{reply.search_record}}。]]'],
    ],
    DECIDED,
  ),
  still_unclear: reply(
    '补正后申请内容仍不明确告知书',
    [
      [
        'clarification_course',
        '因申请内容不明确，本机关于{{clarification.noticed_on}}告知{{applicant.you}}补正[[（文号：{{clarification.number}}）]]，于{{clarification.responded_on}}收到的补正内容为：{{clarification.response}}。',
      ],
    ],
    [['decision', '经审查，补正后申请内容仍不明确，本机关无法据以查找、提供信息。'], REASON],
    TOLD,
  ),
  repeated: reply(
    '不予重复处理告知书',
    [
      ['earlier_reply', '经查，本机关此前已经就{{applicant.you}}提出的相同申请作出答复：{{reply.earlier_reply}}。'],
      ['decision', '{{applicant.you}}现以相同内容再次申请，本机关不予重复处理。'],
    ],
    TOLD,
  ),
  petition: reply(
    '不作为政府信息公开申请处理告知书',
    [
      [
        'decision',
        '经审查，{{applicant.you}}以政府信息公开申请的形式进行信访、投诉、举报等活动，本机关不作为政府信息公开申请处理。',
      ],
      ['ground', '[[理由是：{{reply.reason}}。]]'],
    ],
    [['proper_channel', '请通过相应渠道提出：{{reply.directions}}。']],
    TOLD,
  ),
  published_material: reply(
    '公开出版物获取途径告知书',
    [
      [
        'decision',
        '经审查，{{applicant.you}}申请提供的是政府公报、报刊、书籍等公开出版物，不属于政府信息公开申请的处理范围。',
      ],
      ['where_available', '获取的途径为：{{reply.directions}}。'],
    ],
    TOLD,
  ),
  excessive: reply(
    '不予处理告知书',
    [
      [
        'reasons_course',
        '因申请的数量、频次明显超过合理范围，本机关于{{reasons.asked_on}}要求{{applicant.you}}说明理由。对所述理由，本机关认定如下：{{reasons.statement}}。',
      ],
    ],
    [['decision', '本机关认为理由不合理，对该申请不予处理。'], REASON],
    TOLD,
  ),
  reconfirmation: reply(
    '不予重新出具告知书',
    [
      ['decision', '经审查，{{applicant.you}}要求本机关对已经获取的政府信息进行确认或者重新出具，本机关不予处理。'],
      REASON,
    ],
    TOLD,
  ),
  clarification_lapsed: reply(
    '不再处理告知书',
    [
      [
        'lapsed_notice',
        '本机关于{{clarification.noticed_on}}告知{{applicant.you}}补正[[（文号：{{clarification.number}}）]]，补正期限至{{clarification.respond_by}}届满，{{applicant.you}}无正当理由未补正。',
      ],
      ['decision', '按照规定视为放弃申请，本机关不再处理该申请。'],
    ],
    TOLD,
  ),
  fee_unpaid: reply(
    '不再处理告知书',
    [
      [
        'lapsed_notice',
        '{{applicant.you}}于{{fee.received_on}}收到本机关的收费通知书[[（文号：{{fee.number}}）]]，缴费期限至{{fee.pay_by}}届满，{{applicant.you}}未缴纳信息处理费。',
      ],
      ['decision', '按照规定视为放弃申请，本机关不再处理该申请。'],
    ],
    TOLD,
  ),
  withdrawal: reply('撤回政府信息公开申请确认书', [
    [
      'withdrawal_statement',
      '{{applicant.you}}于{{withdrawal.day}}撤回该申请，方式和内容为：{{withdrawal.statement}}。',
    ],
    ['decision', '本机关确认该申请已经撤回，办理终止。'],
  ]),
  correction_of_records: {
    type: 'letter',
    title: '更正政府信息答复书',
    addressee: '{{applicant.name}}',
    body: [
      [
        [
          'record_checked',
          '本机关于{{rectification.received_on}}收到{{applicant.you}}提出的更正政府信息的要求。要求更正的与自身相关的政府信息记录为：{{rectification.record}}；要求为：{{rectification.requested}}；提供的证据为：{{rectification.evidence}}。',
        ],
      ],
      [
        [
          'record_checked',
          '[[经审核，该记录不准确，本机关已于{{rectification.corrected_on}}更正。]][[经审核，本机关对该记录不予更正，理由是：{{rectification.refusal}}。]][[该记录不属于本机关职能范围，本机关已将该要求转送有权更正的行政机关：{{rectification.passed_to}}。]][[该记录不属于本机关职能范围，请向有权更正的行政机关提出：{{rectification.directed_to}}。]][[核实的情况为：{{rectification.reason}}。]][[{{!rectification.decision}}核实和处理的情况为：{{rectification.finding}}。]]',
        ],
      ],
      DECIDED,
      ENCLOSURES,
    ],
  },
  not_government_information: reply(
    '不属于政府信息告知书',
    [
      ['decision', '经审查，{{applicant.you}}申请公开的内容不属于政府信息。'],
      REASON,
      ['decision', '[[需要办理有关事项的，请按以下途径提出：{{reply.directions}}。]]'],
    ],
    TOLD,
  ),
} as const satisfies Record<string, Wording>
