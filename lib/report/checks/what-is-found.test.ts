import { describe, expect, test } from 'vitest'
import { consistent } from './consistent.fixture'
import type { CheckContext } from './context'
import { explanationInput } from './input'
import type { Suspect } from './named-record'
import type { RuleId } from './rules'
import { runChecks } from './run'
import { similarity } from './similarity'

type Context = ReturnType<typeof consistent>

/** What a rule finds in 宿迁 2024 after a change: the cells that it points to, both sides, and the records. */
function found(rule: RuleId, change: (context: Context) => void) {
  const context = consistent()
  change(context)
  return runChecks(context)
    .filter((finding) => finding.rule === rule)
    .map(({ cells, found, expected, records }) => ({
      cells,
      found,
      expected,
      records: records.map(({ name }) => name),
    }))
}

const suspects =
  (...of: (Partial<Suspect> & Pick<Suspect, 'problem'>)[]) =>
  ({ evidence }: Context) => {
    evidence.suspects = of.map((each, index) => ({
      number: `2024-00${index + 1}`,
      kind: 'business',
      outcome: 'refused.state_secret',
      overYears: false,
      ...each,
    }))
  }

/** What a government has to say beside the sentence. */
const SILENT = { other_matters: '本年度未收取信息处理费。', 'overview.supervision': '开展考核、评议和责任追究。' }

const saying = (
  sentence: string,
  section: keyof NonNullable<CheckContext['text']> = 'overview.proactive',
  more: Partial<CheckContext> = {},
) =>
  runChecks({ ...consistent(), ...more, text: { ...SILENT, [section]: sentence } }).map(
    ({ rule, quote, cells, found, expected }) => ({ rule, quote, cells, found, expected }),
  )

const { table2, table3, table4 } = consistent().tables
const SECRET = table3['refused.state_secret']!.total

describe('table 二', () => {
  test('a figure below nought is named by its cell', () => {
    expect(
      found('T2-1', ({ tables }) => {
        tables.table2.penalties = -1
      }),
    ).toEqual([{ cells: ['table2.penalties'], found: -1, expected: 0, records: [] }])
  })

  test('charges of more than a hundred times last year’s are named beside last year’s', () => {
    const last = consistent().last.figures.get('table2.administrative_charges')
    const most = Number(last) * 100
    const charge = (amount: number) =>
      found('T2-3', ({ tables }) => {
        tables.table2.administrative_charges = String(amount)
      })
    expect(charge(most)).toEqual([])
    expect(charge(most + 1)).toEqual([
      { cells: ['table2.administrative_charges'], found: most + 1, expected: Number(last), records: [] },
    ])
  })

  test('charges below the fees of the year are named in 万元, with the requests that paid', () => {
    const paid = (charges: string) =>
      found('T2-4', ({ tables, evidence }) => {
        tables.table2.administrative_charges = charges
        evidence.fees = [{ number: '2024-003', yuan: 120 }]
      })
    expect(paid('0.0119')).toEqual([
      { cells: ['table2.administrative_charges'], found: 0.0119, expected: 0.012, records: ['2024-003'] },
    ])
    expect(paid('0.012')).toEqual([])
  })

  test('of a department the most of its three figures of regulations is named', () => {
    const { issued, repealed, in_force } = table2.regulations
    expect(
      found('T2-2', (context) => {
        context.organKind = 'department'
      })[0],
    ).toMatchObject({
      found: Math.max(issued, repealed, in_force),
      expected: 0,
    })
  })
})

