'use client'

import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { takeAlso } from './actions'

type Props = { token: string; line: number; row: string; onTaken: (says: string) => void }

/** Says that a row is another request, though one of the same day, applicant and text stands in the ledger. */
export function TakeAlso({ token, line, row, onTaken }: Props) {
  const t = useTranslations('import')
  const [pending, start] = useTransition()
  const take = () =>
    start(async () => {
      const { ok } = await takeAlso({ token, line })
      if (ok) onTaken(t('alsoKept', { row }))
    })
  return (
    <Button aria-label={t('alsoRow', { row })} disabled={pending} onClick={take}>
      {t('also')}
    </Button>
  )
}
