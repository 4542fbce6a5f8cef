import type { Actor } from '@/lib/access'
import { yuanFromFen } from '@/lib/figures/amount'
import { printed } from '@/lib/figures/printed'
import { FEE_BASES } from '@/lib/law/fees'
import { formatOf } from '@/lib/law/report-formats/format-of'
import { outcomeName } from '@/lib/law/report-formats/names'
import { PAGE_SIZE } from '@/lib/list-query'
import type { FigureReference } from '@/lib/report/figure-reference'
import { blockLabel, resultLabel } from '@/lib/report/labels'
import { sum } from '@/lib/report/tables'
import { documentsInCell } from './documents'
import { feesPaid } from './fees'
import { itemMonths, itemsIn, postingMonths, postingsOn } from './published'
import { remediesInCell } from './remedies'
import { decisionsInCell, figuresInCell } from './reported-figures'
import { requestSplits, requestsInCell } from './requests'
import type { Split, Splits, View } from './split'
import { statisticsBehind } from './statistics'
import { entriesUnder } from './supervision'

/** A record behind a figure: where it is, what it is, and what it adds where that is not one. */
export type RecordBehind = { key: string; path: string; name: string; date: string; detail: string; value?: string }

/** One page of the records behind a figure, and over which months and sections all of them are spread. */
export function recordsOnPage(
  actor: Actor<'report.view'>,
  year: number,
  figure: FigureReference,
  split: Split,
  page: number,
) {
  const splits = splitsOf(actor, year, figure, split)
  const { months, sections } = splits
  const total = sum(
    split.month === undefined
      ? months.map(({ count }) => count)
      : months.filter(({ month }) => month === split.month).map(({ count }) => count),
  )
  const view = { ...split, limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }
  return { total, records: recordsBehind(actor, year, figure, view), months, sections }
}

/** Large figures are spread by SQL; the records of the others are few. */
function splitsOf(actor: Actor<'report.view'>, year: number, figure: FigureReference, split: Split): Splits {
  switch (figure.of) {
    case 'requests':
      return requestSplits(actor, year, figure.row, figure.column, split)
    case 'items':
      return { months: itemMonths(actor, year, figure.scope), sections: [] }
    case 'postings':
      return { months: postingMonths(actor, year, figure.platformId), sections: [] }
    default:
      return { months: monthsOf(recordsBehind(actor, year, figure)), sections: [] }
  }
}

function monthsOf(records: readonly RecordBehind[]): Splits['months'] {
  const counts = new Map<string, number>()
  for (const { date } of records) counts.set(date.slice(0, 7), (counts.get(date.slice(0, 7)) ?? 0) + 1)
  return [...counts].map(([month, count]) => ({ month, count })).sort((a, b) => a.month.localeCompare(b.month))
}

/** The records behind a figure of the report, as many as the figure says or adding up to it. */
export function recordsBehind(
  actor: Actor<'report.view'>,
  year: number,
  figure: FigureReference,
  view: View = {},
): RecordBehind[] {
  switch (figure.of) {
    case 'requests':
      return requestsInCell(actor, year, figure.row, figure.column, view).map(
        ({ number, day, applicant, description, outcome, servedOn }) => ({
          key: number,
          path: `/requests/${number}`,
          name: `${number} ${applicant}`,
          date: day,
          detail: [description, outcome && `${servedOn} ${outcomeName(outcome, year)}`].filter(Boolean).join('；'),
        }),
      )
    case 'items':
      return itemsIn(actor, year, figure.scope, view).map(({ id, title, publishedOn, category }) => ({
        key: String(id),
        path: `/published/${id}`,
        name: title,
        date: publishedOn,
        detail: category,
      }))
    case 'postings':
      return postingsOn(actor, year, figure.platformId, view).map(({ id, title, postedOn, address }, index) => ({
        key: `${id}-${index}`,
        path: `/published/${id}`,
        name: title,
        date: postedOn,
        detail: address,
      }))
    default:
      return inView(fewBehind(actor, year, figure), view)
  }
}

type Few = Exclude<FigureReference, { of: 'requests' | 'items' | 'postings' }>

function fewBehind(actor: Actor<'report.view'>, year: number, figure: Few): RecordBehind[] {
  const format = formatOf(year)
  switch (figure.of) {
    case 'remedies':
      return remediesInCell(actor, year, figure.block, figure.column).map(
        ({ id, body, caseNumber, block, filedOn, request, result }) => ({
          key: String(id),
          path: `/remedies/${id}`,
          name: `${body} ${caseNumber}`.trim(),
          date: filedOn,
          detail: [blockLabel(format, block), resultLabel(format, result), request].filter(Boolean).join('，'),
        }),
      )
    case 'documents':
      return documentsInCell(actor, year, figure.kind, figure.measure).map(
        ({ id, title, documentNumber, issuedOn, ceases }) => ({
          key: String(id),
          path: `/documents/${id}`,
          name: title,
          date: issuedOn,
          detail: [documentNumber, ceases && `${ceases}起失效`].filter(Boolean).join('，'),
        }),
      )
    case 'reported': {
      const sums = figuresInCell(actor, year, figure.kind).map(
        ({ id, source, periodFrom, periodTo, decisions, amountFen, note }) => ({
          key: String(id),
          path: `/figures/${id}`,
          name: source,
          date: periodTo,
          detail: [`${periodFrom} 至 ${periodTo}`, note].filter(Boolean).join('，'),
          value: amountFen === null ? String(decisions) : `${yuanFromFen(amountFen)} 元`,
        }),
      )
      const single = decisionsInCell(actor, year, figure.kind).map(
        ({ id, source, decidedOn, decisionNumber, subject }) => ({
          key: `decision-${id}`,
          path: `/figures/decisions/${id}`,
          name: `${source} ${decisionNumber}`,
          date: decidedOn,
          detail: subject,
          value: '1',
        }),
      )
      return [...sums, ...single]
    }
    case 'supervision':
      return entriesUnder(actor, year, figure.head).map(({ register, id, date, title, detail }, index) => ({
        key: `${register}-${id}-${index}`,
        path: `/supervision/${register}/${id}`,
        name: title,
        date,
        detail,
      }))
    case 'fees':
      return feesPaid(actor, year).map(({ number, paidOn, basis, yuan }, index) => ({
        key: `${number}-${index}`,
        path: `/requests/${number}`,
        name: number,
        date: paidOn,
        detail: FEE_BASES[basis].label,
        value: `${yuan} 元`,
      }))
    case 'statistic':
      return statisticsBehind(actor, year, figure.platformId, figure.measure).map(
        ({ id, platform, asOf, periodFrom, source, ...stated }) => ({
          key: String(id),
          path: `/figures/platforms/${id}`,
          name: platform,
          date: asOf,
          detail: [periodFrom && `${periodFrom} 至 ${asOf}`, source].filter(Boolean).join('，'),
          value: printed(stated),
        }),
      )
  }
}

function inView(records: RecordBehind[], { month, limit = records.length, offset = 0 }: View): RecordBehind[] {
  return records.filter(({ date }) => month === undefined || date.startsWith(month)).slice(offset, offset + limit)
}