describe('table 三', () => {
  test('a column that does not balance names the requests of its own kind of applicant, the total those of all', () => {
    const findings = found('T3-1', (context) => {
      suspects(
        { problem: 'served_before_receipt' },
        { problem: 'split_concluded', kind: 'natural_person' },
        { problem: 'counted_twice' },
      )(context)
      context.tables.table3.received.business += 1
      context.tables.table3.received.total += 1
    })
    expect(findings.map(({ cells, records }) => [cells[0], records])).toEqual([
      ['table3.received.business', ['2024-001']],
      ['table3.received.total', ['2024-001', '2024-002']],
    ])
  })

  test('a figure that is no whole number is named by its cell', () => {
    expect(
      found('T3-4', ({ tables }) => {
        tables.table3.granted!.business = 1.5
      }),
    ).toEqual([{ cells: ['table3.granted.business'], found: 1.5, expected: 0, records: [] }])
  })

  test('the register counts what was split without parts beside what it received', () => {
    const received = table3.received.total
    expect(found('T3-5', suspects({ problem: 'split_without_parts' }))).toEqual([
      { cells: ['table3.received.total'], found: received, expected: received + 1, records: ['2024-001'] },
    ])
    expect(
      found('T3-5', ({ evidence }) => {
        evidence.received -= 2
      }),
    ).toEqual([{ cells: ['table3.received.total'], found: received, expected: received - 2, records: [] }])
  })

  test('an answered outcome counts less what lacks its details, and names all that is incomplete', () => {
    const cells = ['table3.refused.state_secret.total']
    expect(found('T3-6', suspects({ problem: 'detail_missing' }, { problem: 'route_missing' }))).toEqual([
      { cells, found: SECRET, expected: SECRET - 1, records: ['2024-001', '2024-002'] },
    ])
    expect(found('T3-6', suspects({ problem: 'route_missing' }))).toEqual([
      { cells, found: SECRET, expected: SECRET, records: ['2024-001'] },
    ])
    expect(found('T3-6', suspects({ problem: 'detail_missing', outcome: null }))).toEqual([])
  })

  test('a service before the receipt is named in its own year; over the turn of a year it is the balance’s', () => {
    expect(found('T3-6', suspects({ problem: 'served_before_receipt' }))).toMatchObject([{ records: ['2024-001'] }])
    expect(found('T3-6', suspects({ problem: 'served_before_receipt', overYears: true }))).toEqual([])
    expect(found('T3-6', suspects({ problem: 'route_missing', overYears: true }))).toHaveLength(1)
  })

  test('what lacks its groundwork, and what was counted twice, is taken off', () => {
    const unpaid = table3['other.fee_unpaid']!.total
    expect(found('T3-7', suspects({ problem: 'groundwork_missing', outcome: 'other.fee_unpaid' }))).toEqual([
      { cells: ['table3.other.fee_unpaid.total'], found: unpaid, expected: unpaid - 1, records: ['2024-001'] },
    ])
    const partial = table3.partially_granted!.total
    expect(found('T3-8', suspects({ problem: 'counted_twice' }))).toEqual([
      { cells: ['table3.partially_granted.total'], found: partial, expected: partial - 1, records: ['2024-001'] },
    ])
  })

  test('of many old cases fifty are named and all are counted', () => {
    const open = table3.carried_out.total
    const many = Array.from({ length: 51 }, () => ({ problem: 'old_case_unanswered', outcome: null }) as const)
    const [finding] = found('T3-9', suspects(...many))
    expect(finding).toMatchObject({ cells: ['table3.carried_out.total'], found: open, expected: open - 51 })
    expect(finding!.records).toHaveLength(50)
    expect(found('T3-9', suspects({ problem: 'old_case_groundwork' }))).toEqual([
      { cells: ['table3.refused.state_secret.total'], found: SECRET, expected: SECRET - 1, records: ['2024-001'] },
    ])
  })
})

