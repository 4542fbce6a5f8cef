import { describe, expect, test } from 'vitest'
import { formatOf } from '../../law/report-formats/format-of'
import { draftSections } from '../drafts'
import type { ReportFacts } from '../facts'
import { fullYear } from '../facts.fixture'
import { namedFigures } from '../figures'
import { countTables } from '../tables'
import { namesOf, phrasesOf } from './phrases'

const FORMAT = formatOf(2023)
const phraseOf = (name: string, changes: Partial<ReportFacts> = {}) => {
  const facts = fullYear(changes)
  return phrasesOf(facts, countTables(facts, FORMAT), FORMAT).get(name)!.text
}
const { organ, supervision } = fullYear()
const NO_WORK = Object.fromEntries(Object.keys(supervision).map((head) => [head, 0])) as typeof supervision

describe('the phrases of a year', () => {
  test('name the organ: its office, or itself where it has none', () => {
    expect(
      ['year', 'organ.full_name', 'organ.short_name', 'organ.contact_office'].map((name) => phraseOf(name)),
    ).toEqual(['2023', '新乡市教育局', '市教育局', '办公室'])
    expect(phraseOf('organ.contact_office', { organ: { ...organ, disclosureOffice: '' } })).toBe('新乡市教育局')
  })

  test('tell how it is reached, with what is known', () => {
    const full = phraseOf('list.contact')
    expect([organ.address, organ.postcode, organ.phone, organ.email].every((each) => full.includes(each))).toBe(true)
    expect(full.split('，')).toHaveLength(4)
    const only = { ...organ, address: '', postcode: '', email: '' }
    expect(phraseOf('list.contact', { organ: only })).toBe(`电话：${organ.phone}`)
    const nothing = { ...only, phone: '' }
    expect(phraseOf('list.contact', { organ: nothing })).toBe('')
  })

  test('name the channels that were used, and how often, by figures that follow the ledger', () => {
    expect(phraseOf('list.channels')).toBe('门户网站、官方微信')
    expect(phraseOf('list.postings')).toBe('门户网站{{postings.1}}次，官方微信{{postings.2}}次')
    expect(phraseOf('list.postings', { channels: [] })).toBe('')
  })

  test('name the categories of information that have any, and not interpretations and responses', () => {
    expect(phraseOf('list.categories')).toBe('概况类信息{{published.category.1}}条、政务动态{{published.category.2}}条')
  })

  test('name what platforms state, each with its unit', () => {
    expect(phraseOf('list.statistics').split('，')).toEqual([
      '门户网站访问量{{statistic.1.visits}}人次',
      '门户网站发稿量{{statistic.1.articles}}篇',
      '官方微信订阅量{{statistic.2.subscribers}}人',
      '官方抖音粉丝数{{statistic.4.followers}}人',
    ])
  })

  test('name the accounts opened in the year, by their month', () => {
    expect(phraseOf('list.accounts')).toBe('2023年6月开通官方抖音“新乡教育”。')
    const unnamed = [{ name: '官方微博', account: '', openedOn: '2023-11-30' as const }]
    expect(phraseOf('list.accounts', { openedAccounts: unnamed })).toBe('2023年11月开通官方微博。')
  })

  test('name the results that occurred, in the order of the form', () => {
    const { requests } = fullYear()
    const nobody = Object.fromEntries(Object.keys(requests.granted).map((kind) => [kind, 0])) as typeof requests.granted
    const outcomes = phraseOf('list.outcomes', { requests: { ...requests, granted: nobody } })
    expect(outcomes).not.toContain('table3.granted')
    expect(outcomes.split('、').at(-1)).toContain('{{table3.other.other.total}}件')
    expect(outcomes.indexOf('refused.state_secret')).toBeLessThan(outcomes.indexOf('unavailable.not_held'))
  })

  test('name the rules made, the numbers of requests decided anew, and the results of evaluations', () => {
    expect(phraseOf('list.rules_adopted')).toBe('《信息发布制度》、《新媒体管理制度》')
    expect(phraseOf('list.rules_amended')).toBe('《保密审查办法》')
    expect(phraseOf('list.decided_anew')).toBe('2022-017、2022-021')
    expect(phraseOf('list.evaluations')).toBe('工作考核（市政府办公室）：优秀。')
  })
})

