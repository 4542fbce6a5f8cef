import { desc, eq } from 'drizzle-orm'
import { type Actor, may } from '@/lib/access'
import type { Found } from '@/lib/search/everything'
import { readableText } from '../anonymisation/readable'
import { connection } from '../client'
import { publishedItems as items } from '../schema/published'
import { normativeDocuments as documents, remedies } from '../schema/registers'
import { applicants, disclosureRequests as requests } from '../schema/requests'
import { contains } from './like'
import { itemMatches, requestMatches } from './search'

/** The number of results of each kind. */
const RESULTS_OF_EACH_KIND = 5

/** Records of every kind with the words in them, for those who may see them. */
export function findEverywhere(actor: Actor, q: string): Found[] {
  return [
    ...foundRequests(actor, q),
    ...foundApplicants(actor, q),
    ...foundItems(q),
    ...foundDocuments(actor, q),
    ...foundRemedies(actor, q),
  ]
}

function foundRequests(actor: Actor, q: string): Found[] {
  return connection()
    .select({ number: requests.number, description: readableText(actor, requests.description) })
    .from(requests)
    .where(requestMatches(actor, q))
    .orderBy(desc(requests.id))
    .limit(RESULTS_OF_EACH_KIND)
    .all()
    .map(({ number, description }) => ({
      kind: 'request',
      name: number,
      detail: description,
      href: `/requests/${number}`,
    }))
}

function foundApplicants(actor: Actor, q: string): Found[] {
  if (!may(actor, 'applicant.view')) return []
  return connection()
    .select({ id: applicants.id, name: applicants.name, representative: applicants.representative })
    .from(applicants)
    .where(contains(actor, q, applicants.name))
    .groupBy(applicants.kind, applicants.name)
    .orderBy(desc(applicants.id))
    .limit(RESULTS_OF_EACH_KIND)
    .all()
    .map(({ id, name, representative }) => ({
      kind: 'applicant',
      name,
      detail: representative,
      href: `/applicants/${id}`,
    }))
}

function foundItems(q: string): Found[] {
  return connection()
    .select({ id: items.id, title: items.title, documentNumber: items.documentNumber })
    .from(items)
    .where(itemMatches(q))
    .orderBy(desc(items.id))
    .limit(RESULTS_OF_EACH_KIND)
    .all()
    .map(({ id, title, documentNumber }) => ({
      kind: 'item',
      name: title,
      detail: documentNumber,
      href: `/published/${id}`,
    }))
}

function foundDocuments(actor: Actor, q: string): Found[] {
  return connection()
    .select({ id: documents.id, title: documents.title, documentNumber: documents.documentNumber })
    .from(documents)
    .where(contains(actor, q, documents.title, documents.documentNumber))
    .orderBy(desc(documents.id))
    .limit(RESULTS_OF_EACH_KIND)
    .all()
    .map(({ id, title, documentNumber }) => ({
      kind: 'document',
      name: title,
      detail: documentNumber,
      href: `/documents/${id}`,
    }))
}

function foundRemedies(actor: Actor, q: string): Found[] {
  return connection()
    .select({ id: remedies.id, body: remedies.body, caseNumber: remedies.caseNumber, number: requests.number })
    .from(remedies)
    .leftJoin(requests, eq(requests.id, remedies.requestId))
    .where(contains(actor, q, remedies.body, remedies.caseNumber, requests.number))
    .orderBy(desc(remedies.id))
    .limit(RESULTS_OF_EACH_KIND)
    .all()
    .map(({ id, body, caseNumber, number }) => ({
      kind: 'remedy',
      name: `${body} ${caseNumber}`.trim(),
      detail: number ?? '',
      href: `/remedies/${id}`,
    }))
}
