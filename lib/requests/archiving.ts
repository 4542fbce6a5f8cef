import { ARTICLES } from '../law/articles'
import { type Act, lawfulUnless, refuse } from './rule'
import { concludingAct } from './standing'

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
