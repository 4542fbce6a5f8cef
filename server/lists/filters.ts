import { decisionYears } from '@/db/queries/decisions'
import { documentYears } from '@/db/queries/documents'
import { handlingChoices } from '@/db/queries/handling-choices'
import { letterYears, seriesNames } from '@/db/queries/letter-register'
import { listSections } from '@/db/queries/organ'
import { listCategories, listPlatforms, publishedYears } from '@/db/queries/published'
import { remedyYears } from '@/db/queries/remedies'
import { figureYears } from '@/db/queries/reported-figures'
import { requestYears } from '@/db/queries/requests'
import { platformOptions, statisticYears } from '@/db/queries/statistics'
import { NONE } from '@/lib/address'
import { DOCUMENT_LABELS } from '@/lib/documents/document'
import { STANDINGS } from '@/lib/documents/in-force'
import { RUNNING_OUT_DAYS } from '@/lib/documents/list-query'
import { PLATFORM_MEASURES } from '@/lib/figures/platform'
import { DECISION_LABELS, REPORTED_LABELS } from '@/lib/figures/reported'
import { APPLICANT_KINDS } from '@/lib/law/applicants'
import { RECEIPT_CHANNELS } from '@/lib/law/channels'
import { OUTCOME_CODES } from '@/lib/law/outcomes'
import { DISCLOSURE_ATTRIBUTES, PROACTIVE_ITEMS } from '@/lib/law/proactive-items'
import { REMEDY_BLOCK_LABELS, REMEDY_RESULT_LABELS } from '@/lib/law/remedies'
import { namedGroup, namedOutcome } from '@/lib/law/report-formats/names'
import { letterListQuery, NUMBERED, REGISTER_STANDINGS, REGISTERED_LETTERS } from '@/lib/letters/register'
import { daysOf, yearChoice } from '@/lib/list-query'
import type { Words } from '@/lib/lists/list-columns'
import type { FilterInWords, ListFilters, Narrowed } from '@/lib/lists/list-filters'
import { ITEM_PERIODS, ITEM_STATES, itemListQuery } from '@/lib/published/list-query'
import { REMEDY_STATES, remedyListQuery } from '@/lib/remedies/list-query'
import { HAD, requestListQuery } from '@/lib/requests/list-query'
import { STAGES } from '@/lib/requests/stages'
import { STATUSES } from '@/lib/requests/status'
import { statutory, statutoryOptions } from '@/lib/statutory'
import type { Reading } from './list'

const SPANS = ['received', 'concluded', 'ended', 'due', 'inHand'] as const

export function requestFilters({ actor, say, locale, filters }: Reading<'request.view'>): ListFilters {
  const { sections, staff } = handlingChoices(actor)
  const unassigned = { value: NONE, label: say('request.unassigned') }
  return {
    searchLabel: say('list.search'),
    choices: [
      { name: 'status', label: say('request.statusLabel'), options: worded(STATUSES, 'status', say) },
      { name: 'stage', label: say('request.stageLabel'), options: worded(STAGES, 'stage', say) },
      { name: 'had', label: say('request.hadLabel'), options: worded(HAD, 'request.filter', say) },
      yearChoice(say('list.year'), requestYears(actor)),
      { name: 'kind', label: say('request.kind'), options: statutoryOptions(APPLICANT_KINDS, locale) },
      {
        name: 'outcome',
        label: say('request.outcome'),
        options: OUTCOME_CODES.map((value) => ({ value, label: statutory(namedOutcome(value), locale) })),
      },
      { name: 'channel', label: say('request.channel'), options: statutoryOptions(RECEIPT_CHANNELS, locale) },
      { name: 'section', label: say('request.section'), options: [...sections, unassigned] },
      { name: 'handler', label: say('request.handler'), options: [...staff, unassigned] },
    ],
    linked: linkedToRequests(filters, { say, locale }),
  }
}

function linkedToRequests(filters: Narrowed, { say, locale }: Words): FilterInWords[] {
  const query = requestListQuery.parse(filters)
  const spans = SPANS.flatMap((name) => {
    const span = query[name]
    return span ? [{ name, text: say(`request.filter.${name}`, daysOf(span)) }] : []
  })
  const { open, group, withheld, only } = query
  return [
    ...spans,
    ...chosenOnly(only, say),
    ...(open ? [{ name: 'open', text: say('request.filter.open', { day: open }) }] : []),
    ...(group ? [{ name: 'group', text: statutory(namedGroup(group), locale) }] : []),
    ...(withheld
      ? [
          {
            name: 'withheld',
            text: say('request.filter.withheld', { ground: statutory(namedOutcome(withheld), locale) }),
          },
        ]
      : []),
  ]
}

/** The rows that were chosen in the list. */
const chosenOnly = (only: string | undefined, say: Words['say']): FilterInWords[] =>
  only ? [{ name: 'only', text: say('request.filter.only', { count: only.split(',').length }) }] : []

