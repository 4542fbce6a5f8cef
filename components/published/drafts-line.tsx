import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import Link from '@/components/ui/link'

type Props = {
  drafts: { unpublished: number; due_soon: number; overdue: number }
  waiting: number
  returned: number
}

/** The number of drafts, of urgent ones, and of those waiting for the signed-in person. */
export function DraftsLine({ drafts, waiting, returned }: Props) {
  const t = useTranslations('published')
  const places = [
    { name: t('periods.awaited'), count: drafts.unpublished, href: '/published?due=awaited&sort=formed', tone: '' },
    {
      name: t('periods.due_soon'),
      count: drafts.due_soon,
      href: '/published?due=due_soon&sort=formed',
      tone: 'text-warn',
    },
    {
      name: t('periods.overdue'),
      count: drafts.overdue,
      href: '/published?due=overdue&sort=formed',
      tone: 'text-danger',
    },
    { name: t('waitingForMe'), count: waiting, href: '/published/reviews', tone: '' },
    { name: t('returnedToMe'), count: returned, href: '/published/reviews', tone: 'text-warn' },
  ]
  return (
    <ul className="mb-3 flex flex-wrap gap-x-6 gap-y-1 text-sm">
      {places.map(({ name, count, href, tone }) => (
        <li key={name}>
          <Link href={href as Route} className="text-ink no-underline hover:underline">
            {name} <strong className={count > 0 ? tone : 'text-muted'}>{count}</strong>
          </Link>
        </li>
      ))}
    </ul>
  )
}
