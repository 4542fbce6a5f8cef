import type { DraftMark } from '../document'
import { draftLine } from '../draft-mark'
import { sum } from '../tables'
import type { GlanceFacts } from './facts'
import { GLANCE_PANELS, type GlancePanelId } from './panels'

/** A figure printed large, with what it counts. */
type Lead = { label: string; value: string; unit: string }
/** A bar for each value; where a bar stands for a year its name says so. */
type BarRow = { label: string; bars: readonly { name?: string; value: number }[] }
export type GlancePanel = {
  id: GlancePanelId
  title: string
  leads: readonly Lead[]
  rows: readonly BarRow[]
  /** The panel in words, for those who cannot see it. */
  sentence: string
}

/** 一图读懂: a report's figures on one page, for a website and for WeChat. */
export type Glance = {
  organ: string
  title: string
  /** The title as it is broken on the page. */
  titleLines: readonly string[]
  /** Of a report that has not been published. */
  draftLine?: string
  panels: readonly GlancePanel[]
  foot: string
}

/** Categories of published items that have a bar of their own; the rest are one bar. */
const CATEGORIES_SHOWN = 5

const PANELS: Record<GlancePanelId, (facts: GlanceFacts) => Omit<GlancePanel, 'id'> | undefined> = {
  received: receivedPanel,
  outcomes: outcomesPanel,
  timeliness: timelinessPanel,
  published: publishedPanel,
  years: yearsPanel,
}

/** The panels whose figures say something: nothing is shown of which all is zero or unknown. */
export function tellingPanels(facts: GlanceFacts): GlancePanel[] {
  return GLANCE_PANELS.flatMap((id) => {
    const panel = PANELS[id](facts)
    return panel ? [{ id, ...panel }] : []
  })
}

/** The page with the panels that the office chose, as far as they say something. */
export function glanceOf(facts: GlanceFacts, chosen: readonly GlancePanelId[], draft?: DraftMark): Glance {
  const { organ, year } = facts
  const titleLines = ['一图读懂', `${year}年政府信息公开工作年度报告`]
  return {
    organ,
    title: titleLines.join(''),
    titleLines,
    draftLine: draftLine({ draft, year }),
    panels: tellingPanels(facts).filter(({ id }) => chosen.includes(id)),
    foot: `数据来源：${organ}${year}年政府信息公开工作年度报告`,
  }
}

/** The page in words: the text alternative that goes beside the picture. */
export function glanceText({ organ, title, draftLine: draft, panels, foot }: Glance): string {
  const lines = panels.map((panel) => `${panel.title}：${panel.sentence}`)
  return [`${organ}：${title}`, ...(draft ? [draft] : []), ...lines, `${foot}。`].join('\n')
}

function receivedPanel({ received }: GlanceFacts): Omit<GlancePanel, 'id'> | undefined {
  const { total, persons, organisations, carriedIn } = received
  if (total + carriedIn === 0) return undefined
  const rows = positive([
    ['自然人', persons],
    ['法人或其他组织', organisations],
  ])
  return {
    title: '收到申请',
    leads: [lead('本年新收', total), ...(carriedIn > 0 ? [lead('上年结转', carriedIn)] : [])],
    rows: rows.map(row),
    sentence: `本年新收政府信息公开申请${total}件，上年结转${carriedIn}件。${inWords(rows, '新收申请中')}`,
  }
}

function outcomesPanel({ outcomes, concluded, carriedOut }: GlanceFacts): Omit<GlancePanel, 'id'> | undefined {
  if (concluded === 0) return undefined
  const rows = positive(outcomes.map(({ name, count }) => [name, count]))
  return {
    title: '办理结果',
    leads: [lead('本年办结', concluded), ...(carriedOut > 0 ? [lead('结转下年度', carriedOut)] : [])],
    rows: rows.map(row),
    sentence: `本年办结${concluded}件，结转下年度继续办理${carriedOut}件。${inWords(rows, '办结的申请中')}`,
  }
}

