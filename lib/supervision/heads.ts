/** The headings under which the report counts supervision; each can list its records. */
export const SUPERVISION_HEADS = {
  members: '领导小组成员数',
  rules_in_force: '现行工作制度数',
  rules_made: '本年制定和修改的工作制度数',
  meetings: '工作会议次数',
  trainings: '培训次数',
  assessments_passed: '考核合格人次',
  inspections: '检查次数',
  complaints: '投诉举报件数',
  problems: '存在问题数',
  measures_done: '本年完成的改进措施数',
} as const
export type SupervisionHead = keyof typeof SUPERVISION_HEADS
export const SUPERVISION_HEAD_CODES = Object.keys(SUPERVISION_HEADS) as [SupervisionHead, ...SupervisionHead[]]
