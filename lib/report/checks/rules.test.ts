import { describe, expect, test } from 'vitest'
import { formatOf } from '../../law/report-formats/format-of'
import { table3Columns, table3Rows } from '../../law/report-formats/rows'
import type { TableFigureId } from '../history/published-report'
import { consistent } from './consistent.fixture'
import type { CheckContext } from './context'
import type { Suspect } from './named-record'
import { RULE_IDS, type RuleId } from './rules'
import { runChecks } from './run'

type Changed = Partial<CheckContext>
type Context = ReturnType<typeof consistent>

/** Changes a copy of the consistent report. */
const after = (change: (context: Context) => void): Context => {
  const context = consistent()
  change(context)
  return context
}
const suspect = (problem: Suspect['problem'], more: Partial<Suspect> = {}) =>
  after(({ evidence }) => {
    evidence.suspects = [
      { number: '2024-007', problem, kind: 'business', outcome: 'refused.state_secret', overYears: false, ...more },
    ]
  })
const saying = (
  section: keyof NonNullable<CheckContext['text']>,
  sentence: string,
  more: Changed = {},
): CheckContext => ({
  ...consistent(),
  text: { other_matters: '本年度未收取信息处理费。', [section]: sentence },
  ...more,
})
const FEES = [
  { number: '2024-003', yuan: 100 },
  { number: '2024-009', yuan: 20 },
]
const withFees = (context: CheckContext): CheckContext => ({
  ...context,
  evidence: { ...consistent().evidence, fees: FEES },
})
const LONG = '本机关认真贯彻落实上级部署，坚持以公开为常态、不公开为例外，完善制度，规范流程，加强培训，'.repeat(4)
const lastSaid = (text: string) => ({ last: { ...consistent().last, sections: { problems: text } } })