function timelinessPanel({ timeliness }: GlanceFacts): Omit<GlancePanel, 'id'> | undefined {
  if (!timeliness || timeliness.concluded === 0) return undefined
  const { concluded, onTime } = timeliness
  const late = concluded - onTime
  const share = shareOf(onTime, concluded)
  const rows = positive([
    ['按期办结', onTime],
    ['逾期办结', late],
  ])
  return {
    title: '按期办结',
    leads: [lead('按期办结', onTime), { label: '按期办结率', value: share, unit: '%' }],
    rows: rows.map(row),
    sentence: `办结的${concluded}件中，按期办结${onTime}件，占${share}%，逾期办结${late}件。`,
  }
}

function publishedPanel({ published, normativeDocuments }: GlanceFacts): Omit<GlancePanel, 'id'> | undefined {
  const { items, categories } = published
  const { issued, in_force } = normativeDocuments
  if (items + issued + in_force === 0) return undefined
  const rows = largestFirst(positive(categories.map(({ name, items: ofCategory }) => [name, ofCategory])))
  return {
    title: '主动公开',
    leads: [
      ...(items > 0 ? [lead('主动公开信息', items, '条')] : []),
      ...(issued + in_force > 0 ? [lead('制发规范性文件', issued), lead('有效规范性文件', in_force)] : []),
    ],
    rows: rows.map(row),
    sentence: [
      ...(items > 0 ? [`主动公开政府信息${items}条。${inWords(rows, '其中', '条')}`] : []),
      ...(issued + in_force > 0 ? [`本年制发行政规范性文件${issued}件，现行有效${in_force}件。`] : []),
    ].join(''),
  }
}

function yearsPanel({
  year,
  before,
  received,
  concluded,
  carriedOut,
}: GlanceFacts): Omit<GlancePanel, 'id'> | undefined {
  if (!before) return undefined
  const pairs = [
    ['新收', before.received, received.total],
    ['办结', before.concluded, concluded],
    ['结转下年度', before.carriedOut, carriedOut],
  ] as const
  if (pairs.every(([, then, now]) => then + now === 0)) return undefined
  return {
    title: '与上年相比',
    leads: [],
    rows: pairs.map(([label, then, now]) => ({
      label,
      bars: [
        { name: `${before.year}年`, value: then },
        { name: `${year}年`, value: now },
      ],
    })),
    sentence: `${pairs.map(([label, then, now]) => `${label}${then}件变为${now}件，${changeOf(then, now)}`).join('；')}。`,
  }
}

function changeOf(then: number, now: number): string {
  if (now === then) return '与上年持平'
  return now > then ? `增加${now - then}件` : `减少${then - now}件`
}

type Counted = readonly [label: string, value: number]

const lead = (label: string, value: number, unit = '件'): Lead => ({ label, value: String(value), unit })
const row = ([label, value]: Counted): BarRow => ({ label, bars: [{ value }] })
const positive = (counted: Counted[]) => counted.filter(([, value]) => value > 0)

function largestFirst(counted: Counted[]): Counted[] {
  const sorted = [...counted].sort(([, a], [, b]) => b - a)
  if (sorted.length <= CATEGORIES_SHOWN) return sorted
  const [shown, rest] = [sorted.slice(0, CATEGORIES_SHOWN - 1), sorted.slice(CATEGORIES_SHOWN - 1)]
  return [...shown, [`其他${rest.length}类`, sum(rest.map(([, value]) => value))]]
}

function inWords(counted: readonly Counted[], opening: string, unit = '件'): string {
  return counted.length > 0
    ? `${opening}${opening.endsWith('中') ? '，' : ''}${counted.map(([label, value]) => `${label}${value}${unit}`).join('，')}。`
    : ''
}

/** In per cent with one place, cut off rather than rounded: what is not all is never printed as 100. */
function shareOf(part: number, whole: number): string {
  const tenths = Math.floor((part * 1000) / whole)
  return tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1)
}
