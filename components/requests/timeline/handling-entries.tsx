import { useTranslations } from 'next-intl'
import type { CaseRecords } from '@/db/queries/case-acts'
import type { assignmentsOf } from '@/db/queries/requests'
import { type Entry, Facts } from './entry'

export type Assignments = ReturnType<typeof assignmentsOf>

/** To whom the request was given, and who gave it back. */
export function useAssignmentEntries(assignments: Assignments): Entry[] {
  const t = useTranslations('timeline')
  const step = useTranslations('step')
  const form = useTranslations('form')
  return assignments.map(({ id, assignedOn, section, handler, returned, note }) => ({
    key: `assignment-${id}`,
    on: assignedOn,
    title: returned ? t('returned') : step('assignment'),
    body: (
      <Facts
        facts={[
          [t('to'), returned ? '' : [section, handler].filter(Boolean).join(' ')],
          [form('note'), note],
        ]}
      />
    ),
  }))
}

/** The attempts to confirm the request with its applicant that failed. */
export function useAttemptEntries({ attempts }: CaseRecords): Entry[] {
  const t = useTranslations('timeline')
  return attempts.map(({ id, attemptedOn, attemptedBy, details }) => ({
    key: `attempt-${id}`,
    on: attemptedOn,
    title: t('attempt'),
    body: <Facts facts={[[t('attempted'), `${details}（${attemptedBy}）`]]} />,
  }))
}

/** That the request was put on file, and under what number. */
export function useArchivingEntries({ archivings }: CaseRecords): Entry[] {
  const t = useTranslations('timeline')
  const step = useTranslations('step')
  return archivings.map(({ id, archivedOn, fileNumber }) => ({
    key: `archiving-${id}`,
    on: archivedOn,
    title: step('archiving'),
    act: 'archiving',
    correct: `archiving?correct=${id}`,
    body: <Facts facts={[[t('fileNumber'), fileNumber]]} />,
  }))
}