/** For every rule a report in which it fires and one in which it is silent. */
const CASES: Record<RuleId, { fires: CheckContext; silent: CheckContext }> = {
  'F-1': {
    fires: { ...consistent(), format: { ...formatOf(2024), code: formatOf(2020).code } },
    silent: consistent(),
  },
  'T2-1': {
    fires: after(({ tables }) => {
      tables.table2.penalties = -1
    }),
    silent: after(({ tables }) => {
      tables.table2.administrative_charges = '0.0001'
    }),
  },
  'T2-2': {
    fires: { ...consistent(), organKind: 'department' },
    silent: { ...consistent(), organKind: 'government' },
  },
  'T2-3': {
    fires: after(({ tables }) => {
      tables.table2.administrative_charges = '592372449'
    }),
    silent: after(({ tables }) => {
      tables.table2.administrative_charges = '592372.449'
    }),
  },
  'T2-4': {
    fires: withFees(
      after(({ tables }) => {
        tables.table2.administrative_charges = '0.0119'
      }),
    ),
    // A charge in 二 says nothing about a fee in 六: the reverse does not follow.
    silent: saying('other_matters', '本年度没有收取信息处理费。'),
  },
  'T3-1': {
    fires: after(({ tables }) => {
      tables.table3.received.business += 1
    }),
    silent: after(({ tables: { table3 } }) => {
      table3.received.business += 1
      table3.carried_out.business += 1
    }),
  },
  'T3-2': {
    fires: after(({ tables }) => {
      tables.table3.granted!.business += 1
    }),
    silent: after(({ tables: { table3 } }) => {
      table3.granted!.business += 1
      table3.total.business += 1
    }),
  },
  'T3-3': {
    fires: after(({ tables }) => {
      tables.table3.granted!.total += 1
    }),
    silent: after(({ tables: { table3 } }) => {
      table3.granted!.business += 1
      table3.granted!.total += 1
    }),
  },
  'T3-4': {
    fires: after(({ tables }) => {
      tables.table3['refused.prohibited_by_law']!.research_institution = -1
    }),
    silent: consistent(),
  },
  'T3-5': { fires: suspect('split_without_parts'), silent: suspect('groundwork_missing') },
  'T3-6': {
    fires: suspect('detail_missing'),
    silent: suspect('detail_missing', { outcome: null }),
  },
  'T3-7': {
    fires: suspect('groundwork_missing', { outcome: 'other.fee_unpaid' }),
    silent: suspect('groundwork_missing', { outcome: 'granted' }),
  },
  'T3-9': {
    fires: suspect('old_case_unanswered', { outcome: null }),
    silent: suspect('old_case_groundwork', { outcome: null }),
  },
  'T3-10': { fires: suspect('irregular_act', { outcome: null }), silent: suspect('groundwork_missing') },
  'T3-8': { fires: suspect('counted_twice'), silent: suspect('detail_missing') },
  'T4-1': {
    fires: after(({ tables }) => {
      tables.table4.reconsideration.total += 1
    }),
    silent: consistent(),
  },
  'T4-2': {
    fires: after(({ tables: { table4 } }) => {
      table4.litigation_direct = { upheld: 5, corrected: 0, other: 0, pending: 0, total: 5 }
    }),
    silent: after(({ tables: { table4 } }) => {
      table4.litigation_direct = { upheld: 6, corrected: 0, other: 0, pending: 0, total: 6 }
    }),
  },
  'T4-3': {
    fires: after(({ tables: { table4 } }) => {
      table4.litigation_after_reconsideration = { upheld: 900, corrected: 0, other: 0, pending: 0, total: 900 }
    }),
    silent: { ...consistent(), last: undefined },
  },
  'T4-4': {
    fires: after(({ evidence }) => {
      evidence.suitsBeforeReview = [{ name: '（2024）行初1号', path: '/remedies/1', problem: 'suit_before_review' }]
    }),
    silent: after((context) => {
      context.year = 2023
      context.evidence.suitsBeforeReview = [{ name: '', path: '/remedies/1', problem: 'suit_before_review' }]
    }),
  },
  'T4-5': {
    fires: after(({ evidence }) => {
      const suit = { name: '（2024）行终1号', path: '/remedies/2', problem: 'correction_upheld' } as const
      evidence.upheldCorrections = [{ ...suit, block: 'litigation_direct' }]
    }),
    silent: consistent(),
  },
  'Y-1': {
    fires: after(({ tables }) => {
      tables.table3.carried_in.total += 1
    }),
    silent: consistent(),
  },
  'Y-2': {
    fires: after(({ tables }) => {
      tables.table2.regulations.in_force += 1
    }),
    silent: consistent(),
  },
  'Y-3': {
    fires: after(({ tables }) => {
      tables.table2.coercion = 10_000_000
    }),
    silent: after(({ tables }) => {
      tables.table2.coercion += 1
    }),
  },
  'Y-4': { fires: saying('problems', LONG, lastSaid(LONG)), silent: saying('problems', LONG, lastSaid('另一段文字')) },
  'N-1': {
    fires: saying('overview.requests', '全年共收到政府信息公开申请3646件'),
    silent: saying('overview.requests', '全年收办政府信息公开申请3646件，其中新收申请3525件，上年结转121件'),
  },
  'N-2': {
    fires: saying('overview.requests', '予以公开1件'),
    silent: saying('overview.requests', `予以公开${consistent().tables.table3.granted!.total}件`),
  },
  'N-3': {
    fires: saying('overview.requests', '行政复议案件134件'),
    silent: saying('overview.requests', '行政复议案件170件，行政诉讼案件77件，复议后起诉52件，行政复议维持3件'),
  },
  'N-4': {
    fires: saying('overview.information_management', '制发规范性文件51件'),
    silent: saying('overview.information_management', '制发行政规范性文件50件，废止227件，现行有效420件'),
  },
  'N-5': {
    // 新余 2023: the parts come to 824.
    fires: saying('overview.proactive', '公开信息820条，其中概况48条，动态680条，目录96条'),
    silent: saying(
      'overview.proactive',
      '公开信息452条（相同信息计1条），其中概况48条、动态308条、目录96条，另有解读5条',
    ),
  },
  'N-6': {
    fires: saying('overview.platform', '门户网站访问量118.4万人次；全年网站浏览量为118.5万人次'),
    silent: saying(
      'overview.platform',
      '门户网站访问量118.4万人次；全年网站浏览量1184000人次，官方抖音粉丝15.0万人，点赞1.3万',
    ),
  },
  'N-7': {
    fires: saying('overview.requests', '全年未发生行政复议、行政诉讼'),
    silent: saying('overview.requests', '未经复议直接起诉的行政诉讼案件25件'),
  },
  'N-8': {
    fires: saying('overview.proactive', '2023年主动公开信息10条'),
    silent: saying('problems', '比2023年增加；2025年将继续完善；按照《2022年要点》（国办公开办函〔2021〕30号）'),
  },
  'N-9': {
    fires: saying('preamble', '统计期限自2023年1月1日起至2023年12月31日止'),
    silent: saying('preamble', '统计期限自2024年1月1日起至12月31日止'),
  },
  'N-10': {
    fires: saying('other_matters', '无其他需要报告的事项。'),
    silent: withFees(saying('other_matters', '本年度收取信息处理费120元。')),
  },
  'N-11': {
    fires: saying('overview.supervision', '开展培训。'),
    silent: saying('overview.supervision', '开展培训。', { organKind: 'department' }),
  },
}

