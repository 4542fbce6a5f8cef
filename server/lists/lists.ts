import { listDecisions } from '@/db/queries/decisions'
import { listDocuments } from '@/db/queries/documents'
import { listItems } from '@/db/queries/published'
import { listRemedies } from '@/db/queries/remedies'
import { recordsBehind } from '@/db/queries/report/records'
import { listFigures } from '@/db/queries/reported-figures'
import { listRequests } from '@/db/queries/requests'
import { listStatistics } from '@/db/queries/statistics'
import { may } from '@/lib/access'
import { yearOf } from '@/lib/dates'
import { DOCUMENT_LABELS } from '@/lib/documents/document'
import { documentListQuery } from '@/lib/documents/list-query'
import { yuanFromFen } from '@/lib/figures/amount'
import { decisionListQuery, figureListQuery, statisticListQuery } from '@/lib/figures/list-query'
import { PLATFORM_MEASURES } from '@/lib/figures/platform'
import { DECISION_LABELS, REPORTED_LABELS } from '@/lib/figures/reported'
import { APPLICANT_KINDS } from '@/lib/law/applicants'
import { RECEIPT_CHANNELS } from '@/lib/law/channels'
import { REMEDY_BLOCK_LABELS, REMEDY_PENDING, REMEDY_RESULT_LABELS } from '@/lib/law/remedies'
import { outcomeName } from '@/lib/law/report-formats/names'
import { SERVICE_ROUTES } from '@/lib/law/service'
import { itemListQuery } from '@/lib/published/list-query'
import { remedyListQuery } from '@/lib/remedies/list-query'
import { readFigure } from '@/lib/report/figure-reference'
import { reportYear } from '@/lib/report/input'
import { requestListQuery } from '@/lib/requests/list-query'
import type { Judgement } from '@/lib/requests/status'
import { statutory } from '@/lib/statutory'
import { all, type List, tableOf } from './list'
import { REGISTER_LISTS } from './register-lists'
import { SETTINGS_LISTS } from './settings-lists'

