import { ARTICLES } from '../law/articles'
import type { Citation } from '../law/citation'
import type { OrganKind, OrganLevel } from '../organ/organ'

export const REGULATION_MAKERS: { rule: string; citation: Citation } = {
  rule: '规章由国务院部门，省、自治区、直辖市和设区的市、自治州的人民政府制定',
  citation: ARTICLES.regulationMakers,
}

/** Whether an organ of this kind and level makes 规章 at all; any other that records one has misfiled a document. */
export function mayMakeRegulations({ kind, level }: { kind: OrganKind; level: OrganLevel }): boolean {
  return kind === 'department' ? level === 'national' : level === 'provincial' || level === 'municipal'
}
