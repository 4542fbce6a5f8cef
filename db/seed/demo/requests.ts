import { addDays, firstDayOf, lastDayOf, type PlainDate, yearOf } from '@/lib/dates'
import type { ApplicantKind } from '@/lib/law/applicants'
import { addWorkingDays, dayIn } from '@/lib/law/calendar/calendar'
import { STATE_CALENDAR } from '@/lib/law/calendar/state-calendar'
import type { ReceiptChannel } from '@/lib/law/channels'
import type { OutcomeCode, ReplyDetail } from '@/lib/law/outcomes'
import type { WordedKind } from '@/lib/letters/wordings/shipped'
import type { DemoSection } from './lists'

export type DemoRequest = {
  receivedOn: PlainDate
  channel: ReceiptChannel
  kind: ApplicantKind
  name: string
  description: string
  section: DemoSection
  reply?: DemoReply
  acts?: DemoActs
  /** A letter that is still on its way through its approval on the day of the demonstration. */
  underApproval?: 'awaited' | 'returned'
}

export type DemoReply = { outcome: OutcomeCode; servedOn: PlainDate; letter?: WordedKind } & DemoDetails
type DemoDetails = Partial<Record<ReplyDetail, string>>

/** The acts on a request beside its reply, with their days. */
export type DemoActs = {
  clarification?: { noticedOn: PlainDate; respondBy: PlainDate }
  consultation?: { name: string; sentOn: PlainDate; answeredOn?: PlainDate }
  extension?: { notifiedOn: PlainDate }
}

type Told = Omit<DemoRequest, 'kind' | 'reply'> & {
  kind?: ApplicantKind
  outcome: OutcomeCode
  servedOn: PlainDate
  /** Which of the letters that tell the outcome, where there are two. */
  letter?: WordedKind
  details: DemoDetails
}

const answeredRequest = (told: Told): DemoRequest => {
  const { outcome, servedOn, letter, details, kind = 'natural_person', ...request } = told
  return { ...request, kind, reply: { outcome, servedOn, letter, ...details } }
}

/** The eight requests of 2023: three granted, five for information that the bureau does not hold. */
export const REQUESTS_2023: readonly DemoRequest[] = [
  answeredRequest({
    receivedOn: '2023-02-14',
    channel: 'online',
    name: '陈静',
    section: '基础教育科',
    description: '2022年市直初中招生划片方案及服务范围说明',
    outcome: 'granted',
    servedOn: '2023-03-02',
    letter: 'already_public',
    details: { directions: '已在门户网站公开，提供网址' },
  }),
  answeredRequest({
    receivedOn: '2023-03-21',
    channel: 'registered_post',
    name: '刘洋',
    section: '政策法规科',
    description: '某小区配套幼儿园用地规划许可文件',
    outcome: 'unavailable.not_held',
    servedOn: '2023-04-11',
    details: { responsibleOrgan: '新乡市自然资源和规划局，0373-0000001' },
  }),
  answeredRequest({
    receivedOn: '2023-04-18',
    channel: 'in_person',
    name: '孙丽',
    section: '人事科',
    description: '2022年市直学校公开招聘教师岗位计划',
    outcome: 'granted',
    servedOn: '2023-05-08',
    details: { directions: '已以电子文档提供' },
  }),
  answeredRequest({
    receivedOn: '2023-05-30',
    channel: 'online',
    name: '周强',
    section: '财务科',
    description: '某县2021年义务教育阶段学校建设资金支出明细',
    outcome: 'unavailable.not_held',
    servedOn: '2023-06-20',
    details: { responsibleOrgan: '该县教育体育局，0373-0000002' },
  }),
  answeredRequest({
    receivedOn: '2023-07-11',
    channel: 'registered_post',
    name: '吴磊',
    section: '政策法规科',
    description: '某民办学校土地使用权登记资料',
    outcome: 'unavailable.not_held',
    servedOn: '2023-08-01',
    details: { responsibleOrgan: '新乡市不动产登记中心，0373-0000003' },
  }),
  answeredRequest({
    receivedOn: '2023-08-22',
    channel: 'online',
    name: '郑敏',
    section: '基础教育科',
    description: '2023年秋季学期城区小学新生报名材料清单',
    outcome: 'granted',
    servedOn: '2023-09-05',
    letter: 'already_public',
    details: { directions: '已在门户网站公开，提供网址' },
  }),
  answeredRequest({
    receivedOn: '2023-09-15',
    channel: 'ordinary_post',
    name: '黄涛',
    section: '安全管理科',
    description: '某路段学校门前交通信号设施设置批复',
    outcome: 'unavailable.not_held',
    servedOn: '2023-10-13',
    details: { responsibleOrgan: '新乡市公安局交通管理支队，0373-0000004' },
  }),
  answeredRequest({
    receivedOn: '2023-11-07',
    channel: 'online',
    name: '马兰',
    section: '职业教育科',
    description: '某技工学校设立审批文件',
    outcome: 'unavailable.not_held',
    servedOn: '2023-11-24',
    details: { responsibleOrgan: '新乡市人力资源和社会保障局，0373-0000005' },
  }),
]