describe.each(RULE_IDS)('%s', (rule) => {
  const raisedBy = (context: CheckContext) => runChecks(context).filter((finding) => finding.rule === rule)

  test('fires', () => expect(raisedBy(CASES[rule].fires).length).toBeGreaterThan(0))
  test('is silent', () => expect(raisedBy(CASES[rule].silent)).toEqual([]))
})

test('the consistent report raises nothing', () => expect(runChecks(consistent())).toEqual([]))

describe('what section 六 says of the fee is held against what was paid', () => {
  const raised = (context: CheckContext) => runChecks(context).filter(({ rule }) => rule === 'N-10')
  test.each(['本年度未收取信息处理费。', '本年度收取信息处理费100元。', '未提及。', '本年度依法收取信息处理费。'])(
    '%s',
    (said) => {
      const [finding] = raised(withFees(saying('other_matters', said)))
      expect(finding?.expected).toBe(120)
      expect(finding?.records.map(({ name }) => name)).toEqual(['2024-003', '2024-009'])
    },
  )
  test('an amount in 万元 is the same amount', () =>
    expect(raised(withFees(saying('other_matters', '信息处理费0.012万元。')))).toEqual([]))
})

describe('cells in which a published report prints no number', () => {
  const unfilledAt = (cells: readonly TableFigureId[], printed = '') =>
    runChecks({ ...consistent(), unfilled: cells.map((cell) => ({ cell, printed })) }).map(({ rule, cells: found }) => [
      rule,
      found.length,
    ])
  const rows = table3Rows(formatOf(2024))
  test('columns that are blank throughout are one finding, and rows that are another', () => {
    const columns = (['business', 'legal_service'] as const).flatMap((column) =>
      rows.map((row) => `table3.${row}.${column}` as const),
    )
    const row = table3Columns(formatOf(2024)).map((column) => `table3.other.other.${column}` as const)
    expect(unfilledAt(columns)).toEqual([['T3-4', columns.length]])
    expect(unfilledAt(row)).toEqual([['T3-4', 7]])
    expect(unfilledAt([...columns, 'table3.granted.total'])).toEqual([
      ['T3-4', columns.length],
      ['T3-4', 1],
    ])
  })
  test('a sign is a finding of its own table', () => {
    expect(unfilledAt(['table2.regulations.issued', 'table2.regulations.in_force'], '/')).toEqual([['T2-1', 2]])
    expect(unfilledAt(['table4.reconsideration.total'])).toEqual([])
  })
})

test.each([
  ['本年度没有产生信息公开处理费。', 0],
  ['暂无。', 1],
])('section 六 says of the fee: %s', (sentence, findings) =>
  expect(runChecks(saying('other_matters', sentence)).filter(({ rule }) => rule === 'N-10')).toHaveLength(findings),
)
