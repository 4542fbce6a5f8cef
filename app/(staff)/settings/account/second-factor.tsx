'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { remake, remove } from '@/app/sign-in/second-factor/actions'
import { RecoveryCodes } from '@/app/sign-in/second-factor/recovery-codes'
import { ProvenDialog } from '@/components/forms/proven-dialog'
import { LinkButton } from '@/components/ui/button'
import { inShanghai } from '@/lib/instants'

/** The signed-in person's second factor: enrol it, renew its recovery codes, remove it. */
export function SecondFactor({ standing }: { standing: { since: string; codesLeft: number } | undefined }) {
  const t = useTranslations('secondFactor')
  const router = useRouter()
  const [codes, setCodes] = useState<string[]>()
  const refresh = () => {
    setCodes(undefined)
    router.refresh()
  }
  return (
    <section>
      <h2 className="mb-2 font-semibold">{t('title')}</h2>
      <p className="mb-3 text-sm">
        {standing ? t('on', { since: inShanghai(standing.since), left: standing.codesLeft }) : t('off')}
      </p>
      {codes ? (
        <RecoveryCodes codes={codes} onDone={refresh} />
      ) : standing ? (
        <div className="flex flex-wrap gap-2">
          <ProvenDialog
            word={t('remake')}
            consequence={t('remakeText')}
            action={remake}
            onDone={(result) => setCodes(result.codes)}
          />
          <ProvenDialog
            look="danger"
            word={t('remove')}
            consequence={t('removeText')}
            action={remove}
            onDone={refresh}
          />
        </div>
      ) : (
        <LinkButton href="/sign-in/second-factor">{t('enrol')}</LinkButton>
      )}
    </section>
  )
}
