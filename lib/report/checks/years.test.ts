import { describe, expect, test } from 'vitest'
import { consistent } from './consistent.fixture'
import { similarity } from './similarity'
import { carriedOver, ownWords, steadyYears } from './years'

/** Different characters, so that each pair of neighbours is there once. */
const characters = (count: number, from = 0x4e00) =>
  Array.from({ length: count }, (_, at) => String.fromCharCode(from + at)).join('')

const words = (now: string, before: string) => {
  const context = consistent()
  return ownWords({
    ...context,
    text: { problems: now },
    last: { ...context.last, sections: { problems: before } },
  }).map(({ rule, section, found }) => [rule, section, found])
}

describe('a text that says the same as last year', () => {
  test('is found from 120 characters on; a shorter one is alike by its nature', () => {
    expect(words(characters(120), characters(120))).toEqual([['Y-4', 'problems', '100%']])
    expect(words(characters(119), characters(119))).toEqual([])
  })

  test('is found from nine tenths of its pairs on', () => {
    // 199 and 201 pairs, of which 180 are shared.
    const shared = characters(181)
    const [now, before] = [shared + characters(19, 0x5500), shared + characters(21, 0x6500)]
    expect(similarity(now, before)).toBe(0.9)
    expect(words(now, before)).toEqual([['Y-4', 'problems', '90%']])
    expect(words(now + characters(1, 0x7500), before)).toEqual([])
  })

  test('is not looked for where a year says nothing, nor in the opening', () => {
    const text = characters(130)
    expect(words('', text)).toEqual([])
    expect(words(text, '')).toEqual([])
    const context = consistent()
    const last = { ...context.last, sections: { preamble: text } }
    expect(ownWords({ ...context, text: { preamble: text }, last })).toEqual([])
  })
})

describe('a figure that changes several times over', () => {
  const against = (now: number, before: number | undefined) => {
    const context = consistent()
    context.tables.table2.coercion = now
    const figures = new Map(context.last.figures)
    if (before === undefined) figures.delete('table2.coercion')
    else figures.set('table2.coercion', String(before))
    return steadyYears({ ...context, last: { ...context.last, figures } }).filter(({ cells }) =>
      cells.includes('table2.coercion'),
    )
  }

  test.each([
    [10, 50, false],
    [10, 51, true],
    [50, 10, false],
    [51, 10, true],
    [9, 0, false],
    [10, 0, true],
    [0, 9, false],
    [0, 10, true],
    [100, undefined, false],
  ])('now %s, before %s: found %s', (now, before, found) => {
    expect(against(now, before)).toHaveLength(found ? 1 : 0)
  })

  test('is silent without last year, and about table 二 of another form', () => {
    const context = consistent()
    context.tables.table2.coercion = 9_999
    const figures = new Map(context.last.figures).set('table2.coercion', '10')
    const { last: _, ...alone } = context
    expect(steadyYears(alone)).toEqual([])
    expect(carriedOver(alone)).toEqual([])
    const found = (format: '2021' | '2019') =>
      steadyYears({ ...context, last: { ...context.last, figures, format } }).map(({ cells }) => cells[0])
    expect(found('2021')).toContain('table2.coercion')
    expect(found('2019')).not.toContain('table2.coercion')
  })
})