const CONCLUDED: readonly (readonly [
  month: number,
  ApplicantKind,
  string,
  DemoSection,
  OutcomeCode,
  workingDays: number,
])[] = [
  [1, 'natural_person', '义务教育阶段学校课后服务收费标准', '财务科', 'granted', 9],
  [1, 'business', '校服采购项目评审结果', '财务科', 'partially_granted', 17],
  [2, 'natural_person', '某学校教职工考勤安排', '人事科', 'refused.internal_affairs', 15],
  [2, 'legal_service', '校园安全事故调查讨论记录', '安全管理科', 'refused.process_information', 19],
  [3, 'natural_person', '教师资格认定的条件和程序', '人事科', 'granted', 5],
  [3, 'natural_person', '某培训机构收费投诉的处理', '政策法规科', 'not_processed.petition_or_complaint', 7],
  [4, 'public_interest_organisation', '特殊教育学校无障碍改造计划', '基础教育科', 'granted', 12],
  [5, 'natural_person', '教育统计年鉴', '办公室', 'not_processed.published_material', 4],
  [5, 'research_institution', '近三年学校体质监测分学校汇总表', '基础教育科', 'unavailable.requires_creation', 16],
  [6, 'natural_person', '某小学学区房产登记信息', '政策法规科', 'refused.administrative_enquiry', 24],
  [7, 'natural_person', '高中阶段招生计划（申请人撤回）', '基础教育科', 'other.other', 6],
  [8, 'other_organisation', '幼儿园保教费备案目录', '财务科', 'granted', 18],
  [9, 'natural_person', '某中学食堂承包合同中的报价构成', '财务科', 'refused.third_party_rights', 20],
]

/** The details of the running year's replies, by outcome. */
const DETAILS: Partial<Record<OutcomeCode, DemoDetails>> = {
  granted: { directions: '已按申请的方式提供' },
  partially_granted: {
    withheld: '评审专家的身份证号码和联系方式',
    withheldGround: 'refused.third_party_rights',
    reason: '属于个人隐私，公开会损害第三方合法权益',
    directions: '作了区分处理的评审结果，以电子文档提供',
  },
  'refused.internal_affairs': { reason: '属于内部人事管理信息，不予公开' },
  'refused.process_information': { reason: '属于履职过程中形成的讨论记录，不予公开' },
  'refused.administrative_enquiry': {
    reason: '不动产登记资料的查询另有规定',
    directions: '请向市不动产登记中心申请查询',
  },
  'refused.third_party_rights': { reason: '属于商业秘密，第三方书面反对公开且理由合理' },
  'unavailable.requires_creation': { reason: '本机关没有分学校的汇总表，需要另行加工制作' },
  'not_processed.petition_or_complaint': { directions: '可以向市信访局反映' },
  'not_processed.published_material': { directions: '可以在市图书馆查阅或者向出版社购买' },
}

/** It is confirmed to the applicant by a letter of its own. */
const WITHDRAWN = { letter: 'withdrawal', reason: '申请人书面撤回申请' } as const

/** The third party is asked before it is refused for its sake. */
function asked(receivedOn: PlainDate): DemoActs {
  const after = (days: number) => addWorkingDays(STATE_CALENDAR, receivedOn, days).date
  return { consultation: { name: '豫北餐饮服务有限公司', sentOn: after(4), answeredOn: after(12) } }
}