describe('table 四', () => {
  test('fewer suits than were pending last year are named beside those', () => {
    const pending = Number(consistent().last.figures.get('table4.litigation_direct.pending'))
    const findings = found('T4-2', ({ tables }) => {
      tables.table4.litigation_direct = { upheld: 0, corrected: 0, other: 0, pending: 0, total: 0 }
    })
    expect(findings).toEqual([{ cells: ['table4.litigation_direct.total'], found: 0, expected: pending, records: [] }])
  })

  test('suits after reviews are named beside the reviews that ended', () => {
    const [finding] = found('T4-3', ({ tables }) => {
      tables.table4.litigation_after_reconsideration = { upheld: 900, corrected: 0, other: 0, pending: 0, total: 900 }
    })
    expect(finding!.cells).toEqual(['table4.litigation_after_reconsideration.total', 'table4.reconsideration.total'])
    const most = Number(finding!.expected)
    const suits = (total: number) =>
      found('T4-3', ({ tables }) => {
        tables.table4.litigation_after_reconsideration = { upheld: total, corrected: 0, other: 0, pending: 0, total }
      })
    expect([suits(most).length, suits(most + 1).length]).toEqual([0, 1])
  })

  test('suits without the review that comes first are taken off, and named', () => {
    const direct = table4.litigation_direct.total
    const suit = { name: '（2024）行初1号', path: '/remedies/1', problem: 'suit_before_review' } as const
    expect(
      found('T4-4', ({ evidence }) => {
        evidence.suitsBeforeReview = [suit]
      }),
    ).toEqual([
      { cells: ['table4.litigation_direct.total'], found: direct, expected: direct - 1, records: [suit.name] },
    ])
  })

  test('a correction that an appeal let stand is named in its own block alone', () => {
    const upheld = table4.reconsideration.upheld
    const suit = {
      name: '（2024）行终1号',
      path: '/remedies/2',
      problem: 'correction_upheld',
      block: 'reconsideration',
    } as const
    expect(
      found('T4-5', ({ evidence }) => {
        evidence.upheldCorrections = [suit]
      }),
    ).toEqual([
      {
        cells: ['table4.reconsideration.upheld', 'table4.reconsideration.corrected'],
        found: upheld,
        expected: upheld - 1,
        records: [suit.name],
      },
    ])
  })
})

describe('a figure of a platform (N-6)', () => {
  const recorded = (value: number) => ({
    platformId: 3,
    platform: '门户网站',
    platformKind: 'website' as const,
    measure: 'visits' as const,
    unit: 'wan' as const,
    decimals: 1,
    value,
  })
  const visits = (sentence: string, ...statistics: ReturnType<typeof recorded>[]) =>
    saying(sentence, 'overview.platform', { statistics })

  test('is that of the register, which is named with its cell', () => {
    expect(visits('门户网站访问量120万人次。', recorded(1_184_000))).toEqual([
      { rule: 'N-6', quote: '访问量120万', cells: ['statistic.3.visits'], found: '120万', expected: '118.4万' },
    ])
    expect(visits('门户网站访问量1200000人次。', recorded(1_184_000))).toMatchObject([{ found: '1200000' }])
  })

  test('may be rounded to the digits that are printed', () => {
    expect(visits('门户网站访问量118.4万人次。', recorded(1_184_499))).toEqual([])
    expect(visits('门户网站访问量118.4万人次。', recorded(1_184_500))).toHaveLength(1)
    expect(visits('门户网站访问量118万人次。', recorded(1_184_000))).toEqual([])
    expect(visits('门户网站访问量118万人次。', recorded(1_185_000))).toHaveLength(1)
  })

  test('is one of several that are recorded for its kind of platform', () => {
    expect(visits('门户网站访问量50万人次。', recorded(500_000), recorded(900_000))).toEqual([])
    expect(visits('门户网站访问量70万人次。', recorded(500_000), recorded(900_000))).toMatchObject([
      { expected: '50.0万、90.0万' },
    ])
  })

  test('without a record is what was said of the platform before, the first time', () => {
    expect(visits('网站访问量50万人次。网站访问量60万人次。网站访问量50万人次。')).toEqual([
      { rule: 'N-6', quote: '访问量60万', cells: [], found: '60万', expected: '50万' },
    ])
    expect(visits('官方微信粉丝50万人。官方微博粉丝60万人。', recorded(1_184_000))).toEqual([])
  })

  test('belongs to the platform that was named before it; without one it is none', () => {
    expect(visits('官方微信粉丝5万人，网站访问量118.4万人次。', recorded(1_184_000))).toEqual([])
    expect(visits('访问量120万人次，来自网站。', recorded(1_184_000))).toEqual([])
    expect(visits('访问量120万人次。', recorded(1_184_000))).toEqual([])
  })
})

