import { inChinese, type PlainDate } from '../dates'
import { MEASURES } from '../figures/platform'
import { OUTCOME_GROUPS, OUTCOMES, type OutcomeCode, type OutcomeGroup, outcomeName } from '../law/outcomes'
import type { SectionKey } from '../law/report-formats/report-format'
import { EVALUATION_KINDS } from '../supervision/evaluation'
import type { Duty } from '../supervision/member'
import type { ReportFacts } from './facts'
import { type ReportTables, sum } from './tables'

type Drafter = (facts: ReportFacts, tables: ReportTables) => string

/** The drafted text of a section: plain official Chinese with its figures as tokens. */
export function draftSection(section: SectionKey, facts: ReportFacts, tables: ReportTables): string {
  return DRAFTS[section](facts, tables)
}

const DRAFTS: Record<SectionKey, Drafter> = {
  preamble: ({ year, organ }) =>
    [
      `根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号），${organ.fullName}编制本报告。报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
      contactLine(organ),
    ].join(''),

  'overview.proactive': ({ year, organ, categories, channels, statistics }) => {
    const information = categories.filter(({ kind, items }) => kind === 'information' && items > 0)
    const parts = information.map(({ id, name }) => `${name}{{published.category.${id}}}条`)
    const used = channels.filter(({ postings }) => postings > 0).map(({ name }) => name)
    return [
      `${year}年，${organ.shortName}${used.length > 0 ? `通过${used.join('、')}等渠道` : ''}主动公开政府信息{{published.kind.information}}条（相同信息计1条）${parts.length > 0 ? `，其中${parts.join('、')}` : ''}。`,
      '制发行政规范性文件{{table2.normative_documents.issued}}件。',
      '发布政策解读信息{{published.kind.interpretation}}条，回应公众关切{{published.kind.response}}个。',
      statistics.length > 0
        ? `\n从公开平台看，${statistics.map(({ platformId, platform, measure }) => `${platform}${MEASURES[measure].label}{{statistic.${platformId}.${measure}}}${MEASURES[measure].unit}`).join('，')}。`
        : '',
    ].join('')
  },

  'overview.requests': (_, { table3, table4 }) => {
    const groups = resultGroups(table3)
    return [
      '全年新收政府信息公开申请{{table3.received.total}}件，上年结转{{table3.carried_in.total}}件；办结{{table3.total.total}}件，结转下年度继续办理{{table3.carried_out.total}}件。',
      groups.length > 0 ? `办结的申请中，${groups.join('、')}。` : '',
      sum(Object.values(table4).map(({ total }) => total)) === 0
        ? '全年未发生因政府信息公开引起的行政复议、行政诉讼。'
        : '全年有行政复议案件{{table4.reconsideration.total}}件，未经复议直接起诉的行政诉讼案件{{table4.litigation_direct.total}}件，复议后起诉的{{table4.litigation_after_reconsideration.total}}件。',
    ].join('')
  },

  'overview.information_management': ({ rules, amendedDocuments }) =>
    [
      '本年制发行政规范性文件{{table2.normative_documents.issued}}件，废止{{table2.normative_documents.repealed}}件，年末现行有效{{table2.normative_documents.in_force}}件。',
      amendedDocuments.normative_documents > 0 ? '修改行政规范性文件{{documents.amended.normative_documents}}件。' : '',
      rules.adopted.length > 0 ? `制定${titles(rules.adopted)}。` : '',
      rules.amended.length > 0 ? `修订${titles(rules.amended)}。` : '',
    ].join(''),

  'overview.platform': ({ channels, openedAccounts }) => {
    const used = channels.filter(({ postings }) => postings > 0)
    return [
      openedAccounts
        .map(({ name, account, openedOn }) => `${inMonth(openedOn)}开通${name}${account && `“${account}”`}。`)
        .join(''),
      used.length > 0
        ? `本年各渠道发布信息的次数为：${used.map(({ id, name }) => `${name}{{postings.${id}}}次`).join('，')}。`
        : '',
    ].join('')
  },

  'overview.supervision': (facts) =>
    [leadingGroupLine(facts), workLine(facts), ...facts.evaluations.map(evaluationLine)].join(''),

  problems: (facts) => (facts.problems.length > 0 ? recordedProblems(facts.problems) : suggestedProblems(facts)),

  other_matters: ({ fees }) =>
    `按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）规定的标准，本年度${
      fees.requests === 0
        ? '未收取政府信息公开信息处理费。'
        : '对{{fees.requests}}件申请收取政府信息公开信息处理费，共{{fees.yuan}}元。'
    }`,
}

const titles = (rules: readonly string[]) => rules.map((title) => `《${title}》`).join('、')
const inMonth = (date: PlainDate) => inChinese(date).replace(/\d+日$/, '')

function leadingGroupLine({ leadingGroup, organ }: ReportFacts): string {
  const of = (duty: Duty) => leadingGroup.find((group) => group.duty === duty)?.positions.join('、')
  const [leader, deputy, office] = [of('leader'), of('deputy'), of('office') ?? organ.disclosureOffice]
  const daily = office ? `${office}承担政府信息公开的日常工作` : ''
  if (!leader) return daily && `${daily}。`
  const group = [`由${leader}任组长`, deputy && `${deputy}任副组长`, daily].filter(Boolean).join('，')
  return `设立政府信息公开工作领导小组，${group}。`
}

function workLine({ supervision }: ReportFacts): string {
  const done = [
    supervision.meetings > 0 && '召开工作会议{{supervision.meetings}}次',
    supervision.trainings > 0 && '组织培训{{supervision.trainings}}次',
    supervision.assessments_passed > 0 && '考核合格{{supervision.assessments_passed}}人次',
    supervision.inspections > 0 && '开展检查{{supervision.inspections}}次',
    supervision.complaints > 0 && '收到投诉举报{{supervision.complaints}}件',
  ].filter(Boolean)
  return done.length > 0 ? `全年${done.join('，')}。` : ''
}

function evaluationLine({ kind, body, result }: ReportFacts['evaluations'][number]): string {
  return `${EVALUATION_KINDS[kind].label}（${body}）：${stopped(result)}`
}

const NUMERALS = '一二三四五六七八九十'

/** Section 五 from what is recorded: the problems in their order, then what was done and what is still to do. */
function recordedProblems(problems: ReportFacts['problems']): string {
  const measures = problems.flatMap((problem) => problem.measures)
  const listed = (all: readonly string[]) => all.map(unstopped).join('；')
  const of = (done: boolean) => measures.filter((measure) => measure.done === done).map(({ measure }) => measure)
  const numbered = problems.map(({ description }, index) => `${NUMERALS[index] ?? index + 1}是${description}`)
  return [
    `存在的主要问题：${listed(problems.length > 1 ? numbered : problems.map(({ description }) => description))}。`,
    of(true).length > 0 ? `改进情况：${listed(of(true))}。` : '',
    of(false).length > 0 ? `下一步：${listed(of(false))}。` : '',
  ]
    .filter(Boolean)
    .join('\n')
}

function suggestedProblems({ year }: ReportFacts): string {
  return [
    `${year}年发布政策解读信息{{published.kind.interpretation}}条、回应公众关切{{published.kind.response}}个，解读和回应的数量、形式仍可进一步丰富；年末尚有{{table3.carried_out.total}}件申请正在办理，办理工作的计划性仍需加强。`,
    '下一步，将结合年度重点工作增加解读和回应的安排，加强对申请办理各环节时限的提醒和督促。',
  ].join('\n')
}

const unstopped = (text: string) => text.replace(/[。；;.]+$/, '')
const stopped = (text: string) => `${unstopped(text)}。`

function contactLine({
  disclosureOffice,
  fullName,
  address,
  postcode,
  phone,
  email,
  website,
}: ReportFacts['organ']): string {
  const details = [
    address && `地址：${address}`,
    postcode && `邮编：${postcode}`,
    phone && `电话：${phone}`,
    email && `电子邮箱：${email}`,
  ].filter(Boolean)
  const download = website ? `本报告的电子版可以在本机关网站（${website}）下载。` : ''
  const contact =
    details.length > 0 ? `对本报告如有疑问，请与${disclosureOffice || fullName}联系（${details.join('，')}）。` : ''
  return download + contact
}

function resultGroups(table3: ReportTables['table3']): string[] {
  const codes = Object.keys(OUTCOMES) as OutcomeCode[]
  return (Object.keys(OUTCOME_GROUPS) as OutcomeGroup[]).flatMap((group) => {
    const counted = codes.filter((code) => OUTCOMES[code].group === group && table3[code].total > 0)
    return counted.map((code) => `${outcomeName(code)}{{table3.${code}.total}}件`)
  })
}
