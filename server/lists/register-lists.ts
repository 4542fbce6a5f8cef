import { listAccounts } from '@/db/queries/accounts'
import { listRepeatedApplicants } from '@/db/queries/dashboard/applicants'
import { listInteractions } from '@/db/queries/interaction'
import { listAssessments, listTrainings, qualificationsOn } from '@/db/queries/qualifications'
import { returnedItems, reviewsWaitingFor } from '@/db/queries/reviews'
import { listEntries, openEntries } from '@/db/queries/supervision'
import { may } from '@/lib/access'
import { repeatedQuery } from '@/lib/dashboard/period'
import { PLATFORM_MEASURES } from '@/lib/figures/platform'
import { printed } from '@/lib/figures/printed'
import { APPLICANT_KINDS } from '@/lib/law/applicants'
import {
  EVENT_KINDS,
  INTERACTION_REGISTERS,
  type InteractionRegister,
  PROPOSAL_KINDS,
} from '@/lib/published/interaction'
import { interactionListQuery } from '@/lib/published/list-query'
import { REVIEW_CHAINS } from '@/lib/published/review-chain'
import { statutory } from '@/lib/statutory'
import { REGISTERS, type Register } from '@/lib/supervision/entry'
import { entryListQuery } from '@/lib/supervision/entry-query'
import { EVALUATION_KINDS } from '@/lib/supervision/evaluation'
import { assessmentListQuery, trainingListQuery } from '@/lib/supervision/list-query'
import { MEMBER_FUNCTIONS } from '@/lib/supervision/member'
import { hoursOf } from '@/lib/supervision/qualification'
import { all, type List, tableOf } from './list'

const MATTER_KINDS = { ...PROPOSAL_KINDS, ...EVENT_KINDS }
const ENTRY_KINDS: Record<string, { label: string; gloss: string }> = { ...MEMBER_FUNCTIONS, ...EVALUATION_KINDS }

/** A register of interaction; what it does not have stays empty. */
function interactionList(register: InteractionRegister): List {
  return {
    permission: 'published.view',
    table: ({ actor, filters, say, locale }) =>
      tableOf(
        say(`interaction.of.${register}.title`),
        [
          [say(`interaction.of.${register}.date`), ({ date }) => date],
          [say(`interaction.of.${register}.until`), ({ until }) => until],
          [say('interaction.kind'), ({ kind }) => kind && statutory(MATTER_KINDS[kind], locale)],
          [say(`interaction.of.${register}.name`), ({ title }) => title],
          [say('interaction.received'), ({ received }) => received],
          [say(`interaction.${register === 'events' ? 'adopted' : 'answered'}`), ({ answered }) => answered],
        ],
        all(interactionListQuery.parse(filters), (query) => listInteractions(actor, register, query)),
      ),
  }
}

/** A register of supervision; what it does not have stays empty. */
function entryList(register: Register): List {
  return {
    permission: 'supervision.view',
    table: ({ actor, filters, today, say, locale }) =>
      tableOf(
        say(`supervision.of.${register}.title`),
        [
          [say('supervision.date'), ({ date }) => date],
          [say('supervision.until'), ({ until }) => until ?? null],
          [
            say('supervision.kind'),
            ({ code }) =>
              code
                ? ENTRY_KINDS[code]
                  ? statutory(ENTRY_KINDS[code], locale)
                  : say(`supervision.source.${code}`)
                : null,
          ],
          [say('supervision.name'), ({ title }) => title],
          [say('supervision.detail'), ({ detail }) => detail],
          [say('supervision.state'), ({ standing }) => standing && say(`supervision.standing.${standing}`)],
        ],
        all(entryListQuery.parse(filters), (query) => listEntries(actor, register, query, today)),
      ),
  }
}

const registersOf = <R extends string>(prefix: string, registers: readonly R[], list: (register: R) => List) =>
  Object.fromEntries(registers.map((register) => [`${prefix}-${register}`, list(register)]))

