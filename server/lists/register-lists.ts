import { listAccounts } from '@/db/queries/accounts'
import { listRepeatedApplicants } from '@/db/queries/dashboard/applicants'
import { listInteractions } from '@/db/queries/interaction'
import { listMatters } from '@/db/queries/matters'
import { listAssessments, listTrainings, qualificationsOn } from '@/db/queries/qualifications'
import { returnedItems, reviewsWaitingFor } from '@/db/queries/reviews'
import { listEntries, openEntries } from '@/db/queries/supervision'
import { may } from '@/lib/access'
import { APPLICANT_COLUMNS } from '@/lib/dashboard/applicant-columns'
import { repeatedQuery } from '@/lib/dashboard/period'
import { ACCOUNT_COLUMNS } from '@/lib/figures/account-columns'
import { matterListQuery } from '@/lib/matters/list-query'
import { MATTER_REGISTERS, type MatterRegister } from '@/lib/matters/matter'
import { matterColumns } from '@/lib/matters/matter-columns'
import { INTERACTION_REGISTERS, type InteractionRegister } from '@/lib/published/interaction'
import { interactionColumns } from '@/lib/published/interaction-columns'
import { interactionListQuery } from '@/lib/published/list-query'
import { RETURNED_ITEM_COLUMNS, WAITING_REVIEW_COLUMNS } from '@/lib/published/review-columns'
import { REGISTERS, type Register } from '@/lib/supervision/entry'
import { ENTRY_COLUMNS, OPEN_ENTRY_COLUMNS } from '@/lib/supervision/entry-columns'
import { entryListQuery } from '@/lib/supervision/entry-query'
import { assessmentListQuery, trainingListQuery } from '@/lib/supervision/list-query'
import { ASSESSMENT_COLUMNS, QUALIFICATION_COLUMNS, TRAINING_COLUMNS } from '@/lib/supervision/qualification-columns'
import { all, type List, listAs } from './list'
import { assessmentFilters, entryFilters, interactionFilters, matterFilters, trainingFilters } from './register-filters'

/** A register of interaction; what it does not have stays empty. */
function interactionList(register: InteractionRegister): List {
  return {
    permission: 'published.view',
    filters: (reading) => interactionFilters(register, reading),
    table: ({ actor, filters, today: _, ...words }) =>
      listAs(
        words.say(`interaction.of.${register}.title`),
        interactionColumns(register),
        words,
        all(interactionListQuery.parse(filters), (query) => listInteractions(actor, register, query)),
      ),
  }
}

/** What applicants ask for beside information; what a register does not have stays empty. */
function matterList(register: MatterRegister): List {
  return {
    permission: 'matter.record',
    filters: (reading) => matterFilters(register, reading),
    table: ({ actor, filters, today, ...words }) =>
      listAs(
        words.say(`matter.of.${register}.title`),
        matterColumns(register),
        words,
        all(matterListQuery.parse(filters), (query) => listMatters(actor, register, query, today)),
        true,
      ),
  }
}

/** A register of supervision; what it does not have stays empty. */
function entryList(register: Register): List {
  return {
    permission: 'supervision.view',
    filters: (reading) => entryFilters(register, reading),
    table: ({ actor, filters, today, ...words }) =>
      listAs(
        words.say(`supervision.of.${register}.title`),
        ENTRY_COLUMNS,
        words,
        all(entryListQuery.parse(filters), (query) => listEntries(actor, register, query, today)),
      ),
  }
}

const registersOf = <R extends string>(prefix: string, registers: readonly R[], list: (register: R) => List) =>
  Object.fromEntries(registers.map((register) => [`${prefix}-${register}`, list(register)]))

/** The registers beside the ledger of requests and of published items. */
export const REGISTER_LISTS: Record<string, List> = {
  ...registersOf('interaction', INTERACTION_REGISTERS, interactionList),
  ...registersOf('matters', MATTER_REGISTERS, matterList),
  ...registersOf('supervision', REGISTERS, entryList),
  'supervision-open': {
    permission: 'supervision.view',
    table: ({ actor, filters: _, today, ...words }) =>
      listAs(words.say('supervision.title'), OPEN_ENTRY_COLUMNS, words, openEntries(actor, today)),
  },
  trainings: {
    permission: 'qualification.view',
    filters: trainingFilters,
    table: ({ actor, filters, today: _, ...words }) =>
      listAs(
        words.say('training.title'),
        TRAINING_COLUMNS,
        words,
        all(trainingListQuery.parse(filters), (query) => listTrainings(actor, query)),
      ),
  },
  assessments: {
    permission: 'qualification.view',
    filters: assessmentFilters,
    table: ({ actor, filters, today: _, ...words }) =>
      listAs(
        words.say('assessment.title'),
        ASSESSMENT_COLUMNS,
        words,
        all(assessmentListQuery.parse(filters), (query) => listAssessments(actor, query)),
      ),
  },
  qualifications: {
    permission: 'qualification.view',
    table: ({ actor, filters: _, today, ...words }) =>
      listAs(words.say('assessment.qualifications'), QUALIFICATION_COLUMNS, words, qualificationsOn(actor, today)),
  },
  accounts: {
    permission: 'figure.view',
    table: ({ actor, ...words }) =>
      listAs(words.say('figure.tab.accounts'), ACCOUNT_COLUMNS, words, listAccounts(actor)),
  },
  reviews: {
    permission: 'published.review',
    table: ({ actor, filters: _, today, ...words }) =>
      listAs(words.say('review.queue'), WAITING_REVIEW_COLUMNS, words, reviewsWaitingFor(actor, today)),
  },
  returned: {
    permission: 'published.review',
    table: ({ actor, ...words }) =>
      listAs(words.say('review.returnedHeading'), RETURNED_ITEM_COLUMNS, words, returnedItems(actor)),
  },
  applicants: {
    permission: 'dashboard.view',
    table: ({ actor, filters, today: _, ...words }) =>
      listAs(
        words.say('dashboard.applicants.title'),
        APPLICANT_COLUMNS,
        words,
        listRepeatedApplicants(actor, repeatedQuery.parse(filters)),
        may(actor, 'applicant.view'),
      ),
  },
}