describe('the phrases of supervision', () => {
  test('name of meetings, trainings, examinations, inspections and complaints those that there were', () => {
    expect(
      phraseOf('list.work')
        .split('，')
        .map((part) => /\{\{(.*)\}\}/.exec(part)![1]),
    ).toEqual([
      'supervision.meetings',
      'supervision.trainings',
      'supervision.assessments_passed',
      'supervision.inspections',
      'supervision.complaints',
    ])
    for (const head of ['meetings', 'trainings', 'assessments_passed', 'inspections', 'complaints'] as const) {
      const only = phraseOf('list.work', { supervision: { ...NO_WORK, [head]: 1 } })
      expect(only.match(/\{\{[^}]*\}\}/g)).toEqual([`{{supervision.${head}}}`])
    }
    expect(phraseOf('list.work', { supervision: NO_WORK })).toBe('')
  })

  test('name the leading group by its duties, and the office that does the daily work', () => {
    const group = (leadingGroup: ReportFacts['leadingGroup'], of = organ) =>
      phraseOf('list.leading_group', { leadingGroup, organ: of })
    const full = phraseOf('list.leading_group')
    expect(full).toContain('由局长任组长，副局长、总督学任副组长，办公室承担')
    const leader = { duty: 'leader', positions: ['局长'] } as const
    expect(group([{ ...leader, positions: ['局长'] }])).toContain('由局长任组长，办公室承担')
    expect(group([{ ...leader, positions: ['局长'] }], { ...organ, disclosureOffice: '' })).toMatch(/由局长任组长。$/)
    expect(group([])).toMatch(/^办公室承担.*。$/)
    expect(group([], { ...organ, disclosureOffice: '' })).toBe('')
    expect(group([{ duty: 'office', positions: ['宣传科'] }])).toContain('宣传科承担')
  })

  test('name problems with their number where there are several, and measures as done or still to come', () => {
    expect(phraseOf('list.problems')).toBe('一是解读形式单一；二是培训不足')
    expect(phraseOf('list.measures_done')).toBe('增加图解')
    expect(phraseOf('list.measures_open')).toBe('组织培训')
    const problem = (description: string) => ({ description, measures: [] })
    expect(phraseOf('list.problems', { problems: [problem('培训不足。')] })).toBe('培训不足')
    const many = Array.from({ length: 11 }, (_, index) => problem(`问题${index}`))
    expect(phraseOf('list.problems', { problems: many }).split('；').slice(9)).toEqual(['十是问题9', '11是问题10'])
  })

  test('end with one stop, whatever the record ends with', () => {
    const problems = [{ description: '培训不足。；.', measures: [] }]
    expect(phraseOf('list.problems', { problems })).toBe('培训不足')
    expect(phraseOf('list.problems', { problems: [{ description: '1.5万人未培训', measures: [] }] })).toBe(
      '1.5万人未培训',
    )
  })
})

test('a wording may use every phrase and every figure, each under a label of its own', () => {
  const facts = fullYear()
  const tables = countTables(facts, FORMAT)
  const figures = namedFigures(facts, tables, FORMAT)
  const phrases = phrasesOf(facts, tables, FORMAT)
  const names = namesOf(figures)
  expect(names.size).toBe(figures.size + phrases.size)
  expect(new Set(names.values()).size).toBe(names.size)
  for (const [name, phrase] of phrases) expect([phrase.name, phrase.label]).toEqual([name, names.get(name)])
})

describe('the drafts of a year', () => {
  const draft = (changes: Partial<ReportFacts> = {}, templates = {}) => {
    const facts = fullYear(changes)
    const tables = countTables(facts, FORMAT)
    return draftSections(facts, tables, FORMAT, namedFigures(facts, tables, FORMAT), templates)
  }

  test('say that no fee was charged, or of how many requests', () => {
    expect(draft().other_matters).toContain('{{fees.requests}}')
    expect(draft({ fees: { requests: 0, yuan: 0 } }).other_matters).not.toContain('{{fees.')
  })

  test('leave out what the year has nothing of', () => {
    expect(draft({ openedAccounts: [], channels: [] })['overview.platform']).toBe('')
    expect(draft()['overview.platform']).toContain('{{postings.1}}')
  })

  test('are in the organ’s own wording where it has one, section by section', () => {
    expect(draft({}, { problems: '{{year}}年无。' }).problems).toBe('2023年无。')
    expect(draft({}, { problems: '{{year}}年无。' }).preamble).toBe(draft().preamble)
  })
})