/** The registers beside the ledger of requests and of published items. */
export const REGISTER_LISTS: Record<string, List> = {
  ...registersOf('interaction', INTERACTION_REGISTERS, interactionList),
  ...registersOf('supervision', REGISTERS, entryList),
  'supervision-open': {
    permission: 'supervision.view',
    table: ({ actor, today, say }) =>
      tableOf(
        say('supervision.title'),
        [
          [say('supervision.date'), ({ date }) => date],
          [say('supervision.register'), ({ register }) => say(`supervision.of.${register}.title`)],
          [say('supervision.name'), ({ title }) => title],
          [say('supervision.detail'), ({ detail }) => detail],
          [say('supervision.state'), ({ standing }) => standing && say(`supervision.standing.${standing}`)],
        ],
        openEntries(actor, today),
      ),
  },
  trainings: {
    permission: 'qualification.view',
    table: ({ actor, filters, say }) =>
      tableOf(
        say('training.title'),
        [
          [say('training.topic'), ({ topic }) => topic],
          [say('training.heldOn'), ({ heldOn }) => heldOn],
          [say('training.trainer'), ({ trainer }) => trainer],
          [say('training.hours'), ({ hoursTenths }) => hoursOf(hoursTenths)],
          [say('training.people'), ({ participants }) => participants],
        ],
        all(trainingListQuery.parse(filters), (query) => listTrainings(actor, query)),
      ),
  },
  assessments: {
    permission: 'qualification.view',
    table: ({ actor, filters, say }) =>
      tableOf(
        say('assessment.title'),
        [
          [say('assessment.member'), ({ name }) => name],
          [say('assessment.assessedOn'), ({ assessedOn }) => assessedOn],
          [say('assessment.training'), ({ topic }) => topic],
          [say('assessment.score'), ({ score }) => score],
          [say('assessment.result'), ({ passed }) => say(`assessment.${passed ? 'passed' : 'failed'}`)],
          [say('assessment.validUntil'), ({ validUntil }) => validUntil],
        ],
        all(assessmentListQuery.parse(filters), (query) => listAssessments(actor, query)),
      ),
  },
  qualifications: {
    permission: 'qualification.view',
    table: ({ actor, today, say }) =>
      tableOf(
        say('assessment.qualifications'),
        [
          [say('assessment.member'), ({ name }) => name],
          [say('staff.role'), ({ role }) => say(`role.${role}`)],
          [say('assessment.standing'), ({ standing }) => say(`assessment.standings.${standing}`)],
          [say('assessment.validUntil'), ({ validUntil }) => validUntil],
        ],
        qualificationsOn(actor, today),
      ),
  },
  accounts: {
    permission: 'figure.view',
    table: ({ actor, say, locale }) =>
      tableOf(
        say('figure.tab.accounts'),
        [
          [say('channel.name'), ({ name }) => name],
          [say('channel.kind'), ({ kind }) => say(`channel.kinds.${kind}`)],
          [say('channel.account'), ({ account }) => account],
          [say('channel.openedOn'), ({ openedOn }) => openedOn],
          [say('channel.closedOn'), ({ closedOn }) => closedOn],
          [
            say('account_page.latest'),
            ({ series }) =>
              series
                .map(({ measure, statements }) => {
                  const last = statements.at(-1)!
                  return `${statutory(PLATFORM_MEASURES[measure], locale)} ${printed(last)}${PLATFORM_MEASURES[measure].unit} ${last.asOf}`
                })
                .join(say('account_page.separator')),
          ],
        ],
        listAccounts(actor),
      ),
  },
  reviews: {
    permission: 'published.review',
    table: ({ actor, today, say, locale }) =>
      tableOf(
        say('review.queue'),
        [
          [say('review.item'), ({ title }) => title],
          [say('published.category'), ({ category }) => category],
          [say('review.step'), ({ step }) => step],
          [say('review.chain'), ({ chain }) => statutory(REVIEW_CHAINS[chain], locale)],
          [say('review.submitter'), ({ submitter }) => submitter],
          [say('review.submittedOn'), ({ submittedOn }) => submittedOn],
        ],
        reviewsWaitingFor(actor, today),
      ),
  },
  returned: {
    permission: 'published.review',
    table: ({ actor, say }) =>
      tableOf(
        say('review.returnedHeading'),
        [
          [say('review.item'), ({ title }) => title],
          [say('published.category'), ({ category }) => category],
          [say('review.remarks'), ({ remarks }) => remarks],
          [say('review.reviewer'), ({ reviewer }) => reviewer],
          [say('review.returnedOn'), ({ returnedOn }) => returnedOn],
        ],
        returnedItems(actor),
      ),
  },
  applicants: {
    permission: 'dashboard.view',
    table: ({ actor, filters, say, locale }) =>
      tableOf(
        say('dashboard.applicants.title'),
        [
          [say('dashboard.applicants.applicant'), ({ name }) => name ?? say('dashboard.applicants.unknown')],
          [say('dashboard.applicants.kind'), ({ kind }) => statutory(APPLICANT_KINDS[kind], locale)],
          [say('dashboard.applicants.requests'), ({ requests }) => requests.count],
        ],
        listRepeatedApplicants(actor, repeatedQuery.parse(filters)),
        may(actor, 'applicant.view'),
      ),
  },
}
