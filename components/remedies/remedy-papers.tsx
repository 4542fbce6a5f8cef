import type { Route } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { FileLinks } from '@/components/ui/file-links'
import Link from '@/components/ui/link'
import { addressOf } from '@/lib/address'
import { letterRule } from '@/lib/law/letters/letters'
import type { Table4Block } from '@/lib/law/report-formats/report-format'
import { lettersOfRemedy } from '@/lib/letters/offers'
import { statutory } from '@/lib/statutory'

type Props = {
  id: number
  block: Table4Block
  requestNumber: string
  /** By when they are due, or that they were handed in. */
  due: ReactNode
}

/** What the organ hands in where its act is challenged, drafted from the case, and the file that goes with it. */
export function RemedyPapers({ id, block, requestNumber, due }: Props) {
  const [t, locale] = [useTranslations('remedy'), useLocale()]
  const file = `/api/requests/${encodeURIComponent(requestNumber)}/file`
  return (
    <section className="mt-6 text-sm">
      <h2 className="mb-2 font-semibold text-base">{t('papers')}</h2>
      <p className="mb-1">{due}</p>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {lettersOfRemedy(block).map((kind) => (
          <li key={kind}>
            <Link href={addressOf(`/requests/${requestNumber}/letters/${kind}`, { record: id }) as Route}>
              {statutory(letterRule(kind), locale)}
            </Link>
          </li>
        ))}
        <li>
          <FileLinks links={[{ href: file, label: t('caseFile') }]} />
        </li>
      </ul>
    </section>
  )
}
