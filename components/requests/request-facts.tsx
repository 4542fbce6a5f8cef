import type { Route } from 'next'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Facts } from '@/components/ui/facts'
import { APPLICANT_KINDS, type ApplicantKind, isOrganisation } from '@/lib/law/applicants'
import { RECEIPT_CHANNELS, type ReceiptChannel } from '@/lib/law/channels'
import {
  FORMS_WANTED,
  type FormWanted,
  IDENTITY_DOCUMENTS,
  type IdentityDocument,
  ROUTES_WANTED,
  type RouteWanted,
} from '@/lib/law/wishes'
import { statutory } from '@/lib/statutory'

type Props = {
  request: {
    channel: ReceiptChannel
    ownNumber: string
    arrivedOn: string
    confirmedOn: string | null
    confirmation: string
    phone: string
    email: string
    address: string
    description: string
    formWanted: FormWanted
    routeWanted: RouteWanted
    note: string
  }
  applicant: {
    kind: ApplicantKind
    name: string
    identityDocument: IdentityDocument | null
    identityNumber: string
    organisationCode: string
    representative: string
  }
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
