import type { PlainDate } from '@/lib/dates'
import type { UnitKind } from '@/lib/region/unit'

/** What a unit of the demonstration county reports for 2023; `requests` come from natural persons, `businesses` from others. */
type CountyFigures = {
  requests: number
  businesses?: number
  /** Of those: information that the unit does not hold. */
  notHeld?: number
  carriedOut?: number
  licensing?: number
  penalties?: number
  chargesWan?: string
  documents?: { issued: number; repealed: number; inForce: number }
  /** Reviews: upheld, corrected. */
  reviews?: readonly [upheld: number, corrected: number]
}

export type CountyVersion = {
  receivedOn: PlainDate
  figures: CountyFigures
  /** A cell that is printed otherwise than it adds up, or left blank. */
  printed?: Record<string, string>
  decision?: { kind: 'accepted' | 'returned'; on: PlainDate; remarks?: string }
}

type CountyUnit = {
  name: string
  shortName: string
  kind: UnitKind
  versions?: readonly CountyVersion[]
  nil?: { receivedOn: PlainDate; note: string; acceptedOn: PlainDate }
  /** Merged into the unit of that name on that day. */
  mergedInto?: { name: string; on: PlainDate }
  extension?: { openUntil: PlainDate; reason: string }
}

const accepted = (on: PlainDate) => ({ kind: 'accepted', on }) as const

/** Nine departments and four townships of 新和县 in every state of the board. All names and figures are invented. */
export const COUNTY_UNITS: readonly CountyUnit[] = [
  {
    name: '新和县教育体育局',
    shortName: '县教体局',
    kind: 'department',
    versions: [
      {
        receivedOn: '2024-01-18',
        figures: {
          requests: 9,
          businesses: 2,
          notHeld: 3,
          licensing: 41,
          documents: { issued: 2, repealed: 1, inForce: 11 },
        },
        decision: accepted('2024-01-19'),
      },
    ],
  },
  {
    name: '新和县体育事业发展中心',
    shortName: '县体育中心',
    kind: 'department',
    mergedInto: { name: '新和县教育体育局', on: '2023-09-30' },
  },
  {
    name: '新和县自然资源局',
    shortName: '县自然资源局',
    kind: 'department',
    versions: [
      {
        receivedOn: '2024-01-16',
        figures: {
          requests: 26,
          businesses: 4,
          notHeld: 8,
          carriedOut: 1,
          licensing: 318,
          chargesWan: '1204.5',
          reviews: [2, 1],
        },
        printed: { 'table3.granted.total': '20' },
        decision: {
          kind: 'returned',
          on: '2024-01-17',
          remarks: '表三“予以公开”一行，总计与各栏之和不符，请核对后重报。',
        },
      },
      {
        receivedOn: '2024-01-22',
        figures: {
          requests: 26,
          businesses: 4,
          notHeld: 8,
          carriedOut: 1,
          licensing: 318,
          chargesWan: '1204.5',
          reviews: [2, 1],
        },
        decision: accepted('2024-01-23'),
      },
    ],
  },
  {
    name: '新和县公安局',
    shortName: '县公安局',
    kind: 'department',
    versions: [
      {
        receivedOn: '2024-01-24',
        figures: { requests: 7, notHeld: 2, licensing: 1520, penalties: 864, chargesWan: '37.26' },
        decision: accepted('2024-01-25'),
      },
    ],
  },
  {
    name: '新和县民政局',
    shortName: '县民政局',
    kind: 'department',
    versions: [
      {
        receivedOn: '2024-02-05',
        figures: { requests: 3, notHeld: 1, licensing: 12 },
        decision: accepted('2024-02-06'),
      },
    ],
  },
  {
    name: '新和县市场监督管理局',
    shortName: '县市场监管局',
    kind: 'department',
    versions: [
      {
        receivedOn: '2024-01-25',
        figures: { requests: 14, businesses: 3, notHeld: 5, licensing: 4106, penalties: 233, reviews: [1, 0] },
        printed: { 'table3.received.total': '16', 'table4.reconsideration.total': '' },
      },
    ],
  },
  {
    name: '新和县卫生健康委员会',
    shortName: '县卫健委',
    kind: 'department',
    versions: [{ receivedOn: '2024-02-20', figures: { requests: 5, notHeld: 2, licensing: 77 } }],
  },
  {
    name: '新和县农业农村局',
    shortName: '县农业农村局',
    kind: 'department',
    versions: [
      {
        receivedOn: '2024-01-23',
        figures: { requests: 6, notHeld: 2, licensing: 35, penalties: 9 },
        printed: { 'table3.carried_out.total': '1' },
        decision: { kind: 'returned', on: '2024-01-24', remarks: '表三第一项加第二项不等于第三项加第四项，请核对。' },
      },
    ],
  },
  {
    name: '新和县档案馆',
    shortName: '县档案馆',
    kind: 'department',
    extension: { openUntil: '2099-12-31', reason: '机构改革，数据移交中' },
  },
  {
    name: '新和县和平镇人民政府',
    shortName: '和平镇',
    kind: 'township',
    versions: [
      { receivedOn: '2024-01-22', figures: { requests: 4, notHeld: 1 }, decision: accepted('2024-01-23') },
      { receivedOn: '2024-03-05', figures: { requests: 5, notHeld: 1 } },
    ],
  },
  {
    name: '新和县城关镇人民政府',
    shortName: '城关镇',
    kind: 'township',
    versions: [
      {
        receivedOn: '2024-01-20',
        figures: { requests: 8, notHeld: 3, reviews: [1, 0] },
        decision: accepted('2024-01-22'),
      },
    ],
  },
  {
    name: '新和县清溪乡人民政府',
    shortName: '清溪乡',
    kind: 'township',
    nil: {
      receivedOn: '2024-01-15',
      note: '乡党政办来函：2023年没有收到申请，没有应当报告的其他事项',
      acceptedOn: '2024-01-16',
    },
  },
  { name: '新和县石门乡人民政府', shortName: '石门乡', kind: 'township' },
]
