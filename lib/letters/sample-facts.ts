import type { PlainDate } from '../dates'
import type { OutcomeCode } from '../law/outcomes'
import type { LetterFacts } from './facts'
import { type Entries, LETTER_PLACE_CODES, type LetterPlace, placeOf } from './places'

/** The day of the letters of the sample case. */
export const SAMPLE_DAY: PlainDate = '2024-06-03'

/** The same case when it was registered. */
export const SAMPLE_REGISTERED: Omit<LetterFacts, 'organ'> = {
  applicant: {
    kind: 'natural_person',
    name: '李晓梅',
    representative: '',
    identityDocument: 'resident_identity_card',
    phone: '13800001111',
    address: '新乡市和平路2号',
    email: '',
  },
  request: {
    number: '2024-018',
    channel: 'online',
    arrivedOn: '2024-05-05',
    confirmedOn: '2024-05-06',
    confirmation: '5月6日上午9时，由王芳以0373-3051234拨打13800001111，与申请人确认收到申请。',
    receivedOn: '2024-05-06',
    description: '2023年全市民办学校年检结果及有关文件',
    formWanted: 'electronic',
    routeWanted: 'email',
    firstDueOn: '2024-06-03',
    dueOn: '2024-06-03',
  },
  clarification: null,
  reasons: null,
  extension: null,
  consultation: null,
  fee: null,
  reply: null,
  withdrawal: null,
  remedy: null,
  rectification: null,
  publication: null,
  documents: [
    { on: '2024-05-06', title: '政府信息公开申请', number: '', proves: '申请的内容和收到日期', label: 'application' },
    {
      on: '2024-05-31',
      title: '延期答复告知书',
      number: '新教公开延〔2024〕2号',
      proves: '依法延长答复期限',
      label: 'extension',
    },
  ],
}

/**
 * A case that never was, of invented people, with everything on record that a letter can tell of: for a look at a
 * wording. `outcome`: that of its reply, or none yet.
 */
export function sampleFacts(organ: LetterFacts['organ'], outcome: OutcomeCode | null): LetterFacts {
  return {
    ...SAMPLE_REGISTERED,
    organ,
    clarification: {
      noticedOn: '2024-05-08',
      respondBy: '2024-05-24',
      items: '请写明所需文件的年度和名称。',
      noticeNumber: '新教公开补〔2024〕3号',
      respondedOn: '2024-05-20',
      response: '2023年度年检结果公告及其附表',
    },
    reasons: {
      askedOn: '2024-05-09',
      respondBy: '2024-06-20',
      facts: '2024年1月至4月共提出申请62件。',
      statement: '所述理由与申请的信息无关',
      delayedUntil: '2024-08-30',
      announcedOn: '2024-06-03',
    },
    extension: {
      originalDueOn: '2024-06-03',
      newDueOn: '2024-07-02',
      workingDays: 20,
      reasons: '涉及年检材料较多',
      approvedBy: '张建国',
      approvedOn: '2024-05-30',
      notifiedOn: '2024-05-31',
      noticeNumber: '新教公开延〔2024〕2号',
    },
    consultation: {
      party: 'third_party',
      name: '新乡市育才学校',
      matter: '该校2023年度年检的财务报表',
      sentOn: '2024-05-13',
      respondBy: '2024-06-24',
      letterNumber: '新教公开征〔2024〕1号',
      answeredOn: '2024-05-27',
      statement: '报表属于商业秘密，不同意公开',
    },
    fee: {
      basis: 'per_volume',
      ordinal: 1,
      pages: 72,
      yuan: 420,
      arithmetic: '第1–30页 0元；第31–72页 42×10＝420元；合计420元',
      sentOn: '2024-05-10',
      receivedOn: '2024-05-13',
      payBy: '2024-06-11',
      noticeNumber: '新教公开费〔2024〕1号',
    },
    reply: outcome && {
      outcome,
      repliedOn: SAMPLE_DAY,
      replyNumber: '新教公开答〔2024〕18号',
      reason: '该文件是内部讨论的过程稿',
      withheldGround: outcome === 'partially_granted' ? 'refused.process_information' : null,
      withheld: '第3页“经办人意见”栏',
      restGround: null,
      rest: '',
      searchRecord: '2024年5月21日王芳在公文系统、档案室以“民办学校 年检”检索，未查到',
      responsibleOrgan: '新乡市民政局，电话0373-3050000',
      earlierReply: '新教公开答〔2023〕40号，2023年12月1日',
      directions: '登录本机关网站“政府信息公开”栏目查阅',
      serviceRoute: null,
      servedOn: null,
      trackingNumber: '',
    },
    withdrawal: { withdrawnOn: '2024-05-28', statement: '电话撤回并寄来书面说明' },
    rectification: {
      receivedOn: '2024-05-20',
      record: '学籍档案中的出生日期',
      requested: '由2009年2月3日更正为2009年3月2日',
      evidence: '户口簿复印件',
      decision: 'corrected',
      decidedOn: SAMPLE_DAY,
      correctedOn: '2024-05-31',
      competentOrgan: '',
      reason: '',
      answerNumber: '新教公开更〔2024〕1号',
    },
    publication: {
      requests: ['2024-018', '2024-019'],
      matter: '2023年全市民办学校年检结果',
      decidedOn: SAMPLE_DAY,
      decidedBy: '张建国',
      publishedOn: null,
      where: '',
    },
    remedy: {
      body: '新乡市人民政府',
      caseNumber: '新政复〔2024〕31号',
      servedOnOrgan: '2024-06-03',
      answerBy: '2024-06-18',
    },
  }
}

/** Something for every place into which people type, days as days. */
export const SAMPLE_ENTRIES: Entries = Object.fromEntries(
  LETTER_PLACE_CODES.filter((place) => placeOf(place).typed).map((place) => [place, typedInto(place)]),
)

function typedInto(place: LetterPlace): string {
  if (place === 'letter.enclosures') return '年检结果公告（3页，纸质）\n附表（2页，纸质）'
  if (!/(_on|_by|\.day|_until)$/.test(place) || place === 'extension.approved_by') return `所填${placeOf(place).label}`
  return /(respond_by|pay_by|new_due_on|delayed_until|disclosure\.day)$/.test(place) ? '2024年7月31日' : '2024年5月20日'
}
