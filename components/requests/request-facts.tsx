import type { Route } from 'next'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Facts } from '@/components/ui/facts'
import type { RequestFile } from '@/db/queries/case-file'
import { APPLICANT_KINDS, isOrganisation } from '@/lib/law/applicants'
import { RECEIPT_CHANNELS } from '@/lib/law/channels'
import { FORMS_WANTED, IDENTITY_DOCUMENTS, ROUTES_WANTED } from '@/lib/law/wishes'
import { statutory } from '@/lib/statutory'

type Props = {
  request: RequestFile['request']
  applicant: RequestFile['applicant']
  section?: string
  handler?: string
  /** The applicant's page, for those who may see applicants. */
  applicantHref?: Route
}

/** The request as registered, in the order of the paper form. */
export function RequestFacts({ request, applicant, section, handler, applicantHref }: Props) {
  const t = useTranslations('request')
  const form = useTranslations('form')
  const locale = useLocale()
  const channel = RECEIPT_CHANNELS[request.channel]
  const confirmation = request.confirmedOn
    ? `，${t('confirmation', { date: request.confirmedOn })}${request.confirmation && `（${request.confirmation}）`}`
    : channel.needsConfirmation
      ? `，${t('unconfirmed')}`
      : ''
  const document = applicant.identityDocument && statutory(IDENTITY_DOCUMENTS[applicant.identityDocument], locale)
  return (
    <Facts
      facts={[
        [t('ownNumber'), request.ownNumber],
        [t('channel'), `${statutory(channel, locale)}，${channel.arrivalLabel} ${request.arrivedOn}${confirmation}`],
        [
          t('applicant'),
          <>
            {applicantHref ? (
              <Link href={applicantHref} className="underline">
                {applicant.name}
              </Link>
            ) : (
              applicant.name
            )}
            （{statutory(APPLICANT_KINDS[applicant.kind], locale)}）
          </>,
        ],
        ...(isOrganisation(applicant.kind)
          ? ([
              [t('organisationCode'), applicant.organisationCode],
              [t('representative'), applicant.representative],
            ] as const)
          : []),
        [t('identityDocument'), [document, applicant.identityNumber].filter(Boolean).join(' ')],
        [t('phone'), request.phone],
        [t('email'), request.email],
        [t('address'), request.address],
        [t('description'), request.description],
        [t('formWanted'), statutory(FORMS_WANTED[request.formWanted], locale)],
        [t('routeWanted'), statutory(ROUTES_WANTED[request.routeWanted], locale)],
        [t('section'), section],
        [t('handler'), handler],
        [form('note'), request.note],
      ]}
    />
  )
}
