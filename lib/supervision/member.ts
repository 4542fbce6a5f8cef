import { codeOf, optionalDate, optionalLine, requiredDate, requiredLine } from '../fields'
import { endsAfter } from './spans'

/** The functions of members of the leading group (领导小组). */
export const MEMBER_FUNCTIONS = {
  leader: { label: '组长', gloss: 'head' },
  deputy: { label: '副组长', gloss: 'deputy head' },
  member: { label: '成员', gloss: 'member' },
  office: { label: '日常工作机构', gloss: 'office that does the daily work' },
} as const
export type Duty = keyof typeof MEMBER_FUNCTIONS
export const DUTY_CODES = Object.keys(MEMBER_FUNCTIONS) as [Duty, ...Duty[]]

/** A member of the leading group, from a day until another; the post is what counts, its holder may change. */
export const memberFields = {
  duty: codeOf(DUTY_CODES),
  position: requiredLine(60),
  person: optionalLine(40),
  fromOn: requiredDate,
  untilOn: optionalDate,
  basis: optionalLine(200),
}
export const memberHolds = endsAfter('fromOn', 'untilOn')
export const NEW_MEMBER = { duty: 'leader', position: '', person: '', fromOn: '', untilOn: '', basis: '' } as const