/** Open requests by the working days since their receipt: within the period, due soon, and overdue. */
const OPEN_REQUESTS: readonly (readonly [
  workingDaysAgo: number,
  ReceiptChannel,
  string,
  DemoSection,
  underWay?: keyof DemoActs | NonNullable<DemoRequest['underApproval']>,
])[] = [
  [1, 'online', '本年度教师招聘面试评分办法', '人事科'],
  [4, 'in_person', '城区学校学位供给情况', '基础教育科'],
  [9, 'registered_post', '学校食堂大宗食材采购公告', '财务科'],
  [16, 'online', '民办学校年度检查结论', '政策法规科', 'awaited'],
  [18, 'registered_post', '某校操场改造工程验收文件', '办公室', 'returned'],
  [23, 'online', '校车安全检查情况通报', '安全管理科'],
  [6, 'online', '学校周边环境整治的全部材料', '安全管理科', 'clarification'],
  [12, 'registered_post', '某中学校服供应合同', '财务科', 'consultation'],
  [22, 'online', '近三年民办学校财务审计报告', '财务科', 'extension'],
]
const APPLICANT_NAMES = [
  '何平',
  '罗琳',
  '宋杰',
  '唐薇',
  '冯远',
  '董洁',
  '程浩',
  '曹颖',
  '邓凯',
  '许岚',
  '沈博',
  '韩雪',
  '彭飞',
  '蒋蓉',
  '田野',
  '潘宁',
  '袁方',
  '夏青',
  '石磊',
  '林岚',
  '高远',
  '贺敏',
]

/**
 * A running year up to `today`: concluded requests from month to month, one of them late, and open ones of every
 * urgency.
 */
export function runningRequests(today: PlainDate): DemoRequest[] {
  const year = yearOf(today)
  const concluded = CONCLUDED.flatMap(
    ([month, kind, description, section, outcome, workingDays], index): DemoRequest[] => {
      const receivedOn = workingDayFrom(addDays(firstDayOf(year), (month - 1) * 30 + 6 + index))
      const servedOn = addWorkingDays(STATE_CALENDAR, receivedOn, workingDays).date
      if (servedOn > today || servedOn > lastDayOf(year)) return []
      return [
        {
          receivedOn,
          channel: index % 3 === 0 ? 'registered_post' : 'online',
          kind,
          name: nameOf(kind, index),
          description,
          section,
          reply: { outcome, servedOn, ...DETAILS[outcome], ...(outcome === 'other.other' && WITHDRAWN) },
          ...(outcome === 'refused.third_party_rights' && { acts: asked(receivedOn) }),
        },
      ]
    },
  )
  const open = OPEN_REQUESTS.flatMap(([ago, channel, description, section, underWay], index): DemoRequest[] => {
    const receivedOn = workingDaysBefore(today, ago)
    if (yearOf(receivedOn) !== year) return []
    const request = {
      receivedOn,
      channel,
      kind: 'natural_person',
      name: APPLICANT_NAMES[13 + index]!,
      description,
      section,
    } as const
    if (underWay === undefined) return [request]
    if (underWay === 'awaited' || underWay === 'returned') return [{ ...request, underApproval: underWay }]
    return [{ ...request, acts: actsUnderWay(underWay, receivedOn, today) }]
  })
  return [...concluded, ...open].sort((a, b) => (a.receivedOn < b.receivedOn ? -1 : 1))
}

function actsUnderWay(underWay: keyof DemoActs, receivedOn: PlainDate, today: PlainDate): DemoActs {
  const after = (from: PlainDate, days: number) => addWorkingDays(STATE_CALENDAR, from, days).date
  switch (underWay) {
    case 'clarification':
      return { clarification: { noticedOn: after(receivedOn, 3), respondBy: after(today, 7) } }
    case 'consultation':
      return { consultation: { name: '牧野服饰有限公司', sentOn: after(receivedOn, 5) } }
    case 'extension':
      return { extension: { notifiedOn: after(receivedOn, 17) } }
  }
}

function nameOf(kind: ApplicantKind, index: number): string {
  const organisations: Partial<Record<ApplicantKind, string>> = {
    business: '牧野服饰有限公司',
    legal_service: '卫水律师事务所',
    public_interest_organisation: '凤凰山助残服务中心',
    research_institution: '豫北教育研究所',
    other_organisation: '卫滨区幼教协会',
  }
  return organisations[kind] ?? APPLICANT_NAMES[index]!
}

function workingDayFrom(date: PlainDate): PlainDate {
  return dayIn(STATE_CALENDAR, date).working ? date : workingDayFrom(addDays(date, 1))
}

function workingDaysBefore(today: PlainDate, days: number): PlainDate {
  let date = today
  for (let counter = 0; counter < days; ) {
    date = addDays(date, -1)
    if (dayIn(STATE_CALENDAR, date).working) counter += 1
  }
  return workingDayFrom(date)
}
