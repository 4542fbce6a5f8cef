import type { Citation } from '../citation'
import type { ReportFormat } from './report-format'

const FORM = (article: string): Citation => ({ instrument: 'reportFormat2021', article })
const REGULATIONS = (article: string): Citation => ({ instrument: 'regulations2019', article })

/** 国办公开办函〔2021〕30号: reports of 2021 and later. */
export const FORMAT_2021: ReportFormat<'2021'> = {
  code: '2021',
  name: { label: '2021年格式', gloss: 'Form of 2021' },
  firstYear: 2021,
  assembled: true,
  citation: { instrument: 'reportFormat2021', article: '附件' },
  headings: {
    overview: '一、总体情况',
    table2: '二、主动公开政府信息情况',
    table3: '三、收到和处理政府信息公开申请情况',
    table4: '四、政府信息公开行政复议、行政诉讼情况',
    problems: '五、存在的主要问题及改进情况',
    otherMatters: '六、其他需要报告的事项',
  },
  overviewHeads: [
    { key: 'overview.proactive', label: '（一）主动公开' },
    { key: 'overview.requests', label: '（二）依申请公开' },
    { key: 'overview.information_management', label: '（三）政府信息管理' },
    { key: 'overview.platform', label: '（四）政府信息公开平台建设' },
    { key: 'overview.supervision', label: '（五）监督保障' },
  ],
  table2: {
    measures: 'acts',
    blocks: [
      {
        title: '第二十条第（一）项',
        columns: ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
        rows: [
          {
            row: 'regulations',
            label: '规章',
            cells: [
              { figure: 'regulations.issued', name: '规章制发件数' },
              { figure: 'regulations.repealed', name: '规章废止件数' },
              { figure: 'regulations.in_force', name: '规章现行有效件数' },
            ],
            definition: {
              rule: '国务院部门和省、设区的市、自治州的人民政府制定的规章。',
              citation: { instrument: 'legislationLaw', article: '第九十一条、第九十三条' },
              example: '设区的市人民政府令公布的管理办法。',
              counterExample: '教育局印发的管理办法不是规章，属于行政规范性文件。',
            },
          },
          {
            row: 'normative_documents',
            label: '行政规范性文件',
            cells: [
              { figure: 'normative_documents.issued', name: '行政规范性文件制发件数' },
              { figure: 'normative_documents.repealed', name: '行政规范性文件废止件数' },
              { figure: 'normative_documents.in_force', name: '行政规范性文件现行有效件数' },
            ],
            definition: {
              rule: '本机关在职权内依程序制发、涉及权利义务、普遍约束不特定对象、在一定期限内反复适用的文件；联合制发的由牵头机关计。',
              citation: REGULATIONS('第二十条第一项'),
              example: '面向社会的民办学校设置标准。',
              counterExample: '会议通知、内部考核办法、对个案的批复。',
            },
          },
        ],
      },
      {
        title: '第二十条第（五）项',
        columns: ['信息内容', '本年处理决定数量'],
        rows: [
          {
            row: 'licensing',
            label: '行政许可',
            cells: [{ figure: 'licensing', name: '行政许可决定数' }],
            definition: {
              rule: '本年作出的行政许可决定，包括准予、不予、变更和延续。',
              citation: REGULATIONS('第二十条第五项'),
              example: '教师资格认定、民办学校设立审批。',
              counterExample: '已经受理、年底尚未作出决定的申请。',
            },
          },
        ],
      },
      {
        title: '第二十条第（六）项',
        columns: ['信息内容', '本年处理决定数量'],
        rows: [
          {
            row: 'penalties',
            label: '行政处罚',
            cells: [{ figure: 'penalties', name: '行政处罚决定数' }],
            definition: {
              rule: '本年作出的行政处罚决定。',
              citation: REGULATIONS('第二十条第六项'),
              example: '对无证办学的处罚决定。',
              counterExample: '责令改正而未处罚的。',
            },
          },
          {
            row: 'coercion',
            label: '行政强制',
            cells: [{ figure: 'coercion', name: '行政强制决定数' }],
            definition: {
              rule: '本年作出的行政强制决定。',
              citation: REGULATIONS('第二十条第六项'),
              example: '查封无证办学场所的决定。',
              counterExample: '申请人民法院强制执行的。',
            },
          },
        ],
      },
      {
        title: '第二十条第（八）项',
        columns: ['信息内容', '本年收费金额（单位：万元）'],
        rows: [
          {
            row: 'administrative_charges',
            label: '行政事业性收费',
            cells: [{ figure: 'administrative_charges', name: '行政事业性收费（万元）' }],
            definition: {
              rule: '本年实际收取的行政事业性收费金额，以万元为单位，保留到元；信息处理费是其中的一种。',
              citation: REGULATIONS('第二十条第八项'),
              example: '考试报名费 703190 元，填 70.319。',
              counterExample: '以元填写的金额，会大一万倍。',
            },
          },
        ],
      },
    ],
  },
  table3: {
    balanceNote: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    applicants: '申请人情况',
    person: { column: 'natural_person', label: '自然人', name: '自然人' },
    organisations: {
      label: '法人或其他组织',
      columns: [
        { column: 'business', label: '商业企业', name: '商业企业' },
        { column: 'research_institution', label: '科研机构', name: '科研机构' },
        { column: 'public_interest_organisation', label: '社会公益组织', name: '社会公益组织' },
        { column: 'legal_service', label: '法律服务机构', name: '法律服务机构' },
        { column: 'other_organisation', label: '其他', name: '其他组织' },
      ],
    },
    columnTotal: { label: '总计', name: '总计' },
    received: {
      label: '一、本年新收政府信息公开申请数量',
      name: '本年新收',
      definition: {
        rule: '收到日期在本年1月1日至12月31日的申请；一份申请计1件，拆分的按拆分后的各件计。',
        citation: REGULATIONS('第二十九条、第三十一条'),
        example: '12月30日由互联网渠道提交、12月31日双方确认的申请，计入本年。',
        counterExample: '12月31日提交、次年1月2日才双方确认的申请，计入次年。',
      },
    },
    carriedIn: {
      label: '二、上年结转政府信息公开申请数量',
      name: '上年结转',
      definition: {
        rule: '以前年度收到、上年12月31日尚未办结的申请，应与上年公布的结转数逐列一致。',
        citation: FORM('附件三'),
        example: '上年12月15日收到、本年1月10日送达答复的申请。',
        counterExample: '上年12月31日前已送达答复、本年提起复议的申请，不再计入。',
      },
    },
    results: '三、本年度办理结果',
    blocks: [
      {
        group: 'granted',
        name: '予以公开',
        label: '（一）予以公开',
        row: {
          row: 'granted',
          counts: ['granted'],
          definition: {
            rule: '向申请人提供了所申请的信息，或者告知了已公开信息的获取方式、途径和时间。',
            citation: REGULATIONS('第三十六条第（一）、（二）项'),
            example: '申请某年招生计划，答复时给出网站上该文件的地址。',
            counterExample: '只提供其中一部分、其余不公开的，计入“部分公开”。',
          },
        },
      },
      {
        group: 'partially_granted',
        name: '部分公开',
        label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
        row: {
          row: 'partially_granted',
          counts: ['partially_granted'],
          definition: {
            rule: '能够区分处理，提供可公开的部分并说明其余部分不公开的理由。',
            citation: REGULATIONS('第三十七条'),
            example: '提供评审结果，隐去评审专家的身份证号码。',
            counterExample: '全部内容均不公开的，按理由计入“不予公开”的一项；同一件不再计入其他行。',
          },
        },
      },
      {
        group: 'refused',
        name: '不予公开',
        label: '（三）不予公开',
        rows: [
          {
            row: 'refused.state_secret',
            label: '1.属于国家秘密',
            counts: ['refused.state_secret'],
            definition: {
              rule: '所申请的信息已依法确定为国家秘密。',
              citation: REGULATIONS('第十四条'),
              example: '申请标有密级且仍在保密期限内的文件。',
              counterExample: '仅标注“内部资料”而未定密的，不属此项。',
            },
          },
          {
            row: 'refused.prohibited_by_law',
            label: '2.其他法律行政法规禁止公开',
            counts: ['refused.prohibited_by_law'],
            definition: {
              rule: '法律、行政法规明文禁止公开。',
              citation: REGULATIONS('第十四条'),
              example: '法律规定应当封存的未成年人记录。',
              counterExample: '仅有地方性法规、规章或者文件规定不公开的，不属此项。',
            },
          },
          {
            row: 'refused.endangers_security_or_stability',
            label: '3.危及“三安全一稳定”',
            counts: ['refused.endangers_security_or_stability'],
            definition: {
              rule: '公开后可能危及国家安全、公共安全、经济安全、社会稳定。',
              citation: REGULATIONS('第十四条'),
              example: '尚在使用的考试安全保卫方案。',
              counterExample: '公开后仅可能引起议论或者批评的，不属此项。',
            },
          },
          {
            row: 'refused.third_party_rights',
            label: '4.保护第三方合法权益',
            counts: ['refused.third_party_rights'],
            definition: {
              rule: '涉及商业秘密、个人隐私等，公开会损害第三方合法权益，且第三方不同意公开。',
              citation: REGULATIONS('第十五条、第三十二条'),
              example: '第三方书面反对公开其报价的成本构成，理由成立。',
              counterExample: '第三方逾期未答复不等于不同意，应由机关依条例决定。',
            },
          },
          {
            row: 'refused.internal_affairs',
            label: '5.属于三类内部事务信息',
            counts: ['refused.internal_affairs'],
            definition: {
              rule: '人事管理、后勤管理、内部工作流程三类信息。',
              citation: REGULATIONS('第十六条第一款'),
              example: '机关内部的值班安排。',
              counterExample: '对外办事的流程不属内部工作流程。',
            },
          },
          {
            row: 'refused.process_information',
            label: '6.属于四类过程性信息',
            counts: ['refused.process_information'],
            definition: {
              rule: '履职过程中形成的讨论记录、过程稿、磋商信函、请示报告。',
              citation: REGULATIONS('第十六条第二款'),
              example: '一份文件印发前的讨论记录。',
              counterExample: '已经印发生效的正式文件不属过程性信息。',
            },
          },
          {
            row: 'refused.enforcement_file',
            label: '7.属于行政执法案卷',
            counts: ['refused.enforcement_file'],
            definition: {
              rule: '行政执法案卷中的信息；法律、法规、规章规定应当公开的除外。',
              citation: REGULATIONS('第十六条第二款'),
              example: '一宗行政处罚案件的询问笔录。',
              counterExample: '依法应当公开的处罚决定书不属此项。',
            },
          },
          {
            row: 'refused.administrative_enquiry',
            label: '8.属于行政查询事项',
            counts: ['refused.administrative_enquiry'],
            definition: {
              rule: '工商、不动产登记资料等，法律、行政法规对获取另有特别规定，告知依规定办理。',
              citation: REGULATIONS('第三十六条第（七）项'),
              example: '申请查询他人房屋的登记资料。',
              counterExample: '没有专门查询规定的普通档案，不属此项。',
            },
          },
        ],
      },
      {
        group: 'unavailable',
        name: '无法提供',
        label: '（四）无法提供',
        rows: [
          {
            row: 'unavailable.not_held',
            label: '1.本机关不掌握相关政府信息',
            counts: ['unavailable.not_held'],
            definition: {
              rule: '经检索信息不存在，或者不属本机关负责公开。',
              citation: REGULATIONS('第三十六条第（四）、（五）项'),
              example: '申请的批复由市自然资源部门作出，告知其名称和联系方式。',
              counterExample: '信息存在但需另行汇总的，计入“没有现成信息需要另行制作”。',
            },
          },
          {
            row: 'unavailable.requires_creation',
            label: '2.没有现成信息需要另行制作',
            counts: ['unavailable.requires_creation'],
            definition: {
              rule: '没有现成信息，需要加工、分析或者重新制作才能提供。',
              citation: REGULATIONS('第三十八条'),
              example: '要求按学校逐年统计一项从未统计过的数据。',
              counterExample: '只需遮盖部分内容的，属于区分处理，计入“部分公开”。',
            },
          },
          {
            row: 'unavailable.still_unclear',
            label: '3.补正后申请内容仍不明确',
            counts: ['unavailable.still_unclear'],
            definition: {
              rule: '申请人按时补正，但内容仍不能指向特定信息。',
              citation: REGULATIONS('第三十条'),
              example: '补正后仍写“贵局全部文件”。',
              counterExample: '申请人逾期不补正的，计入“其他处理”第1项。',
            },
          },
        ],
      },
      {
        group: 'not_processed',
        name: '不予处理',
        label: '（五）不予处理',
        rows: [
          {
            row: 'not_processed.petition_or_complaint',
            label: '1.信访举报投诉类申请',
            counts: ['not_processed.petition_or_complaint'],
            definition: {
              rule: '以申请公开的形式进行信访、投诉、举报，告知不作为申请处理，可告知相应渠道。',
              citation: REGULATIONS('第三十九条第一款'),
              example: '要求查处某培训机构并答复处理意见。',
              counterExample: '申请获取对某机构的处罚决定书，是申请公开。',
            },
          },
          {
            row: 'not_processed.repeated',
            label: '2.重复申请',
            counts: ['not_processed.repeated'],
            definition: {
              rule: '已就同一申请人的申请作出答复，其重复申请公开相同信息。',
              citation: REGULATIONS('第三十六条第（六）项'),
              example: '半年内再次申请同一份文件。',
              counterExample: '不同申请人申请同一信息，不是重复申请。',
            },
          },
          {
            row: 'not_processed.published_material',
            label: '3.要求提供公开出版物',
            counts: ['not_processed.published_material'],
            definition: {
              rule: '要求提供政府公报、报刊、书籍等公开出版物，可告知获取的途径。',
              citation: REGULATIONS('第三十九条第二款'),
              example: '要求提供当年的统计年鉴。',
              counterExample: '要求提供网站已公开的文件，计入“予以公开”。',
            },
          },
          {
            row: 'not_processed.excessive',
            label: '4.无正当理由大量反复申请',
            counts: ['not_processed.excessive'],
            definition: {
              rule: '申请数量、频次明显超过合理范围，经要求说明理由，理由不合理。',
              citation: REGULATIONS('第三十五条'),
              example: '一个月内提出数十件，要求说明后未给出合理理由。',
              counterExample: '未先要求申请人说明理由的，不能适用此项。',
            },
          },
          {
            row: 'not_processed.reconfirmation',
            label: '5.要求行政机关确认或重新出具已获取信息',
            counts: ['not_processed.reconfirmation'],
            definition: {
              rule: '申请人已获取信息，要求机关确认其真实或者重新出具。',
              citation: REGULATIONS('第三十六条、第三十八条'),
              example: '要求在已取得的复印件上加盖公章证明。',
              counterExample: '首次申请获取该信息的，不属此项。',
            },
          },
        ],
      },
      {
        group: 'other',
        name: '其他处理',
        label: '（六）其他处理',
        rows: [
          {
            row: 'other.clarification_lapsed',
            label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
            counts: ['other.clarification_lapsed'],
            definition: {
              rule: '已发补正告知，申请人无正当理由逾期不补正，视为放弃申请。',
              citation: REGULATIONS('第三十条'),
              example: '补正期限届满后十日仍未收到补正材料。',
              counterExample: '补正了但仍不明确的，计入“无法提供”第3项。',
            },
          },
          {
            row: 'other.fee_unpaid',
            label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
            counts: ['other.fee_unpaid'],
            definition: {
              rule: '已发收费通知，申请人逾期未缴纳信息处理费，视为放弃申请。',
              citation: { instrument: 'processingFee2020', article: '第六条' },
              example: '收到收费通知次日起二十个工作日内未缴费。',
              counterExample: '没有发出收费通知的，不能适用此项。',
            },
          },
          {
            row: 'other.other',
            label: '3.其他',
            counts: ['other.other'],
            definition: {
              rule: '不属于以上情形的结案，例如申请人撤回申请。',
              citation: FORM('三（六）3'),
              example: '申请人书面撤回申请。',
              counterExample: '能够归入以上任何一行的，不用此项。',
            },
          },
        ],
      },
    ],
    resultsTotal: {
      label: '（七）总计',
      name: '办理结果总计',
      definition: {
        rule: '本年办结的申请，等于以上各项办理结果之和；以答复送达之日为办结之日。',
        citation: FORM('附件三'),
        example: '本年作出并送达答复的各件之和。',
        counterExample: '12月31日作出、次年1月才送达的答复，计入次年。',
      },
    },
    carriedOut: {
      label: '四、结转下年度继续办理',
      name: '结转下年度',
      definition: {
        rule: '12月31日尚未办结的申请，包括延期、征求意见、等待补正和等待缴费的申请。',
        citation: FORM('附件三'),
        example: '12月20日发出补正告知、尚未收到补正材料的申请。',
        counterExample: '12月31日已经送达答复的申请。',
      },
    },
  },
  table4: {
    litigation: '行政诉讼',
    blocks: {
      reconsideration: {
        label: '行政复议',
        definition: {
          rule: '因本机关的政府信息公开行为提起的行政复议案件：本年审结的和年底尚未审结的。',
          citation: REGULATIONS('第五十条第三项'),
          example: '对不予公开答复申请复议，本年维持。',
          counterExample: '对下级机关的答复向本机关申请的复议，计入下级机关。',
        },
      },
      litigation_direct: {
        label: '未经复议直接起诉',
        definition: {
          rule: '未经复议直接起诉的案件；2024年起对不予公开不服的应当先申请复议。',
          citation: { instrument: 'reconsiderationLaw2023', article: '第二十三条' },
          example: '对“本机关不掌握”的答复直接起诉。',
          counterExample: '复议维持后再起诉的，计入复议后起诉。',
        },
      },
      litigation_after_reconsideration: {
        label: '复议后起诉',
        definition: {
          rule: '复议后起诉的案件；复议机关只作共同被告的，由作出原行为的机关计。',
          citation: { instrument: 'reportFiling2016', article: '' },
          example: '复议维持后以本机关为被告起诉。',
          counterExample: '本机关只作为复议机关的共同被告的案件，不计。',
        },
      },
    },
    results: {
      upheld: {
        label: '结果维持',
        definition: {
          rule: '维持原行政行为，驳回复议申请或者诉讼请求。',
          citation: FORM('附件四'),
          example: '判决驳回原告诉讼请求。',
          counterExample: '申请人撤回复议申请的，计入其他结果。',
        },
      },
      corrected: {
        label: '结果纠正',
        definition: {
          rule: '撤销、部分撤销、变更，确认违法或者无效，责令履行。',
          citation: FORM('附件四'),
          example: '复议决定撤销答复，责令重新办理。',
          counterExample: '机关自行更正后申请人撤回的，计入其他结果。',
        },
      },
      other: {
        label: '其他结果',
        definition: {
          rule: '不予受理、撤回、终止、调解、和解等。',
          citation: FORM('附件四'),
          example: '裁定准许撤诉。',
          counterExample: '驳回诉讼请求的，计入结果维持。',
        },
      },
      pending: {
        label: '尚未审结',
        definition: {
          rule: '12月31日尚未审结的案件；一审后上诉的，仍为尚未审结。',
          citation: FORM('附件四'),
          example: '11月立案、次年2月判决的案件。',
          counterExample: '年内已经审结的案件。',
        },
      },
    },
    total: '总计',
  },
}
