import { addDays, firstDayOf, type PlainDate, yearOf } from '@/lib/dates'
import type { EntryForm } from '@/lib/supervision/entry'

const BASIS = '关于成立政府信息公开工作领导小组的通知'

const member = (duty: 'leader' | 'deputy' | 'office', position: string): EntryForm => ({
  register: 'leading-group',
  duty,
  position,
  person: '',
  basis: BASIS,
  fromOn: '2023-02-13',
  untilOn: '',
})
const rule = (
  title: string,
  adoptedOn: PlainDate,
  amendments: { amendedOn: string; basis: string }[] = [],
): EntryForm => ({
  register: 'rules',
  title,
  documentNumber: '',
  adoptedOn,
  endedOn: '',
  amendments,
  note: '',
})
const problem = (
  foundOn: PlainDate,
  description: string,
  measures: readonly (readonly [measure: string, dueOn: PlainDate, doneOn: PlainDate | ''])[],
): EntryForm => ({
  register: 'problems',
  foundOn,
  source: 'own',
  description,
  measures: measures.map(([measure, dueOn, doneOn]) => ({ measure, dueOn, doneOn, result: '' })),
})

/** The supervision of 2023: leading group, internal rules, problems and their measures. */
export const SUPERVISION_2023: readonly EntryForm[] = [
  member('leader', '主管局长'),
  member('deputy', '局办公室主任'),
  member('office', '新闻中心'),
  rule('新乡市教育局官网信息发布制度', '2021-09-06', [{ amendedOn: '2023-03-20', basis: '局办公会议' }]),
  rule('新乡市教育局新媒体管理制度', '2023-05-22'),
  rule('新乡市教育局信息发布“三审三校”制度', '2023-03-20'),
  problem('2023-02-13', '工作人员的业务能力需要继续提高', [
    ['组织网站运营人员学习《条例》并进行考核', '2023-06-30', '2023-04-21'],
  ]),
  problem('2023-02-13', '信息公开的渠道和形式不够丰富', [['开通官方抖音账号“新乡教育”', '2023-06-30', '2023-06-15']]),
]

/** A running year up to `today`: a meeting, an inspection, an open problem with measures, an open complaint. */
export function runningSupervision(today: PlainDate): EntryForm[] {
  const start = firstDayOf(yearOf(today))
  const day = (days: number) => addDays(start, days)
  const entries: [PlainDate, EntryForm][] = [
    [
      day(9),
      {
        register: 'meetings',
        heldOn: day(9),
        topic: '部署本年度政府信息公开工作',
        attended: '领导小组成员、各科室负责人',
        decisions: '每季度检查一次栏目更新情况',
      },
    ],
    [
      day(90),
      {
        register: 'inspections',
        inspectedOn: day(90),
        inspector: '局办公室',
        inspected: '门户网站各栏目',
        findings: '两个栏目超过三个月没有更新',
      },
    ],
    [day(90), problem(day(90), '个别栏目更新不及时', [['落实栏目责任科室并更新内容', day(120), '']])],
    [
      addDays(today, -3),
      {
        register: 'complaints',
        receivedOn: addDays(today, -3),
        receivedFrom: '市政府办公室转办',
        matter: '反映招生服务范围没有按时公布',
        requestNumber: '',
        answeredOn: '',
        result: '',
      },
    ],
  ]
  return entries.filter(([on]) => on <= today && on >= start).map(([, entry]) => entry)
}
