import { z } from 'zod'
import { REPORTED_KINDS } from '../figures/reported'
import { reportYear } from '../report/input'
import { STATUSES } from '../requests/status'
import { pageOf, paging } from './paging'
import { figureResource, itemResource, reportResource, reportYears, requestResource } from './resources'
import type { ApiScope } from './scopes'

type Endpoint = {
  /** The path below /api/v1; parameters in braces are described by `place`. */
  path: string
  scope: ApiScope
  summary: string
  place: z.ZodObject
  query: z.ZodObject
  answer: z.ZodType
}

const nothing = z.object({})
const id = z.object({ id: z.coerce.number().int().positive() })
const from = z.iso.date().optional().describe('起始日期（含）first day')
const to = z.iso.date().optional().describe('截止日期（含）last day')

/**
 * The endpoints and their schemas; the routes, the OpenAPI document and the reference page are made from this table.
 */
export const ENDPOINTS = {
  requests: {
    path: '/requests',
    scope: 'requests',
    summary: '申请列表 Disclosure requests, in the order of registration',
    place: nothing,
    query: z.object({ ...paging, receivedFrom: from, receivedTo: to, status: z.enum(STATUSES).optional() }),
    answer: pageOf(requestResource),
  },
  request: {
    path: '/requests/{number}',
    scope: 'requests',
    summary: '一件申请 One disclosure request',
    place: z.object({ number: z.string().min(1).max(20).describe('登记编号') }),
    query: nothing,
    answer: requestResource,
  },
  items: {
    path: '/items',
    scope: 'items',
    summary: '主动公开信息列表 Published items',
    place: nothing,
    query: z.object({ ...paging, publishedFrom: from, publishedTo: to }),
    answer: pageOf(itemResource),
  },
  item: {
    path: '/items/{id}',
    scope: 'items',
    summary: '一条主动公开信息 One published item',
    place: id,
    query: nothing,
    answer: itemResource,
  },
  figures: {
    path: '/figures',
    scope: 'figures',
    summary: '其他单位提供的数据 Figures reported by other offices',
    place: nothing,
    query: z.object({ ...paging, kind: z.enum(REPORTED_KINDS).optional(), endingFrom: from, endingTo: to }),
    answer: pageOf(figureResource),
  },
  figure: {
    path: '/figures/{id}',
    scope: 'figures',
    summary: '一项数据 One reported figure',
    place: id,
    query: nothing,
    answer: figureResource,
  },
  reports: {
    path: '/reports',
    scope: 'reports',
    summary: '有数据的年度 Years of which there is a report',
    place: nothing,
    query: nothing,
    answer: reportYears,
  },
  report: {
    path: '/reports/{year}',
    scope: 'reports',
    summary: '年度报告，按台账现有记录计算 The annual report, as the ledger has it today',
    place: z.object({ year: reportYear }),
    query: nothing,
    answer: reportResource,
  },
} as const satisfies Record<string, Endpoint>

export type EndpointName = keyof typeof ENDPOINTS
export type Query<N extends EndpointName> = z.output<(typeof ENDPOINTS)[N]['query']>
