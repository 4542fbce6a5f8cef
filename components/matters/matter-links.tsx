import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import Link from '@/components/ui/link'
import type { MatterForm } from '@/lib/matters/matter'

/** The records that a matter names: its requests, and the item by which it was published. */
export function MatterLinks({ matter }: { matter: MatterForm }) {
  const t = useTranslations('matter')
  const numbers =
    matter.register === 'suggestions'
      ? matter.requests.map(({ number }) => number)
      : [matter.requestNumber].filter((number) => number !== '')
  const itemId = matter.register === 'suggestions' ? matter.itemId : null
  if (numbers.length === 0 && itemId === null) return null
  return (
    <ul className="mb-4 flex flex-wrap gap-x-4 border-line border-y py-1.5 text-sm">
      {numbers.map((number) => (
        <li key={number}>
          <Link href={`/requests/${number}` as Route}>{t('ofRequest', { number })}</Link>
        </li>
      ))}
      {itemId !== null && (
        <li>
          <Link href={`/published/${itemId}` as Route}>{t('ofItem', { id: String(itemId) })}</Link>
        </li>
      )}
    </ul>
  )
}
