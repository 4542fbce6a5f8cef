import { APPLICANT_KIND_CODES, type ApplicantKind } from '../law/applicants'
import { OUTCOME_CODES, type OutcomeCode } from '../law/outcomes'
import { REMEDY_RESULTS, TABLE4_BLOCKS } from '../law/report-formats/report-format'
import { SUPERVISION_HEAD_CODES, type SupervisionHead } from '../supervision/heads'
import type { ReportFacts } from './facts'

/** Facts in which every count is another number, so that no cell can stand in for another. */
export function factsOf(
  year: number,
  outcomes: readonly OutcomeCode[],
  kinds: readonly ApplicantKind[],
  heads: readonly SupervisionHead[],
): ReportFacts {
  let last = 0
  const count = () => {
    last += 1
    return last
  }
  const each = <K extends string, R>(keys: readonly K[], value: () => R) =>
    Object.fromEntries(keys.map((key) => [key, value()])) as Record<K, R>
  const documents = ['regulations', 'normative_documents'] as const
  return {
    ...NOTHING_ELSE,
    year,
    organ: ORGAN,
    requests: each(['received', 'carried_in', ...outcomes, 'carried_out'], () => each(kinds, count)),
    requestsByMonth: [{ month: 3, kind: 'business', count: 4 }],
    remedies: each(TABLE4_BLOCKS, () => each(REMEDY_RESULTS, count)),
    documents: each(documents, () => each(['issued', 'repealed', 'in_force'], count)),
    amendedDocuments: each(documents, count),
    decisions: each(['licensing', 'penalties', 'coercion'], count),
    chargesFen: 7031900,
    supervision: each(heads, count),
  }
}

const ORGAN: ReportFacts['organ'] = {
  fullName: '新乡市教育局',
  shortName: '市教育局',
  kind: 'department',
  disclosureOffice: '办公室',
  address: '',
  postcode: '',
  phone: '',
  email: '',
  website: '',
}
const NOTHING_ELSE = {
  categories: [],
  channels: [],
  itemsByMonth: [],
  statistics: [],
  openedAccounts: [],
  leadingGroup: [],
  rules: { adopted: [], amended: [] },
  problems: [],
  evaluations: [],
  fees: { requests: 0, yuan: 0 },
  decidedAnew: [],
}

/** A year of which the ledger has something for every part of the report, no two counts of a table alike. */
export function fullYear(changes: Partial<ReportFacts> = {}): ReportFacts {
  const platform = { platformId: 1, platform: '门户网站', platformKind: 'website' } as const
  return {
    ...factsOf(2023, OUTCOME_CODES, APPLICANT_KIND_CODES, SUPERVISION_HEAD_CODES),
    organ: {
      ...ORGAN,
      address: '新乡市平原路1号',
      postcode: '453000',
      phone: '0373-3051234',
      email: 'gk@xinxiang.example',
      website: 'www.xinxiang.example',
    },
    requestsByMonth: [
      { month: 3, kind: 'natural_person', count: 4 },
      { month: 3, kind: 'business', count: 2 },
      { month: 3, kind: 'research_institution', count: 1 },
      { month: 12, kind: 'natural_person', count: 5 },
    ],
    categories: [
      { id: 1, name: '概况类信息', shortName: '概况类', kind: 'information', items: 48 },
      { id: 2, name: '政务动态', shortName: '政务动态', kind: 'information', items: 308 },
      { id: 3, name: '目录信息', shortName: '目录', kind: 'information', items: 0 },
      { id: 4, name: '政策解读', shortName: '政策解读', kind: 'interpretation', items: 5 },
      { id: 5, name: '回应关切', shortName: '回应关切', kind: 'response', items: 6 },
    ],
    channels: [
      { id: 1, name: '门户网站', postings: 300 },
      { id: 2, name: '官方微信', postings: 120 },
      { id: 3, name: '官方微博', postings: 0 },
    ],
    statistics: [
      { ...platform, measure: 'visits', value: 1_184_000, unit: 'wan', decimals: 1 },
      { ...platform, measure: 'articles', value: 253, unit: 'one', decimals: 0 },
      {
        platformId: 2,
        platform: '官方微信',
        platformKind: 'wechat',
        measure: 'subscribers',
        value: 488_000,
        unit: 'wan',
        decimals: 1,
      },
      {
        platformId: 4,
        platform: '官方抖音',
        platformKind: 'douyin',
        measure: 'followers',
        value: 150_000,
        unit: 'wan',
        decimals: 1,
      },
    ],
    openedAccounts: [{ name: '官方抖音', account: '新乡教育', openedOn: '2023-06-12' }],
    leadingGroup: [
      { duty: 'leader', positions: ['局长'] },
      { duty: 'deputy', positions: ['副局长', '总督学'] },
      { duty: 'office', positions: ['办公室'] },
    ],
    rules: { adopted: ['信息发布制度', '新媒体管理制度'], amended: ['保密审查办法'] },
    problems: [
      { description: '解读形式单一。', measures: [{ measure: '增加图解；', done: true }] },
      { description: '培训不足', measures: [{ measure: '组织培训。', done: false }] },
    ],
    evaluations: [{ kind: 'assessment', body: '市政府办公室', result: '优秀。' }],
    fees: { requests: 2, yuan: 420 },
    decidedAnew: ['2022-017', '2022-021'],
    ...changes,
  }
}
