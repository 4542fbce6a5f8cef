import type { PlainDate } from '../dates'
import { REVIEW_LAW_IN_FORCE_FROM } from './articles'
import { type Citation, type Dated, inForceOn } from './citation'

/** Who decides a review of an organ's act, as seen from that organ. */
export const REVIEW_ORGANS = {
  own_government: { label: '本级人民政府', gloss: 'the government of the same level' },
  higher_government: { label: '上一级人民政府', gloss: 'the next higher government' },
  upper_department: { label: '上一级主管部门', gloss: 'the competent department one level up' },
  local_government: { label: '所在地的人民政府', gloss: 'the government of the place where it lies' },
  parent_department: { label: '设立该派出机构的部门', gloss: 'the department that set it up' },
  itself: { label: '本机关', gloss: 'the organ itself' },
} as const satisfies Record<string, { label: string; gloss: string }>
type ReviewOrgan = keyof typeof REVIEW_ORGANS

/** How an organ stands where its kind and level do not say it. */
export const ORGAN_POSITIONS = {
  ordinary: { label: '一般机关', gloss: 'ordinary organ' },
  vertical: {
    label: '实行垂直领导的机关（海关、金融、外汇管理等）、税务或者国家安全机关',
    gloss: 'organ under vertical leadership',
  },
  dispatched: { label: '以自己名义作出行政行为的派出机构', gloss: 'dispatched body that acts in its own name' },
  justice: { label: '履行行政复议机构职责的司法行政部门', gloss: 'justice department that handles reviews' },
} as const satisfies Record<string, { label: string; gloss: string }>
export type OrganPosition = keyof typeof ORGAN_POSITIONS
export const ORGAN_POSITION_CODES = Object.keys(ORGAN_POSITIONS) as [OrganPosition, ...OrganPosition[]]

export type OrganStanding = {
  kind: 'government' | 'department'
  level: 'national' | 'provincial' | 'municipal' | 'county' | 'township'
  position: OrganPosition
}

type ReviewOrgans = { organs: readonly ReviewOrgan[]; citation: Citation }
type Competence = Record<'nationalDepartment' | 'provincialGovernment' | 'government' | 'department', ReviewOrgans> &
  Record<Exclude<OrganPosition, 'ordinary'>, ReviewOrgans>

const by =
  (instrument: Citation['instrument']) =>
  (article: string, ...organs: ReviewOrgan[]): ReviewOrgans => ({ organs, citation: { instrument, article } })
const of2017 = by('reconsiderationLaw2017')
const of2023 = by('reconsiderationLaw2023')

const COMPETENCE: readonly Dated<Competence>[] = [
  {
    inForceFrom: '2017-09-01',
    citation: { instrument: 'reconsiderationLaw2017', article: '第十二条至第十五条' },
    value: {
      nationalDepartment: of2017('第十四条', 'itself'),
      provincialGovernment: of2017('第十四条', 'itself'),
      government: of2017('第十三条第一款', 'higher_government'),
      department: of2017('第十二条第一款', 'own_government', 'upper_department'),
      vertical: of2017('第十二条第二款', 'upper_department'),
      dispatched: of2017('第十五条第一款第（二）项', 'parent_department', 'own_government'),
      justice: of2017('第十二条第一款', 'own_government', 'upper_department'),
    },
  },
  {
    inForceFrom: REVIEW_LAW_IN_FORCE_FROM,
    citation: { instrument: 'reconsiderationLaw2023', article: '第二十四条至第二十八条' },
    value: {
      nationalDepartment: of2023('第二十五条第（一）项', 'itself'),
      provincialGovernment: of2023('第二十四条第二款', 'itself'),
      government: of2023('第二十四条第一款第（二）项', 'higher_government'),
      department: of2023('第二十四条第一款第（一）项', 'own_government'),
      vertical: of2023('第二十七条', 'upper_department'),
      dispatched: of2023('第二十四条第四款', 'own_government', 'local_government'),
      justice: of2023('第二十八条', 'own_government', 'upper_department'),
    },
  },
]

/** The organs to which a review of an act of that day can go, with the article; throws where the law is silent. */
export function reviewOrgansOf({ kind, level, position }: OrganStanding, day: PlainDate): ReviewOrgans {
  const competence = inForceOn(COMPETENCE, day).value
  // A department of the State Council reviews its own acts, whatever else it is.
  if (kind === 'department' && level === 'national') return competence.nationalDepartment
  if (position !== 'ordinary') return competence[position]
  if (kind === 'department') return competence.department
  return level === 'provincial' ? competence.provincialGovernment : competence.government
}
