import type { AttachmentLabel } from '../attachments/labels'
import type { PlainDate } from '../dates'
import type { ActKind } from './case-file'

/** The act to which a file of that kind belongs; null: to the request as a whole. */
const ACT_OF_LABEL: Record<AttachmentLabel, ActKind | 'receipt' | null> = {
  application: 'receipt',
  clarification: 'clarification_notice',
  corrected_application: 'clarification_response',
  consultation: 'consultation',
  consultation_answer: 'consultation_answer',
  extension: 'extension',
  reasons: 'reasons_request',
  fee: 'fee_notice',
  reply: 'reply',
  service: 'service',
  withdrawal: 'withdrawal',
  decision: 'reopening',
  other: null,
}

type Dated = { key: string; on: PlainDate; act?: ActKind | 'receipt' }

/**
 * The files of a request by the entry of its course that they belong to: where the same was done several times, the last
 * time before the file was added.
 */
export function documentsByEntry<D extends { label: AttachmentLabel; addedOn: PlainDate }>(
  entries: readonly Dated[],
  documents: readonly D[],
): ReadonlyMap<string, readonly D[]> {
  const found = new Map<string, D[]>()
  for (const document of documents) {
    const act = ACT_OF_LABEL[document.label]
    const done = entries.filter((entry) => act !== null && entry.act === act).toSorted((a, b) => (a.on < b.on ? -1 : 1))
    const entry = done.findLast(({ on }) => on <= document.addedOn) ?? done[0]
    if (entry) found.set(entry.key, [...(found.get(entry.key) ?? []), document])
  }
  return found
}