export function itemFilters({ actor, say, locale, filters }: Reading<'published.view'>): ListFilters {
  const named = (entries: readonly { id: number; name: string }[]) =>
    entries.map(({ id, name }) => ({ value: id, label: name }))
  const { published } = itemListQuery.parse(filters)
  return {
    searchLabel: say('published.search'),
    choices: [
      yearChoice(say('list.year'), publishedYears(actor)),
      { name: 'category', label: say('published.category'), options: named(listCategories(actor)) },
      { name: 'channel', label: say('published.channel'), options: named(listPlatforms(actor)) },
      { name: 'state', label: say('published.state'), options: worded(ITEM_STATES, 'published.states', say) },
      { name: 'due', label: say('published.period'), options: worded(ITEM_PERIODS, 'published.periods', say) },
      { name: 'item', label: say('published.proactiveItem'), options: statutoryOptions(PROACTIVE_ITEMS, locale) },
      {
        name: 'disclosure',
        label: say('published.disclosure'),
        options: statutoryOptions(DISCLOSURE_ATTRIBUTES, locale),
      },
    ],
    linked: published ? [{ name: 'published', text: say('published.filter.published', daysOf(published)) }] : [],
  }
}

export function documentFilters({ actor, say, locale }: Reading<'document.view'>): ListFilters {
  return {
    searchLabel: say('list.search'),
    choices: [
      { name: 'kind', label: say('document.kind'), options: statutoryOptions(DOCUMENT_LABELS, locale) },
      { name: 'state', label: say('document.standing'), options: worded(STANDINGS, 'document.state', say) },
      {
        name: 'within',
        label: say('document.within'),
        options: RUNNING_OUT_DAYS.map((days) => ({ value: days, label: say('document.withinDays', { days }) })),
      },
      yearChoice(say('document.issuedYear'), documentYears(actor)),
    ],
    dates: [{ name: 'on', label: say('document.on') }],
  }
}

export function remedyFilters({ actor, say, locale, filters }: Reading<'remedy.view'>): ListFilters {
  const { settled, settledAs, pending, section } = remedyListQuery.parse(filters)
  return {
    searchLabel: say('list.search'),
    choices: [
      { name: 'block', label: say('remedy.block'), options: statutoryOptions(REMEDY_BLOCK_LABELS, locale) },
      { name: 'state', label: say('remedy.stateLabel'), options: worded(REMEDY_STATES, 'remedy.state', say) },
      { name: 'result', label: say('remedy.result'), options: statutoryOptions(REMEDY_RESULT_LABELS, locale) },
      yearChoice(say('remedy.filedYear'), remedyYears(actor)),
    ],
    linked: [
      ...(settled ? [{ name: 'settled', text: say('remedy.filter.settled', daysOf(settled)) }] : []),
      ...(settledAs ? [{ name: 'settledAs', text: statutory(REMEDY_RESULT_LABELS[settledAs], locale) }] : []),
      ...(pending ? [{ name: 'pending', text: say('remedy.filter.pending', { day: pending }) }] : []),
      ...listSections(actor).flatMap(({ id, name }) => (id === section ? [{ name: 'section', text: name }] : [])),
    ],
  }
}

export function letterFilters({ actor, say, locale, filters }: Reading<'request.view'>): ListFilters {
  const { only } = letterListQuery.parse(filters)
  return {
    searchLabel: say('list.search'),
    choices: [
      { name: 'letter', label: say('letterRegister.letter'), options: statutoryOptions(REGISTERED_LETTERS, locale) },
      {
        name: 'standing',
        label: say('letterRegister.standing'),
        options: worded(REGISTER_STANDINGS, 'letterRegister.standings', say),
      },
      {
        name: 'series',
        label: say('letterRegister.seriesName'),
        options: seriesNames(actor).map((name) => ({ value: name, label: name })),
      },
      {
        name: 'numbered',
        label: say('letterRegister.number'),
        options: worded(NUMBERED, 'letterRegister.numbered', say),
      },
      yearChoice(say('list.year'), letterYears(actor)),
    ],
    linked: chosenOnly(only, say),
  }
}

export function figureFilters({ actor, say, locale }: Reading<'figure.view'>): ListFilters {
  return {
    choices: [
      { name: 'kind', label: say('figure.kind'), options: statutoryOptions(REPORTED_LABELS, locale) },
      yearChoice(say('figure.year'), figureYears(actor)),
    ],
  }
}

export function statisticFilters({ actor, say, locale }: Reading<'figure.view'>): ListFilters {
  return {
    choices: [
      { name: 'platform', label: say('statistic.platform'), options: platformOptions(actor) },
      { name: 'measure', label: say('statistic.measure'), options: statutoryOptions(PLATFORM_MEASURES, locale) },
      yearChoice(say('statistic.year'), statisticYears(actor)),
    ],
  }
}

export function decisionFilters({ actor, say, locale }: Reading<'figure.view'>): ListFilters {
  return {
    searchLabel: say('list.search'),
    choices: [
      { name: 'kind', label: say('decision.kind'), options: statutoryOptions(DECISION_LABELS, locale) },
      yearChoice(say('list.year'), decisionYears(actor)),
    ],
  }
}

/** Codes that the catalogue words under a key, as a filter's options. */
export function worded<C extends string>(codes: readonly C[], under: string, say: Words['say']) {
  return codes.map((value) => ({ value, label: say(`${under}.${value}`) }))
}
