/**
 * What a category counts as in section 一 of the report: 信息发布 makes up the year's total of published information;
 * 政策解读 and 回应关切 are stated beside it, as the yearly website table (国办函〔2018〕12号) does.
 */
export const CATEGORY_KINDS = ['information', 'interpretation', 'response'] as const
export type CategoryKind = (typeof CATEGORY_KINDS)[number]

/** The categories of a new ledger; an organ can add its own. */
export const SEEDED_CATEGORIES: readonly { name: string; shortName: string; kind: CategoryKind }[] = [
  { name: '概况类信息', shortName: '概况类', kind: 'information' },
  { name: '政务动态', shortName: '政务动态', kind: 'information' },
  { name: '信息公开目录信息', shortName: '目录信息更新', kind: 'information' },
  { name: '政策解读', shortName: '政策解读', kind: 'interpretation' },
  { name: '回应关切', shortName: '回应关切', kind: 'response' },
]
