import { DOCUMENT_LABELS, ENDING_LABELS } from '../documents/document'
import { PLATFORM_MEASURES } from '../figures/platform'
import { REPORTED_LABELS } from '../figures/reported'
import { APPLICANT_KINDS } from '../law/applicants'
import { RECEIPT_CHANNELS } from '../law/channels'
import { OUTCOME_CODES, REFUSAL_CODES } from '../law/outcomes'
import { outcomeName } from '../law/report-formats/names'
import { REST_GROUNDS } from '../law/rest-grounds'
import { SERVICE_ROUTES } from '../law/service'
import { FORMS_WANTED } from '../law/wishes'
import { TABLE_FIGURES } from '../report/history/published-report'
import type { ImportKind } from './columns'

/** The organ's own lists, by the names of their entries. */
export type OwnLists = { category: readonly string[]; platform: readonly string[] }

export type Choice = { code: string; label: string }

const labelled = (table: Record<string, { label: string }>): Choice[] =>
  Object.entries(table).map(([code, { label }]) => ({ code, label }))
const named = (names: readonly string[]): Choice[] => names.map((name) => ({ code: name, label: name }))

/** The columns that a closed list fills, with its entries. */
export function choicesOf(kind: ImportKind, { category, platform }: OwnLists): Record<string, Choice[]> {
  switch (kind) {
    case 'requests':
      return {
        channel: labelled(RECEIPT_CHANNELS),
        applicant_kind: labelled(APPLICANT_KINDS),
        form: labelled(FORMS_WANTED),
        outcome: OUTCOME_CODES.map((code) => ({ code, label: outcomeName(code) })),
        withheld_ground: [
          ...REFUSAL_CODES.map((code) => ({ code, label: outcomeName(code) })),
          ...labelled(REST_GROUNDS),
        ],
        service_route: labelled(SERVICE_ROUTES),
      }
    case 'published':
      return { category: named(category), channels: named(platform) }
    case 'documents':
      return { kind: labelled(DOCUMENT_LABELS), ending: labelled(ENDING_LABELS) }
    case 'figures':
      return { kind: labelled(REPORTED_LABELS) }
    case 'statistics':
      return {
        platform: named(platform),
        measure: labelled(PLATFORM_MEASURES),
        unit: [
          { code: 'one', label: '个' },
          { code: 'wan', label: '万' },
        ],
      }
    case 'history':
      return { figure: named(TABLE_FIGURES) }
  }
}
