import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import Link from '@/components/ui/link'
import type { CaseRecords } from '@/db/queries/case-acts'
import type { RequestFile } from '@/db/queries/case-file'
import type { AttachmentLabel } from '@/lib/attachments/labels'
import { dayOf } from '@/lib/instants'
import { ACTS } from '@/lib/requests/acts'
import { documentsByEntry } from '@/lib/requests/documents'
import type { IrregularAct } from '@/lib/requests/irregular-acts'
import { useConclusionEntries, useReopeningEntries, useSplitEntries } from './conclusion-entries'
import { useConsultationEntries } from './consultation-entries'
import type { Entry } from './entry'
import { type Assignments, useArchivingEntries, useAssignmentEntries, useAttemptEntries } from './handling-entries'
import { useIrregularFacts } from './irregular-facts'
import { useClarificationEntries, useExtensionEntries, useFeeEntries, useReasonsEntries } from './notice-entries'
import { type Changes, type Letters, useChangeEntries, useLetterEntries, useReceiptEntry } from './record-entries'

type Document = { id: number; name: string; label: AttachmentLabel; addedAt: string }

type Props = {
  number: string
  request: RequestFile['request']
  records: CaseRecords
  /** What was late or irregular about the acts. */
  irregular: readonly IrregularAct[]
  assignments: Assignments
  letters: Letters
  changes: Changes
  documents: readonly Document[]
  parts: readonly string[]
  mayCorrect: boolean
}

/** The course of a case, the newest first: acts, letters, notes and what was written about it, with their documents. */
export function CaseTimeline(course: Props) {
  const t = useTranslations('request')
  const entries = useEntries(course).toSorted(newestFirst)
  const documents = documentsByEntry(
    entries,
    course.documents.map((file) => ({ ...file, addedOn: dayOf(file.addedAt) })),
  )
  return (
    <section aria-labelledby="course">
      <h2 id="course" className="mb-2 font-semibold">
        {t('course')}
      </h2>
      <ol>
        {entries.map((entry, index) => (
          <li key={entry.key} className="grid gap-x-4 border-line pb-2 sm:grid-cols-[6rem_minmax(0,1fr)]">
            <span
              className={`tabular-nums text-sm ${entries[index - 1]?.on === entry.on ? 'invisible max-sm:hidden' : ''}`}
            >
              {entry.on}
            </span>
            <div className="border-line border-l-2 pl-3 text-sm">
              <Title entry={entry} number={course.number} mayCorrect={course.mayCorrect} />
              {entry.body}
              <Documents files={documents.get(entry.key) ?? []} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Title({ entry, number, mayCorrect }: { entry: Entry } & Pick<Props, 'number' | 'mayCorrect'>) {
  const t = useTranslations('request')
  const { title, quiet, correct } = entry
  if (quiet) return <p className="text-sm">{title}</p>
  return (
    <h3 className="flex flex-wrap items-baseline gap-x-3 font-semibold text-sm">
      <span>{title}</span>
      {mayCorrect && correct && (
        <Link href={`/requests/${number}/${correct}` as Route} className="font-normal text-xs print:hidden">
          {t('correctRecord')}
        </Link>
      )}
    </h3>
  )
}

function Documents({ files }: { files: readonly Document[] }) {
  if (files.length === 0) return null
  return (
    <p className="flex flex-wrap gap-x-3 text-sm">
      {files.map(({ id, name }) => (
        <a key={id} href={`/api/attachments/${id}`} download={name} className="break-all">
          <span aria-hidden="true">▤ </span>
          {name}
        </a>
      ))}
    </p>
  )
}

function useEntries({ request, records, irregular, assignments, letters, changes, parts }: Props): Entry[] {
  const late = useIrregularFacts(irregular)
  return [
    useReceiptEntry(request),
    ...useAttemptEntries(records),
    ...useAssignmentEntries(assignments),
    ...useClarificationEntries(records, late),
    ...useConsultationEntries(records),
    ...useExtensionEntries(records, late),
    ...useReasonsEntries(records, late),
    ...useFeeEntries(records, late),
    ...useSplitEntries(records, parts),
    ...useConclusionEntries(records),
    ...useReopeningEntries(records),
    ...useArchivingEntries(records),
    ...useLetterEntries(letters),
    ...useChangeEntries(changes),
  ]
}

/** By day, the newest first; on a day what was done before what was written, and what comes later in a case first. */
function newestFirst(one: Entry, other: Entry): number {
  if (one.on !== other.on) return one.on < other.on ? 1 : -1
  if (one.quiet !== other.quiet) return one.quiet ? 1 : -1
  return rankOf(other) - rankOf(one)
}

function rankOf({ act, quiet }: Entry): number {
  if (quiet || !act) return 0
  return act === 'receipt' ? -1 : ACTS[act].rank
}
