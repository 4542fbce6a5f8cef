/** The six applicant columns of table 三 (国办公开办函〔2021〕30号); all but 自然人 stand under 法人或其他组织. */
export const APPLICANT_KINDS = {
  natural_person: { label: '自然人', gloss: 'natural person', group: 'person' },
  business: { label: '商业企业', gloss: 'business', group: 'organisation' },
  research_institution: { label: '科研机构', gloss: 'research institution', group: 'organisation' },
  public_interest_organisation: { label: '社会公益组织', gloss: 'public-interest organisation', group: 'organisation' },
  legal_service: { label: '法律服务机构', gloss: 'legal service', group: 'organisation' },
  other_organisation: { label: '其他', gloss: 'other organisation', group: 'organisation' },
} as const satisfies Record<string, { label: string; gloss: string; group: 'person' | 'organisation' }>

export type ApplicantKind = keyof typeof APPLICANT_KINDS
export const APPLICANT_KIND_CODES = Object.keys(APPLICANT_KINDS) as [ApplicantKind, ...ApplicantKind[]]

export function isOrganisation(kind: ApplicantKind): boolean {
  return APPLICANT_KINDS[kind].group === 'organisation'
}
