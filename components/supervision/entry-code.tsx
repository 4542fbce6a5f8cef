import { useLocale, useTranslations } from 'next-intl'
import { statutory } from '@/lib/statutory'
import { EVALUATION_KINDS, type EvaluationKind } from '@/lib/supervision/evaluation'
import { type Duty, MEMBER_FUNCTIONS } from '@/lib/supervision/member'
import type { PROBLEM_SOURCES } from '@/lib/supervision/problem'

/** What the kind of a record is called: 组长, 社会评议, 检查发现; nothing where its register has no kinds. */
export function EntryCode({ code }: { code?: string }) {
  const source = useTranslations('supervision.source')
  const locale = useLocale()
  if (!code) return null
  if (code in MEMBER_FUNCTIONS) return statutory(MEMBER_FUNCTIONS[code as Duty], locale)
  if (code in EVALUATION_KINDS) return statutory(EVALUATION_KINDS[code as EvaluationKind], locale)
  return source(code as (typeof PROBLEM_SOURCES)[number])
}
