import { useTranslations } from 'next-intl'
import { Facts } from '@/components/ui/facts'
import type { PlainDate } from '@/lib/dates'
import { EntryCode } from './entry-code'
import { EntryStanding } from './entry-standing'

type Shown = {
  date: PlainDate
  until?: PlainDate | null
  code?: string
  title: string
  detail: string
  standing: Parameters<typeof EntryStanding>[0]['standing']
}

/** A record of supervision, read-only. */
export function EntryFacts({ date, until, code, title, detail, standing }: Shown) {
  const t = useTranslations('supervision')
  return (
    <Facts
      facts={[
        [t('date'), date],
        [t('until'), until],
        [t('kind'), code && <EntryCode key="kind" code={code} />],
        [t('name'), title],
        [t('detail'), detail],
        [t('state'), standing && <EntryStanding key="state" standing={standing} />],
      ]}
    />
  )
}
