import { describe, expect, test } from 'vitest'
import { expandTemplate, readTemplate, shownTemplate, templateRuns } from './language'

const vocabulary = {
  phrases: new Map([
    ['year', { text: '2023' }],
    ['list.categories', { text: '概况类{{published.category.1}}条' }],
    ['organ.website', { text: '' }],
  ]),
  figures: new Map([
    ['fees.requests', { text: '0' }],
    ['remedies.total', { text: '3' }],
    ['statistic.1.visits', { text: '0.0万' }],
    ['published.category.1', { text: '48' }],
  ]),
}
const drafted = (template: string) => expandTemplate(template, vocabulary)

describe('a wording', () => {
  test('phrases are put in, figures stay tokens that follow the ledger', () => {
    expect(drafted('{{year}}年，其中{{list.categories}}，复议诉讼{{remedies.total}}件')).toBe(
      '2023年，其中概况类{{published.category.1}}条，复议诉讼{{remedies.total}}件',
    )
  })
  test.each([
    ['a figure that is nought', '甲[[收费{{fees.requests}}件]]', '甲'],
    ['a rounded nought', '甲[[访问{{statistic.1.visits}}]]', '甲'],
    ['a phrase that the year has not', '甲[[见{{organ.website}}]]', '甲'],
    ['a figure that there is not', '甲[[乙{{postings.9}}]]', '甲'],
  ])('a passage is left out for %s', (_, template, text) => expect(drafted(template)).toBe(text))
  test('a passage stays when all in it is there', () =>
    expect(drafted('甲[[，共{{remedies.total}}件]]')).toBe('甲，共{{remedies.total}}件'))
  test('conditions alone decide, and print nothing', () => {
    expect(drafted('[[{{!fees.requests}}未收取]][[{{?fees.requests}}收取{{fees.requests}}件]]')).toBe('未收取')
    expect(drafted('[[{{?remedies.total}}复议{{fees.requests}}件]][[{{!remedies.total}}未发生]]')).toBe(
      '复议{{fees.requests}}件',
    )
  })
  test('a paragraph of which nothing is left is no paragraph', () =>
    expect(drafted('甲\n[[{{fees.requests}}件]]\n 乙 ')).toBe('甲\n乙'))
  test.each([
    ['10', true],
    ['0', false],
    ['0.0', false],
    ['0.00万', false],
    ['0.01万', true],
    ['0万', false],
    ['00', true],
    ['0万人', true],
  ])('a figure printed as %s is some: %s', (text, some) => {
    const figures = new Map([['statistic.1.visits', { text }]])
    const template = '甲[[{{?statistic.1.visits}}乙]]'
    expect(expandTemplate(template, { ...vocabulary, figures })).toBe(some ? '甲乙' : '甲')
  })
  test('each stretch names the phrase or the figure that it prints, and none is empty', () => {
    expect(templateRuns('{{year}}年共{{remedies.total}}件[[{{?remedies.total}}]]', vocabulary)).toEqual([
      { text: '2023', name: 'year' },
      { text: '年共' },
      { text: '{{remedies.total}}', name: 'remedies.total' },
      { text: '件' },
    ])
    expect(templateRuns('{{year}}', vocabulary)).toEqual([{ text: '2023', name: 'year' }])
  })
  test('nothing else has a meaning', () =>
    expect(drafted('#let x = <b>1</b> {{{ [ ]')).toBe('#let x = <b>1</b> {{{ [ ]'))
})

describe('editing a wording', () => {
  const names = new Map([
    ['fees.requests', '收费件数'],
    ['year', '报告年度'],
  ])
  test('labels are shown and names kept, with their conditions', () => {
    const kept = '[[{{?fees.requests}}{{year}}年收费{{fees.requests}}件]]'
    const shown = shownTemplate(kept, names)
    expect(shown).toBe('[[{{?收费件数}}{{报告年度}}年收费{{收费件数}}件]]')
    expect(readTemplate(shown, names)).toEqual({ text: kept })
  })
  test.each(['[[甲', '甲]]', '[[甲[[乙]]丙]]'])('%s is refused: brackets that do not match or nest', (text) =>
    expect(readTemplate(text, names)).toEqual({ fault: 'brackets' }),
  )
  test('a label or a name may be typed with blanks around it', () => {
    expect(readTemplate('{{ 收费件数 }}{{? fees.requests }}', names)).toEqual({
      text: '{{fees.requests}}{{?fees.requests}}',
    })
  })
  test('a name that has gone is shown as it is', () => expect(shownTemplate('{{!gone}}', names)).toBe('{{!gone}}'))
  test('names that are not on the list are refused', () =>
    expect(readTemplate('{{收费件数}}{{?没有}}', names)).toEqual({ fault: 'unknownFigure', names: ['没有'] }))
})
