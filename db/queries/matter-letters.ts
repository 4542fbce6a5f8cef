import { eq } from 'drizzle-orm'
import type { Actor } from '@/lib/access'
import type { WordedChoice } from '@/lib/letters/draft'
import type { LetterFacts } from '@/lib/letters/facts'
import type { MatterRegister } from '@/lib/matters/matter'
import { connection } from '../client'
import { rectifications, suggestedRequests, publicationSuggestions as suggestions } from '../schema/matters'
import { platforms, postings, publishedItems } from '../schema/published'
import { disclosureRequests as requests } from '../schema/requests'
import { letterOrgan } from './letter-organ'

/** The letter that a matter has, and the facts for it. */
export type MatterLetter = { choice: WordedChoice; facts: LetterFacts }

/**
 * The reply on a correction (《条例》第四十一条), or the decision that information is published (第四十四条). Undefined where
 * there is no such record, or nothing to tell: a correction was withdrawn, or nothing is to be published.
 */
export function matterLetter(
  actor: Actor<'letter.draft'> | Actor<'letter.approve'>,
  register: MatterRegister,
  id: number,
): MatterLetter | undefined {
  const of = register === 'rectifications' ? rectificationLetter(id) : publicationLetter(id)
  if (!of) return undefined
  const { kind, ...facts } = of
  const choice = { kind, outcome: null, record: null }
  return { choice, facts: { ...NO_CASE, organ: letterOrgan(actor), ...facts } }
}

const NO_CASE = {
  request: null,
  clarification: null,
  reasons: null,
  extension: null,
  consultation: null,
  fee: null,
  reply: null,
  withdrawal: null,
  remedy: null,
  documents: [],
} as const

/** Whoever asks for a correction or suggests a publication is kept by name only. */
const named = (name: string, phone = ''): LetterFacts['applicant'] => ({
  kind: null,
  name,
  phone,
  representative: '',
  identityDocument: null,
  address: '',
  email: '',
})

function rectificationLetter(id: number) {
  const row = connection().select().from(rectifications).where(eq(rectifications.id, id)).get()
  if (!row || row.decision === 'withdrawn') return undefined
  return {
    kind: 'correction_of_records' as const,
    applicant: named(row.applicantName, row.contact),
    rectification: row,
    publication: null,
  }
}

function publicationLetter(id: number) {
  const row = connection()
    .select({ suggestion: suggestions, publishedOn: publishedItems.publishedOn })
    .from(suggestions)
    .leftJoin(publishedItems, eq(publishedItems.id, suggestions.itemId))
    .where(eq(suggestions.id, id))
    .get()
  if (!row || row.suggestion.decision === 'not_publish') return undefined
  const { matter, decidedOn, decidedBy, suggestedBy, itemId } = row.suggestion
  return {
    kind: 'proactive_publication' as const,
    applicant: named(suggestedBy),
    rectification: null,
    publication: {
      requests: requestsOf(id),
      matter,
      decidedOn,
      decidedBy,
      publishedOn: row.publishedOn,
      where: itemId === null ? '' : addressesOf(itemId),
    },
  }
}

function requestsOf(suggestionId: number): string[] {
  return connection()
    .select({ number: requests.number, description: requests.description })
    .from(suggestedRequests)
    .innerJoin(requests, eq(requests.id, suggestedRequests.requestId))
    .where(eq(suggestedRequests.suggestionId, suggestionId))
    .orderBy(requests.receivedOn, requests.number)
    .all()
    .map(({ number, description }) => `${number}，${description}`)
}

/** Where an item was published: on each platform, with the address if it has one. */
function addressesOf(itemId: number): string {
  return connection()
    .select({ platform: platforms.name, address: postings.address })
    .from(postings)
    .innerJoin(platforms, eq(platforms.id, postings.platformId))
    .where(eq(postings.itemId, itemId))
    .orderBy(postings.postedOn, postings.id)
    .all()
    .map(({ platform, address }) => [platform, address].filter(Boolean).join('，'))
    .join('；')
}
