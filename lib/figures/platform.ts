export const PLATFORM_KINDS = ['website', 'wechat', 'weibo', 'douyin', 'gazette', 'other'] as const
export type PlatformKind = (typeof PLATFORM_KINDS)[number]

type Measure = { label: string; gloss: string; nature: 'stock' | 'flow'; unit: string }

/** What is measured of a platform: a stock on a day, or a flow over a period. */
export const PLATFORM_MEASURES = {
  visits: { label: '访问量', gloss: 'visits', nature: 'flow', unit: '人次' },
  followers: { label: '粉丝数', gloss: 'followers', nature: 'stock', unit: '人' },
  subscribers: { label: '订阅量', gloss: 'subscribers', nature: 'stock', unit: '人' },
  likes: { label: '点赞量', gloss: 'likes', nature: 'stock', unit: '次' },
  articles: { label: '发稿量', gloss: 'articles', nature: 'flow', unit: '篇' },
} as const satisfies Record<string, Measure>
export type MeasureCode = keyof typeof PLATFORM_MEASURES
export const MEASURE_CODES = Object.keys(PLATFORM_MEASURES) as [MeasureCode, ...MeasureCode[]]

/** The unit in which a value is printed: 个 as it is, 万 divided by ten thousand. */
export const PRINT_UNITS = ['one', 'wan'] as const
export type PrintUnit = (typeof PRINT_UNITS)[number]
export const WAN = 10_000

/** Every new ledger starts with these channels. */
export const SEEDED_PLATFORMS: readonly { name: string; kind: PlatformKind }[] = [
  { name: '门户网站', kind: 'website' },
  { name: '官方微信', kind: 'wechat' },
  { name: '官方微博', kind: 'weibo' },
  { name: '官方抖音', kind: 'douyin' },
]
