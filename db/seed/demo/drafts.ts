import { addDays, type PlainDate } from '@/lib/dates'
import type { DEMO_ACCOUNTS } from '../demo-accounts'

export type DemoDraft = {
  title: string
  category: string
  formedOn: PlainDate
  submitted?: boolean
  /** The remarks with which the first review step returned the item. */
  returned?: string
}

/** Unpublished items on the day of the demonstration: overdue, due soon, under review, returned. */
export function demoDrafts(today: PlainDate): DemoDraft[] {
  return [
    { title: '学校食堂食品安全抽查情况', category: '信息公开目录信息', formedOn: addDays(today, -45) },
    { title: '教师公开招聘递补人员公示', category: '信息公开目录信息', formedOn: addDays(today, -22), submitted: true },
    { title: '中小学暑期安全提示', category: '政务动态', formedOn: addDays(today, -3), submitted: true },
    {
      title: '家庭教育讲座进社区',
      category: '政务动态',
      formedOn: addDays(today, -6),
      submitted: true,
      returned: '导语与附件中的场次不一致，请核对后再送审',
    },
  ]
}

type Passed = { account: keyof typeof DEMO_ACCOUNTS; score: string; validUntil: PlainDate }

/** Two trainings with assessments: some qualifications were renewed, one ends soon, one has ended. */
export function demoTrainings(today: PlainDate) {
  const passed = (account: Passed['account'], score: string, days: number): Passed => ({
    account,
    score,
    validUntil: addDays(today, days),
  })
  return [
    {
      topic: '政府信息公开条例专题学习',
      heldOn: '2023-04-18' as PlainDate,
      hours: '4',
      trainer: '市政务公开办',
      others: 6,
      passedBy: [passed('editor', '86', -12)],
    },
    {
      topic: '网站信息发布审核要点',
      heldOn: addDays(today, -120),
      hours: '2.5',
      trainer: '新闻中心',
      others: 0,
      passedBy: [
        passed('clerk', '92', 245),
        passed('reviewer', '95', 20),
        passed('supervisor', '90', 245),
        passed('colleague', '91', 245),
      ],
    },
  ]
}
