import { z } from 'zod'
import { optionalLine, recordOfAct, requestNumber, requiredDate } from '../fields'
import { ARTICLES } from '../law/articles'
import { type Act, lawfulUnless, refuse } from './rule'
import { concludingAct } from './standing'

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
  answers: ['service', 'withdrawal', 'lapse'],
  standsFor: 'round',
  stage: 'archived',
  period: null,
  awaits: null,
  days: ({ on }) => [on],
  state: (standing) =>
    lawfulUnless(
      refuse(!concludingAct(standing), 'archivedBeforeConclusion', ARTICLES.register),
      refuse(standing.archiving !== undefined, 'archivedAlready', ARTICLES.register),
    ),
  check: ({ on }, standing) =>
    lawfulUnless(refuse(on < concludingAct(standing)!.on, 'archivedBeforeConclusion', ARTICLES.register, 'archivedOn')),
  irregular: null,
}
