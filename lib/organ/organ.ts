export const ORGAN_KINDS = ['government', 'department'] as const
export type OrganKind = (typeof ORGAN_KINDS)[number]

export const ORGAN_LEVELS = ['national', 'provincial', 'municipal', 'county', 'township'] as const
export type OrganLevel = (typeof ORGAN_LEVELS)[number]
