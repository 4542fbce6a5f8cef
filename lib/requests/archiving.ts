import { z } from 'zod'
import { optionalLine, recordOfAct, requestNumber, requiredDate } from '../fields'
import { ARTICLES } from '../law/articles'
import { type Act, lawfulUnless, refuse } from './rule'

const archiving = { archivedOn: requiredDate, fileNumber: optionalLine(60) }

/** 归档: the complete file goes to the archive. */
export const archivingInput = z.object({ number: requestNumber, ...archiving })
export type ArchivingInput = z.output<typeof archivingInput>

export const archivingCorrection = z.object({ ...recordOfAct, ...archiving })
export type ArchivingCorrection = z.output<typeof archivingCorrection>

export const ARCHIVING: Act<'archiving'> = {
  kind: 'archiving',
  name: 'request.archiving',
  segment: 'archiving',
  noun: 'archiving',
  rank: 9,
  answers: ['service', 'withdrawal'],
  standsFor: 'round',
  stage: 'archived',
  period: null,
  awaits: null,
  days: ({ on }) => [on],
  state: ({ service, withdrawal, archiving: archived }) =>
    lawfulUnless(
      refuse(!service && !withdrawal, 'archivedBeforeConclusion', ARTICLES.register),
      refuse(archived !== undefined, 'archivedAlready', ARTICLES.register),
    ),
  check: ({ on }, { service, withdrawal }) => {
    const concludedOn = (service ?? withdrawal)!.on
    return lawfulUnless(refuse(on < concludedOn, 'archivedBeforeConclusion', ARTICLES.register, 'archivedOn'))
  },
  irregular: null,
}