describe('a total and its parts (N-5)', () => {
  const parts = (sentence: string) =>
    saying(sentence)
      .filter(({ rule }) => rule === 'N-5')
      .map(({ quote, cells, found, expected }) => ({ quote, cells, found, expected }))

  test('a list that is more than the whole, or leaves out a slip of it, is named with its sentence', () => {
    const sentence = '公开信息10条，其中网站6条、微信5条'
    expect(parts(`${sentence}。`)).toEqual([{ quote: sentence, cells: [], found: 10, expected: 11 }])
    expect(parts('公开信息10条，其中网站6条、微信3条。')).toMatchObject([{ found: 10, expected: 9 }])
    expect(parts('公开信息10条，其中网站6条、微信2条。')).toEqual([])
    expect(parts('公开信息100条，其中网站60条、微信35条。')).toMatchObject([{ found: 100, expected: 95 }])
    expect(parts('公开信息100条，其中网站60条、微信34条。')).toEqual([])
    expect(parts('公开信息10条，其中网站6条、微信4条。')).toEqual([])
  })

  test('one part alone is not held against the whole', () => {
    expect(parts('公开信息10条，其中网站11条。')).toEqual([])
  })

  test('a part whose unit was left out is counted like the others, but no first one, no year and no month', () => {
    expect(parts('公开信息10条，其中网站6条、微信5。')).toMatchObject([{ expected: 11 }])
    expect(parts('公开信息100条，其中网站60条、微信4、微博41。')).toMatchObject([{ expected: 105 }])
    expect(parts('公开信息10条，其中网站6、微信5条、微博4条。')).toMatchObject([{ expected: 9 }])
    expect(parts('公开信息10条，其中网站6条、第5、微信5条。')).toEqual([])
    expect(parts('公开信息10条，其中网站6条、微信5个月、微博6条。')).toEqual([])
  })

  test('what is counted in something else, or stands beside the total, ends the list', () => {
    expect(parts('公开信息10条，其中网站6条、微信4条、解读5篇、微博9条。')).toEqual([])
    expect(parts('公开信息10条，其中网站6条、微信4条、另有解读5条。')).toEqual([])
  })
})

describe('what a finding of the text points to', () => {
  test('is the passage, and no cell where none is named', () => {
    expect(saying('2023年主动公开信息10条。')).toEqual([
      { rule: 'N-8', quote: '2023年主动公开信息10条', cells: [], found: 2023, expected: 2024 },
    ])
    expect(saying('统计期限自2023年1月1日起至2023年12月31日止。', 'preamble')).toMatchObject([
      { rule: 'N-9', cells: [], found: '2023-01-01—2023-12-31', expected: '2024-01-01—2024-12-31' },
    ])
    expect(saying('无其他需要报告的事项。', 'other_matters')).toMatchObject([
      { rule: 'N-10', cells: [], found: '—', expected: 0 },
    ])
  })

  test('of supervision a government names what is missing', () => {
    expect(saying('开展考核、评议。', 'overview.supervision')).toMatchObject([
      { rule: 'N-11', cells: [], expected: '责任追究' },
    ])
    expect(saying('开展考核、评议和责任追究。', 'overview.supervision')).toEqual([])
  })

  test('a column that is named three times is held against the first', () => {
    expect(saying('某专栏更新20条。某专栏更新16条。某专栏更新20条。')).toEqual([
      { rule: 'N-6', quote: expect.any(String), cells: [], found: 16, expected: 20 },
    ])
  })
})

describe('how alike two texts are', () => {
  test('only their words count: figures and marks are left out', () => {
    expect(similarity('公开信息10条。', '公开信息，20条')).toBe(1)
    expect(similarity('open data', 'open, data 1')).toBe(1)
    expect(similarity('公开信息', '依法行政')).toBe(0)
    expect(similarity('公开', '公开信息')).toBe(0.5)
  })

  test('texts without a word are not alike', () => {
    expect(similarity('1、2。', '3')).toBe(0)
  })
})

test('an explanation names the finding and the facts that it was given for', () => {
  const explanation = { year: 2024, finding: 'T3-1', fingerprint: '[]', version: 0, explanation: '按原件登记' }
  expect(explanationInput.parse(explanation)).toEqual(explanation)
  const accepts = (change: Partial<typeof explanation>) =>
    explanationInput.safeParse({ ...explanation, ...change }).success
  expect([accepts({ finding: '' }), accepts({ fingerprint: '' }), accepts({ explanation: '' })]).toEqual([
    false,
    false,
    false,
  ])
  expect([accepts({ finding: 'T'.repeat(200) }), accepts({ finding: 'T'.repeat(201) })]).toEqual([true, false])
  expect([accepts({ fingerprint: '['.repeat(100_000) }), accepts({ fingerprint: '['.repeat(100_001) })]).toEqual([
    true,
    false,
  ])
})
