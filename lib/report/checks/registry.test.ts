import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { yearOf } from '../../dates'
import { FEES_IN_FORCE_FROM } from '../../law/fees'
import { REVIEW_FIRST_FROM } from '../../law/remedy-routes'
import { canonicalJson } from '../canonical-json'
import { consistent } from './consistent.fixture'
import { kindLabel, kindOf } from './kind'
import { REGISTRY, registeredRules } from './registry'
import { isHeld, RULE_IDS, severityOf } from './rules'
import { runChecks } from './run'

describe('the registry of rules', () => {
  test('has every rule once, each with its article, its first day and the forms that it concerns', () => {
    const rules = registeredRules()
    expect(rules.map(({ id }) => id)).toEqual(RULE_IDS)
    for (const rule of rules) {
      expect(rule.article).toMatch(/^《.+》.+/)
      expect(rule.since).toMatch(/^2026-1\d-\d\d$/)
      expect(rule.version).toBeGreaterThan(0)
      expect(rule.forms.length).toBeGreaterThan(0)
      expect(rule.standing).toEqual({ state: 'active' })
    }
  })
  test('is raised with every change: the hash belongs to the version', () => {
    const hash = createHash('sha256').update(canonicalJson(registeredRules())).digest('hex')
    expect(REGISTRY).toEqual({ version: 1, hash })
  })
  test('names the years from which a rule concerns a report as the law has them', () => {
    const from = Object.fromEntries(registeredRules().map(({ id, reportsFrom }) => [id, reportsFrom]))
    expect(from).toMatchObject({ 'T3-1': 2019, 'Y-2': 2021 })
    expect(from['N-10']).toBe(yearOf(FEES_IN_FORCE_FROM))
    expect(from['T4-4']).toBe(yearOf(REVIEW_FIRST_FROM))
  })
})

describe('the standing of a rule', () => {
  const on = '2026-12-01'
  test('withdrawn: it finds nothing', () => {
    expect(isHeld({ standing: { state: 'withdrawn', on, because: '' } })).toBe(false)
    expect(isHeld({ standing: { state: 'remark', on, because: '' } })).toBe(true)
    expect(isHeld({})).toBe(true)
  })
  test('only remarked: nothing is asked of the office', () => {
    expect(severityOf('T3-1', { severity: 'E', standing: { state: 'remark', on, because: '' } })).toBe('I')
    expect(severityOf('T3-1')).toBe('E')
  })
})

describe('what a finding asks', () => {
  test.each([
    ['T3-1', 1, 'correct', '必须改正'],
    ['T3-4', -1, 'correct', '必须改正'],
    ['T3-4', '—', 'fill', '应填未填'],
    ['T3-4', '无', 'fill', '应填未填'],
    ['Y-1', 3, 'explain', '可说明'],
    ['T2-4', 0, 'explain', '可说明'],
    ['N-10', 120, 'explain', '可说明'],
    ['N-10', '—', 'fill', '应填未填'],
    ['N-11', '（五）监督保障', 'fill', '应填未填'],
    ['Y-3', 3, 'explain', '提示'],
  ] as const)('%s with %j: %s', (rule, found, kind, label) => {
    const finding = { rule, found, severity: severityOf(rule) }
    expect([kindOf(finding), kindLabel(finding)]).toEqual([kind, label])
  })
})

describe('figures that are printed rounded', () => {
  const context = consistent()
  const saying = (sentence: string) =>
    runChecks({
      ...context,
      organKind: undefined,
      text: { other_matters: '本年度未收取信息处理费。', 'overview.platform': sentence },
    }).map(({ rule }) => rule)
  test.each([
    ['网站访问1.2万次、微信阅读3.4万次，共计4.7万次。', []],
    ['网站访问1.2万次、微信阅读3.4万次，共计4.9万次。', ['N-5']],
    ['网站访问12次、微信阅读34次，共计47次。', ['N-5']],
  ])('%s %j', (sentence, rules) => expect(saying(sentence)).toEqual(rules))

  test('a charge of 0.29万元 covers fees of 2,950元, one of 0.28 does not', () => {
    const charged = (administrative_charges: string) =>
      runChecks({
        ...context,
        tables: { ...context.tables, table2: { ...context.tables.table2, administrative_charges } },
        evidence: { ...context.evidence, fees: [{ number: '1', yuan: 2950 }] },
      }).map(({ rule }) => rule)
    expect([charged('0.29'), charged('0.28')]).toEqual([[], ['T2-4']])
  })
})
