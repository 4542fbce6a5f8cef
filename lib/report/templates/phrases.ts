import { inChinese, type PlainDate } from '../../dates'
import { PLATFORM_MEASURES } from '../../figures/platform'
import type { ReportFormat } from '../../law/report-formats/report-format'
import { resultRows } from '../../law/report-formats/rows'
import { EVALUATION_KINDS } from '../../supervision/evaluation'
import type { Duty } from '../../supervision/member'
import type { ReportFacts } from '../facts'
import { type ReportTables, table3Cells } from '../tables'
import type { Phrase } from './language'

/** What the office calls the phrases that a wording may use beside the figures. */
const PHRASE_LABELS = {
  year: '报告年度',
  'organ.full_name': '本机关全称',
  'organ.short_name': '本机关简称',
  'organ.contact_office': '联系的机构',
  'organ.website': '本机关网站',
  'list.contact': '联系方式',
  'list.channels': '使用的渠道',
  'list.categories': '各类信息条数',
  'list.statistics': '平台数据',
  'list.outcomes': '各项办理结果件数',
  'list.rules_adopted': '本年制定的工作制度',
  'list.rules_amended': '本年修订的工作制度',
  'list.accounts': '本年开通的账号',
  'list.postings': '各渠道发布次数',
  'list.leading_group': '领导小组和工作机构',
  'list.work': '会议、检查、投诉举报次数',
  'list.evaluations': '考核、评议、责任追究结果',
  'list.problems': '存在的问题',
  'list.measures_done': '已完成的改进措施',
  'list.measures_open': '未完成的改进措施',
  'list.decided_anew': '以前年度计入办结、本年重新作出处理的申请',
} as const
type PhraseName = keyof typeof PHRASE_LABELS

/** Every name that a wording may use, with what the office calls it. */
export function namesOf(figures: ReadonlyMap<string, { label: string }>): Map<string, string> {
  return new Map([...Object.entries(PHRASE_LABELS), ...[...figures].map(([id, { label }]) => [id, label] as const)])
}

/** The phrases of a year, each from its records; its figures are tokens, so that they follow the ledger. */
export function phrasesOf(facts: ReportFacts, tables: ReportTables, format: ReportFormat): Map<string, Phrase> {
  const texts: Record<PhraseName, string> = {
    ...ofOrgan(facts),
    ...ofPublication(facts),
    'list.outcomes': outcomesOf(tables, format),
    ...ofWork(facts),
  }
  return new Map(
    (Object.keys(PHRASE_LABELS) as PhraseName[]).map((name) => [
      name,
      { name, label: PHRASE_LABELS[name], text: texts[name] },
    ]),
  )
}

function ofOrgan({ year, organ }: ReportFacts) {
  const { fullName, shortName, disclosureOffice, website, address, postcode, phone, email } = organ
  const details = [
    address && `地址：${address}`,
    postcode && `邮编：${postcode}`,
    phone && `电话：${phone}`,
    email && `电子邮箱：${email}`,
  ]
  return {
    year: String(year),
    'organ.full_name': fullName,
    'organ.short_name': shortName,
    'organ.contact_office': disclosureOffice || fullName,
    'organ.website': website,
    'list.contact': details.filter(Boolean).join('，'),
  }
}

function ofPublication({ categories, channels, statistics, openedAccounts }: ReportFacts) {
  const used = channels.filter(({ postings }) => postings > 0)
  return {
    'list.channels': used.map(({ name }) => name).join('、'),
    'list.postings': used.map(({ id, name }) => `${name}{{postings.${id}}}次`).join('，'),
    'list.categories': categories
      .filter(({ kind, items }) => kind === 'information' && items > 0)
      .map(({ id, name }) => `${name}{{published.category.${id}}}条`)
      .join('、'),
    'list.statistics': statistics
      .map(
        ({ platformId, platform, measure }) =>
          `${platform}${PLATFORM_MEASURES[measure].label}{{statistic.${platformId}.${measure}}}${PLATFORM_MEASURES[measure].unit}`,
      )
      .join('，'),
    'list.accounts': openedAccounts
      .map(({ name, account, openedOn }) => `${inMonth(openedOn)}开通${name}${account && `“${account}”`}。`)
      .join(''),
  }
}

/** The results that occurred, in the words and the order of the form. */
function outcomesOf({ table3 }: ReportTables, format: ReportFormat): string {
  return resultRows(format)
    .filter(({ row }) => table3Cells(table3, row).total > 0)
    .map(({ row, name }) => `${name}{{table3.${row}.total}}件`)
    .join('、')
}

const inMonth = (date: PlainDate) => inChinese(date).replace(/\d+日$/, '')

function ofWork(facts: ReportFacts) {
  const { rules, supervision, evaluations, problems, decidedAnew } = facts
  const measures = problems.flatMap((problem) => problem.measures)
  const listed = (all: readonly string[]) => all.map(unstopped).join('；')
  const measuresOf = (done: boolean) =>
    listed(measures.filter((measure) => measure.done === done).map(({ measure }) => measure))
  const work = [
    supervision.meetings > 0 && '召开工作会议{{supervision.meetings}}次',
    supervision.trainings > 0 && '组织培训{{supervision.trainings}}次',
    supervision.assessments_passed > 0 && '考核合格{{supervision.assessments_passed}}人次',
    supervision.inspections > 0 && '开展检查{{supervision.inspections}}次',
    supervision.complaints > 0 && '收到投诉举报{{supervision.complaints}}件',
  ]
  return {
    'list.rules_adopted': titles(rules.adopted),
    'list.rules_amended': titles(rules.amended),
    'list.leading_group': leadingGroup(facts),
    'list.work': work.filter(Boolean).join('，'),
    'list.evaluations': evaluations
      .map(({ kind, body, result }) => `${EVALUATION_KINDS[kind].label}（${body}）：${unstopped(result)}。`)
      .join(''),
    'list.problems': listed(numbered(problems.map(({ description }) => description))),
    'list.measures_done': measuresOf(true),
    'list.measures_open': measuresOf(false),
    'list.decided_anew': decidedAnew.join('、'),
  }
}

function leadingGroup({ leadingGroup, organ }: ReportFacts): string {
  const of = (duty: Duty) => leadingGroup.find((group) => group.duty === duty)?.positions.join('、')
  const [leader, deputy, office] = [of('leader'), of('deputy'), of('office') ?? organ.disclosureOffice]
  const daily = office ? `${office}承担政府信息公开的日常工作` : ''
  if (!leader) return daily && `${daily}。`
  const group = [`由${leader}任组长`, deputy && `${deputy}任副组长`, daily].filter(Boolean).join('，')
  return `设立政府信息公开工作领导小组，${group}。`
}

const NUMERALS = '一二三四五六七八九十'
const numbered = (all: readonly string[]) =>
  all.length > 1 ? all.map((each, index) => `${NUMERALS[index] ?? index + 1}是${each}`) : all
const titles = (rules: readonly string[]) => rules.map((title) => `《${title}》`).join('、')
const unstopped = (text: string) => text.replace(/[。；;.]+$/, '')