/** Every list that can be taken out, as its page shows it: the same filters, the same order, the same columns. */
export const LISTS: Record<string, List> = {
  ...REGISTER_LISTS,
  ...SETTINGS_LISTS,
  requests: {
    permission: 'request.view',
    table: ({ actor, filters, today, say, locale }) => {
      const named = may(actor, 'applicant.view')
      const rows = all(requestListQuery.parse(filters), (query) => listRequests(actor, query, today))
      return tableOf(
        say('request.title'),
        [
          [say('request.number'), ({ number }) => number],
          [say('request.received'), ({ receivedOn }) => receivedOn],
          [say('request.kind'), ({ applicantKind }) => statutory(APPLICANT_KINDS[applicantKind], locale)],
          [say('request.applicant'), ({ applicant }) => applicant],
          [say('request.description'), ({ description }) => description],
          [say('request.section'), ({ section }) => section],
          [say('request.handler'), ({ handler }) => handler],
          [say('request.dueOn'), ({ judgement }) => judgement.dueOn],
          [say('request.statusLabel'), ({ status }) => say(`status.${status}`)],
          [
            say('request.outcome'),
            ({ outcome, judgement }) => outcome && outcomeName(outcome, yearOfConclusion(judgement)),
          ],
          [say('request.servedOn'), ({ judgement }) => judgement.concludedOn],
          [say('request.channel'), ({ channel }) => statutory(RECEIPT_CHANNELS[channel], locale)],
          [
            say('request.serviceRoute'),
            ({ serviceRoute }) => serviceRoute && statutory(SERVICE_ROUTES[serviceRoute], locale),
          ],
          [say('request.ownNumber'), ({ ownNumber }) => ownNumber],
        ],
        rows,
        named,
      )
    },
  },
  published: {
    permission: 'published.view',
    table: ({ actor, filters, today, say }) =>
      tableOf(
        say('published.title'),
        [
          [say('published.itemTitle'), ({ title }) => title],
          [say('published.category'), ({ category }) => category],
          [say('published.publishedOn'), ({ publishedOn }) => publishedOn],
          [say('published.documentNumber'), ({ documentNumber }) => documentNumber],
          [say('published.channel'), ({ channels }) => channels.join('、')],
          [say('published.postings'), ({ postings }) => postings],
        ],
        all(itemListQuery.parse(filters), (query) => listItems(actor, query, today)),
      ),
  },
  documents: {
    permission: 'document.view',
    table: ({ actor, filters, today, say, locale }) => {
      const query = documentListQuery.parse(filters)
      return tableOf(
        say('document.title'),
        [
          [say('document.name'), ({ title }) => title],
          [say('document.documentNumber'), ({ documentNumber }) => documentNumber],
          [say('document.kind'), ({ kind }) => statutory(DOCUMENT_LABELS[kind], locale)],
          [say('document.issuedOn'), ({ issuedOn }) => issuedOn],
          [say('document.validUntil'), ({ validUntil }) => validUntil],
          [say('document.standing'), ({ standing }) => say(`document.state.${standing}`)],
        ],
        all(query, (asked) => listDocuments(actor, asked, query.on ?? today)),
      )
    },
  },
  figures: {
    permission: 'figure.view',
    table: ({ actor, filters, say, locale }) =>
      tableOf(
        say('figure.tab.reported'),
        [
          [say('figure.kind'), ({ kind }) => statutory(REPORTED_LABELS[kind], locale)],
          [say('import.periodFrom'), ({ periodFrom }) => periodFrom],
          [say('import.periodTo'), ({ periodTo }) => periodTo],
          [say('figure.value'), ({ decisions, amountFen }) => decisions ?? yuanFromFen(amountFen!)],
          [say('figure.source'), ({ source }) => source],
          [say('import.note'), ({ note }) => note],
        ],
        all(figureListQuery.parse(filters), (query) => listFigures(actor, query)),
      ),
  },
  decisions: {
    permission: 'figure.view',
    table: ({ actor, filters, say, locale }) =>
      tableOf(
        say('figure.tab.decisions'),
        [
          [say('decision.decidedOn'), ({ decidedOn }) => decidedOn],
          [say('decision.kind'), ({ kind }) => statutory(DECISION_LABELS[kind], locale)],
          [say('decision.decisionNumber'), ({ decisionNumber }) => decisionNumber],
          [say('decision.subject'), ({ subject }) => subject],
          [say('decision.source'), ({ source }) => source],
        ],
        all(decisionListQuery.parse(filters), (query) => listDecisions(actor, query)),
      ),
  },
  statistics: {
    permission: 'figure.view',
    table: ({ actor, filters, say, locale }) =>
      tableOf(
        say('figure.tab.platforms'),
        [
          [say('statistic.platform'), ({ platform }) => platform],
          [say('statistic.measure'), ({ measure }) => statutory(PLATFORM_MEASURES[measure], locale)],
          [say('import.periodFrom'), ({ periodFrom }) => periodFrom],
          [say('import.periodTo'), ({ asOf }) => asOf],
          [say('statistic.value'), ({ value }) => value],
          [say('import.unit'), ({ measure }) => PLATFORM_MEASURES[measure].unit],
          [say('statistic.source'), ({ source }) => source],
        ],
        all(statisticListQuery.parse(filters), (query) => listStatistics(actor, query)),
      ),
  },
  remedies: {
    permission: 'remedy.view',
    table: ({ actor, filters, say, locale }) =>
      tableOf(
        say('remedy.title'),
        [
          [say('remedy.block'), ({ block }) => statutory(REMEDY_BLOCK_LABELS[block], locale)],
          [say('remedy.body'), ({ body }) => body],
          [say('remedy.caseNumber'), ({ caseNumber }) => caseNumber],
          [say('remedy.requestNumber'), ({ requestNumber }) => requestNumber],
          [say('remedy.filedOn'), ({ filedOn }) => filedOn],
          [say('remedy.concludedOn'), ({ concludedOn }) => concludedOn],
          [
            say('remedy.result'),
            ({ result }) => statutory(result ? REMEDY_RESULT_LABELS[result] : REMEDY_PENDING, locale),
          ],
        ],
        all(remedyListQuery.parse(filters), (query) => listRemedies(actor, query)),
      ),
  },
  records: {
    permission: 'report.view',
    table: ({ actor, filters, say }) => {
      const year = reportYear.safeParse(filters.year).data
      const reference = readFigure(String(filters.figure ?? ''))
      if (!year || !reference) return undefined
      return tableOf(
        `${year} ${filters.figure}`,
        [
          [say('report.recordDate'), ({ date }) => date],
          [say('report.recordName'), ({ name }) => name],
          [say('report.recordDetail'), ({ detail }) => detail],
          [say('report.recordValue'), ({ value }) => value ?? null],
        ],
        recordsBehind(actor, year, reference),
        reference.of === 'requests' && may(actor, 'applicant.view'),
      )
    },
  },
}

/** The year whose form names the outcome; undefined while the reply has not been served. */
function yearOfConclusion({ concludedOn }: Judgement): number | undefined {
  return concludedOn ? yearOf(concludedOn) : undefined
}
