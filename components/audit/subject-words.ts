import type { useTranslations } from 'next-intl'
import { partsOfSubject } from '@/lib/audit/parts-of-subject'

type Nouns = ReturnType<typeof useTranslations<'noun'>>
type Noun = Parameters<Nouns>[0]

/** What an audit entry is about, as the product calls it: 人员 陈静, 申请 2024-017. */
export function subjectInWords(t: Nouns, subject: string, name: string | undefined): string {
  const { noun, key } = partsOfSubject(subject)
  if (!t.has(noun as Noun)) return subject
  const called = name ?? key
  return called === '' ? t(noun as Noun) : `${t(noun as Noun)} ${called}`
}
