'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActionForm } from '@/components/forms/action-form'
import { DateField } from '@/components/forms/date-field'
import { ReasonDialog } from '@/components/forms/reason-dialog'
import { useActionForm } from '@/components/forms/use-action-form'
import { CopyText } from '@/components/requests/copy-text'
import type { PlainDate } from '@/lib/dates'
import { makeLink, revokeLink } from './actions'

type Shown = { id: number; expiresOn: PlainDate; createdBy: string; openedAt: string | null; over: boolean }
type Props = { unitId: number; year: number; link: Shown | undefined; expiresOn: PlainDate }

/** 报送链接: made, shown once, made anew, revoked. */
export function UnitLink({ unitId, year, link, expiresOn }: Props) {
  const t = useTranslations('region')
  const router = useRouter()
  const [address, setAddress] = useState('')
  const form = useActionForm({
    schema: async () => (await import('@/lib/region/collection-link')).linkInput,
    action: makeLink,
    defaultValues: { unitId, year, expiresOn },
    onSaved: ({ token }) => setAddress(`${window.location.origin}/collect/${token}`),
  })
  return (
    <details open={address !== '' || undefined}>
      <summary className="cursor-pointer text-link">{t('link')}</summary>
      <p className="my-1 max-w-3xl text-muted">{t('linkAbout')}</p>
      {link && (
        <p className="my-1 flex flex-wrap gap-x-3">
          {t(link.over ? 'linkOver' : 'linkOpen', { day: link.expiresOn, name: link.createdBy })}
          <span>{link.openedAt ? t('linkOpened', { at: link.openedAt }) : t('linkUnopened')}</span>
          <ReasonDialog
            id={link.id}
            action={revokeLink}
            onDone={() => {
              setAddress('')
              router.refresh()
            }}
            word={t('revokeLink')}
            label={t('revokeLink')}
            title={t('revokeLink')}
            consequence={t('revokeLinkText')}
            reasonLabel={t('reason')}
          />
        </p>
      )}
      {address && (
        <div role="status">
          <p>{t('linkOnce')}</p>
          <CopyText text={address} />
        </div>
      )}
      <ActionForm {...form} beside saveLabel={t(link ? 'renewLink' : 'makeLink')}>
        <DateField
          name="expiresOn"
          label={t('linkExpires')}
          hint={t('linkExpiresHint')}
          required
          className="max-w-52"
        />
      </ActionForm>
    </details>
  )
}
