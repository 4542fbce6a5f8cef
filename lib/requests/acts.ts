import type { CaseFile } from './case-file'

/** What may lawfully happen to a request now. The page offers these, and the writes accept no others. */
export type RequestAct = 'edit' | 'reply' | 'correct'

export function permittedActs({ reply }: Pick<CaseFile, 'reply'>): RequestAct[] {
  return reply ? ['correct'] : ['reply', 'edit']
}
