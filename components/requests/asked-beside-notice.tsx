'use client'

import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { Citation } from '@/components/ui/citation'
import Link from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { ARTICLES } from '@/lib/law/articles'
import { askedBeside } from '@/lib/matters/asked-beside'
import type { RequestForm } from '@/lib/requests/input'

const CITED = { rectifications: ARTICLES.rectification, suggestions: ARTICLES.suggestion }

/** A hint while a request is registered that it seems to belong in another register. */
export function AskedBesideNotice() {
  const t = useTranslations('matter')
  const description = useWatch<RequestForm, 'description'>({ name: 'description' })
  const register = askedBeside(description)
  if (!register) return null
  return (
    <Notice tone="warning" role="status">
      {t(`of.${register}.notARequest`)} <Citation {...CITED[register]} />{' '}
      <Link href={`/requests/matters/${register}/new` as Route}>{t(`of.${register}.record`)}</Link>
    </Notice>
  )
}
