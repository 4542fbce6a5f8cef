import type { MeasureCode, PlatformKind } from '../../figures/platform'
import { printedNumber } from '../../figures/printed'
import { TABLE4_BLOCKS, TABLE4_COLUMNS, type Table3Row, type Table4Block } from '../../law/report-formats/report-format'
import { table3Columns, table3Rows } from '../../law/report-formats/rows'
import { type AnnualReport, toDocument } from '../assemble'
import { kindOf } from '../checks/kind'
import { RULES } from '../checks/rules'
import type { Block, DraftMark } from '../document'
import { itemsOfKind } from '../figures'
import { table3Cells } from '../tables'

/** The report as data; a stable contract, described in docs/report-json.md. */
export function reportJson(report: AnnualReport) {
  const { year, format, facts, tables, findings } = report
  const columns = table3Columns(format)
  return {
    organ: facts.organ.fullName,
    year,
    format: format.code,
    // At most 15 significant digits, so that the number is the decimal exactly.
    table2: { ...tables.table2, administrative_charges: Number(tables.table2.administrative_charges) },
    table3: {
      columns,
      rows: Object.fromEntries(
        table3Rows(format).map((row) => [row, columns.map((column) => table3Cells(tables.table3, row)[column])]),
      ) as Partial<Record<Table3Row, number[]>>,
    },
    table4: {
      columns: TABLE4_COLUMNS,
      ...(Object.fromEntries(
        TABLE4_BLOCKS.map((block) => [block, TABLE4_COLUMNS.map((column) => tables.table4[block][column])]),
      ) as Record<Table4Block, number[]>),
    },
    figures: overviewFigures(report),
    sections: sectionsOf(toDocument(report).blocks),
    findings: findings.map((finding) => ({ ...finding, kind: kindOf(finding), text: RULES[finding.rule].text })),
  }
}

/** `draft` stands in the data of a report that has not been published. */
export type ReportData = ReturnType<typeof reportJson> & { draft?: DraftMark }

/** The figures of section 一; a platform without a statistic in the year has none. */
function overviewFigures({ facts, tables }: AnnualReport) {
  const { categories, statistics } = facts
  const stated = (kind: PlatformKind, measure: MeasureCode) => {
    const statistic = statistics.find((entry) => entry.platformKind === kind && entry.measure === measure)
    return statistic && Number(printedNumber(statistic))
  }
  const information = categories.filter(({ kind }) => kind === 'information')
  const { reconsideration, litigation_direct, litigation_after_reconsideration } = tables.table4
  return {
    publishedTotal: itemsOfKind(categories, 'information'),
    breakdown: Object.fromEntries(information.map(({ shortName, items }) => [shortName, items])),
    normativeMade: tables.table2.normative_documents.issued,
    policyInterpretation: itemsOfKind(categories, 'interpretation'),
    hotTopicResponses: itemsOfKind(categories, 'response'),
    siteVisitsWanPersonTimes: stated('website', 'visits'),
    wechatSubscribersWan: stated('wechat', 'subscribers'),
    weiboFansWan: stated('weibo', 'followers'),
    douyinFansWan: stated('douyin', 'followers'),
    douyinLikesWan: stated('douyin', 'likes'),
    articles: stated('website', 'articles'),
    requestsReceived: tables.table3.received.total,
    reconsiderationsAndSuits: reconsideration.total + litigation_direct.total + litigation_after_reconsideration.total,
  }
}

function sectionsOf(blocks: readonly Block[]): { heading: string; paragraphs: string[] }[] {
  const sections: { heading: string; paragraphs: string[] }[] = []
  for (const block of blocks) {
    if (block.type === 'heading' && block.level === 1) sections.push({ heading: block.text, paragraphs: [] })
    else if (block.type === 'heading') sections.at(-1)?.paragraphs.push(block.text)
    else if (block.type === 'paragraph') sections.at(-1)?.paragraphs.push(block.runs.map(({ text }) => text).join(''))
  }
  return sections
}
