import { listDecisions } from '@/db/queries/decisions'
import { listDocuments } from '@/db/queries/documents'
import { listLetters } from '@/db/queries/letter-register'
import { listItems } from '@/db/queries/published'
import { listRemedies } from '@/db/queries/remedies'
import { recordsBehind } from '@/db/queries/report/records'
import { listFigures } from '@/db/queries/reported-figures'
import { listRequests } from '@/db/queries/requests'
import { listStatistics } from '@/db/queries/statistics'
import { may } from '@/lib/access'
import { DOCUMENT_COLUMNS } from '@/lib/documents/document-columns'
import { documentListQuery } from '@/lib/documents/list-query'
import { DECISION_COLUMNS, FIGURE_COLUMNS, STATISTIC_COLUMNS } from '@/lib/figures/figure-columns'
import { decisionListQuery, figureListQuery, statisticListQuery } from '@/lib/figures/list-query'
import { LETTER_COLUMNS, letterListQuery } from '@/lib/letters/register'
import { ITEM_COLUMNS } from '@/lib/published/item-columns'
import { itemListQuery } from '@/lib/published/list-query'
import { remedyListQuery } from '@/lib/remedies/list-query'
import { REMEDY_COLUMNS } from '@/lib/remedies/remedy-columns'
import { readFigure } from '@/lib/report/figure-reference'
import { reportYear } from '@/lib/report/input'
import { RECORD_COLUMNS } from '@/lib/report/record-columns'
import { requestListQuery } from '@/lib/requests/list-query'
import { REQUEST_COLUMNS } from '@/lib/requests/request-columns'
import {
  decisionFilters,
  documentFilters,
  figureFilters,
  itemFilters,
  letterFilters,
  remedyFilters,
  requestFilters,
  statisticFilters,
} from './filters'
import { all, type List, listAs } from './list'
import { REGION_LISTS } from './region-lists'
import { REGISTER_LISTS } from './register-lists'
import { SETTINGS_LISTS } from './settings-lists'

/** Every list that can be taken out, as its page shows it: the same filters, the same order, the same columns. */
export const LISTS: Record<string, List> = {
  ...REGISTER_LISTS,
  ...REGION_LISTS,
  ...SETTINGS_LISTS,
  requests: {
    permission: 'request.view',
    filters: requestFilters,
    table: ({ actor, filters, today, ...words }) =>
      listAs(
        words.say('request.title'),
        REQUEST_COLUMNS,
        words,
        all(requestListQuery.parse(filters), (query) => listRequests(actor, query, today)),
        may(actor, 'applicant.view'),
      ),
  },
  published: {
    permission: 'published.view',
    filters: itemFilters,
    table: ({ actor, filters, today, ...words }) =>
      listAs(
        words.say('published.title'),
        ITEM_COLUMNS,
        words,
        all(itemListQuery.parse(filters), (query) => listItems(actor, query, today)),
      ),
  },
  documents: {
    permission: 'document.view',
    filters: documentFilters,
    table: ({ actor, filters, today, ...words }) => {
      const query = documentListQuery.parse(filters)
      const rows = all(query, (filters) => listDocuments(actor, filters, query.on ?? today))
      return listAs(words.say('document.title'), DOCUMENT_COLUMNS, words, rows)
    },
  },
  figures: {
    permission: 'figure.view',
    filters: figureFilters,
    table: ({ actor, filters, today: _, ...words }) =>
      listAs(
        words.say('figure.tab.reported'),
        FIGURE_COLUMNS,
        words,
        all(figureListQuery.parse(filters), (query) => listFigures(actor, query)),
      ),
  },
  decisions: {
    permission: 'figure.view',
    filters: decisionFilters,
    table: ({ actor, filters, today: _, ...words }) =>
      listAs(
        words.say('figure.tab.decisions'),
        DECISION_COLUMNS,
        words,
        all(decisionListQuery.parse(filters), (query) => listDecisions(actor, query)),
      ),
  },
  statistics: {
    permission: 'figure.view',
    filters: statisticFilters,
    table: ({ actor, filters, today: _, ...words }) =>
      listAs(
        words.say('figure.tab.platforms'),
        STATISTIC_COLUMNS,
        words,
        all(statisticListQuery.parse(filters), (query) => listStatistics(actor, query)),
      ),
  },
  remedies: {
    permission: 'remedy.view',
    filters: remedyFilters,
    table: ({ actor, filters, today: _, ...words }) =>
      listAs(
        words.say('remedy.title'),
        REMEDY_COLUMNS,
        words,
        all(remedyListQuery.parse(filters), (query) => listRemedies(actor, query)),
      ),
  },
  letters: {
    permission: 'request.view',
    filters: letterFilters,
    table: ({ actor, filters, today: _, ...words }) =>
      listAs(
        words.say('letterRegister.title'),
        LETTER_COLUMNS,
        words,
        all(letterListQuery.parse(filters), (query) => listLetters(actor, query)),
        may(actor, 'applicant.view'),
      ),
  },
  records: {
    permission: 'report.view',
    table: ({ actor, filters, today: _, ...words }) => {
      const year = reportYear.safeParse(filters.year).data
      const reference = readFigure(String(filters.figure ?? ''))
      if (!year || !reference) return undefined
      const personal = reference.of === 'requests' && may(actor, 'applicant.view')
      const rows = all({}, ({ page, size }) => ({
        rows: recordsBehind(actor, year, reference, { limit: size, offset: (page - 1) * size }),
      }))
      return listAs(`${year} ${filters.figure}`, RECORD_COLUMNS, words, rows, personal)
    },
  },
}
