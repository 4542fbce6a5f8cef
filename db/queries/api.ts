import { type AnyColumn, and, asc, eq, gt, gte, inArray, isNotNull, lte, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { type Actor, may } from '@/lib/access'
import type { Query } from '@/lib/api/endpoints'
import { asPage } from '@/lib/api/paging'
import type { FigureResource, ItemResource, RequestResource } from '@/lib/api/resources'
import type { PlainDate } from '@/lib/dates'
import { yuanFromFen } from '@/lib/figures/amount'
import { horizonOf, statusOf } from '@/lib/requests/status'
import { connection } from '../client'
import { caseClocks as clocks } from '../schema/case-acts'
import { itemWithdrawals } from '../schema/item-acts'
import { sections } from '../schema/organ'
import { categories, publishedItems as items, platforms, postings } from '../schema/published'
import { reportedFigures as figures } from '../schema/registers'
import { applicants, conclusions, disclosureRequests as requests } from '../schema/requests'
import { reckoning } from './reckoning'
import { inStatus } from './request-conditions'

const parents = alias(requests, 'parents')

/** Some of the requests, in the order of their registration. */
export function requestsForApi(actor: Actor, query: Query<'requests'>, today: PlainDate) {
  const horizon = horizonOf(reckoning(actor).calendar, today)
  const rows = joinedRequests()
    .where(
      and(
        beyond(requests.id, query.cursor),
        since(requests.receivedOn, query.receivedFrom),
        until(requests.receivedOn, query.receivedTo),
        query.status && inStatus(query.status, horizon),
      ),
    )
    .orderBy(asc(requests.id))
    .limit(query.limit + 1)
    .all()
  return asPage(
    rows.map((row) => ({ ...row, id: row.request.id })),
    query,
    (row) => asRequest(actor, row, horizon),
  )
}

export function requestForApi(actor: Actor, number: string, today: PlainDate): RequestResource | undefined {
  const row = joinedRequests().where(eq(requests.number, number)).get()
  return row && asRequest(actor, row, horizonOf(reckoning(actor).calendar, today))
}

/** Some of the published items, in the order of their entry. */
export function itemsForApi(_actor: Actor, query: Query<'items'>) {
  const rows = joinedItems(
    beyond(items.id, query.cursor),
    since(items.publishedOn, query.publishedFrom),
    until(items.publishedOn, query.publishedTo),
  )
    .limit(query.limit + 1)
    .all()
  return asPage(withPostings(rows), query, (row) => row)
}

export function itemForApi(_actor: Actor, id: number): ItemResource | undefined {
  return withPostings(joinedItems(eq(items.id, id)).all())[0]
}

/** Some of the figures of other offices, in the order of their entry. */
export function figuresForApi(_actor: Actor, query: Query<'figures'>) {
  const rows = connection()
    .select()
    .from(figures)
    .where(
      and(
        beyond(figures.id, query.cursor),
        query.kind && eq(figures.kind, query.kind),
        since(figures.periodTo, query.endingFrom),
        until(figures.periodTo, query.endingTo),
      ),
    )
    .orderBy(asc(figures.id))
    .limit(query.limit + 1)
    .all()
  return asPage(rows, query, asFigure)
}

export function figureForApi(_actor: Actor, id: number): FigureResource | undefined {
  const row = connection().select().from(figures).where(eq(figures.id, id)).get()
  return row && asFigure(row)
}

const beyond = (id: AnyColumn, cursor?: number) => (cursor === undefined ? undefined : gt(id, cursor))
const since = (column: AnyColumn, day?: string) => (day === undefined ? undefined : gte(column, day))
const until = (column: AnyColumn, day?: string) => (day === undefined ? undefined : lte(column, day))

function joinedRequests() {
  return connection()
    .select({
      request: requests,
      judgement: clocks,
      reply: conclusions,
      applicant: applicants,
      section: sections.name,
      partOf: parents.number,
    })
    .from(requests)
    .innerJoin(clocks, eq(clocks.requestId, requests.id))
    .innerJoin(applicants, eq(applicants.id, requests.applicantId))
    .leftJoin(conclusions, and(eq(conclusions.requestId, requests.id), eq(conclusions.round, clocks.round)))
    .leftJoin(sections, eq(sections.id, requests.sectionId))
    .leftJoin(parents, eq(parents.id, requests.parentId))
    .$dynamic()
}

type JoinedRequest = NonNullable<ReturnType<ReturnType<typeof joinedRequests>['get']>>

function asRequest(actor: Actor, row: JoinedRequest, horizon: Parameters<typeof statusOf>[1]): RequestResource {
  const { request, judgement, reply, applicant, section, partOf } = row
  const { number, receivedOn, channel, applicantKind, description, formWanted } = request
  const { round, stage, dueOn, provisional, concludedOn } = judgement
  const { name, identityDocument, identityNumber, organisationCode, representative } = applicant
  const { phone, address, email } = request
  return {
    number,
    receivedOn,
    channel,
    applicantKind,
    description: may(actor, 'applicant.view') ? description : null,
    formWanted,
    section,
    partOf,
    round,
    status: statusOf(judgement, horizon),
    stage,
    dueOn,
    provisional,
    concludedOn,
    outcome: reply?.outcome ?? null,
    replyNumber: reply?.replyNumber ?? null,
    servedOn: reply?.concludedOn ?? null,
    ...(may(actor, 'applicant.view') && {
      applicant: { name, identityDocument, identityNumber, organisationCode, representative, phone, address, email },
    }),
  }
}

function joinedItems(...conditions: (SQL | undefined)[]) {
  return connection()
    .select({
      id: items.id,
      title: items.title,
      category: categories.name,
      categoryKind: categories.kind,
      documentNumber: items.documentNumber,
      formedOn: items.formedOn,
      publishedOn: items.publishedOn,
      withdrawnOn: itemWithdrawals.withdrawnOn,
    })
    .from(items)
    .innerJoin(categories, eq(categories.id, items.categoryId))
    .leftJoin(itemWithdrawals, eq(itemWithdrawals.itemId, items.id))
    .where(and(isNotNull(items.publishedOn), ...conditions))
    .orderBy(asc(items.id))
    .$dynamic()
}

type JoinedItem = Omit<ItemResource, 'postings'>

function withPostings(
  rows: readonly (Omit<JoinedItem, 'publishedOn'> & { publishedOn: string | null })[],
): ItemResource[] {
  const pageRows = connection()
    .select({
      itemId: postings.itemId,
      channel: platforms.name,
      postedOn: postings.postedOn,
      address: postings.address,
    })
    .from(postings)
    .innerJoin(platforms, eq(platforms.id, postings.platformId))
    .where(
      inArray(
        postings.itemId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(postings.id))
    .all()
  return rows.map((row) => ({
    ...row,
    publishedOn: row.publishedOn!,
    postings: pageRows.filter(({ itemId }) => itemId === row.id).map(({ itemId: _, ...posting }) => posting),
  }))
}

function asFigure(row: typeof figures.$inferSelect): FigureResource {
  const { id, kind, periodFrom, periodTo, decisions, amountFen, source } = row
  const amountYuan = amountFen === null ? null : yuanFromFen(amountFen)
  return { id, kind, periodFrom, periodTo, decisions, amountYuan, source }
}
