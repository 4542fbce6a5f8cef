import type { Route } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import { FilledFacts } from '@/components/ui/filled-facts'
import Link from '@/components/ui/link'
import type { RequestFile } from '@/db/queries/case-file'
import { APPLICANT_KINDS, isOrganisation } from '@/lib/law/applicants'
import { RECEIPT_CHANNELS } from '@/lib/law/channels'
import { FORMS_WANTED, IDENTITY_DOCUMENTS, ROUTES_WANTED } from '@/lib/law/wishes'
import { statutory } from '@/lib/statutory'

type Request = RequestFile['request']
type Applicant = RequestFile['applicant']

/** What is asked for, how, and how it came in. */
export function RequestFacts({ request }: { request: Request }) {
  const t = useTranslations('request')
  const form = useTranslations('form')
  const locale = useLocale()
  return (
    <FilledFacts
      facts={[
        [t('description'), request.description],
        [t('formWanted'), statutory(FORMS_WANTED[request.formWanted], locale)],
        [t('routeWanted'), statutory(ROUTES_WANTED[request.routeWanted], locale)],
        [t('channel'), useArrival(request)],
        [t('ownNumber'), request.ownNumber],
        [form('note'), request.note],
      ]}
    />
  )
}

/** The channel, the day of arrival, and how the request was confirmed where its channel asks for that. */
function useArrival({ channel, arrivedOn, confirmedOn, confirmation }: Request): string {
  const t = useTranslations('request')
  const locale = useLocale()
  const rule = RECEIPT_CHANNELS[channel]
  const arrival = `${statutory(rule, locale)}，${statutory(rule.arrival, locale)} ${arrivedOn}`
  if (confirmedOn)
    return `${arrival}，${t('confirmation', { date: confirmedOn })}${confirmation && `（${confirmation}）`}`
  return rule.needsConfirmation ? `${arrival}，${t('unconfirmed')}` : arrival
}

/** Who asks, with a link to the applicant's page for those who may see applicants. */
export function ApplicantFacts({
  applicant,
  request,
  href,
}: {
  applicant: Applicant
  request: Pick<Request, 'phone' | 'email' | 'address'>
  href?: Route
}) {
  const t = useTranslations('request')
  const locale = useLocale()
  const document = applicant.identityDocument && statutory(IDENTITY_DOCUMENTS[applicant.identityDocument], locale)
  const name = href ? (
    <Link key="name" href={href} className="underline">
      {applicant.name}
    </Link>
  ) : (
    applicant.name
  )
  const ofOrganisation = [
    [t('organisationCode'), applicant.organisationCode],
    [t('representative'), applicant.representative],
  ] as const
  return (
    <FilledFacts
      facts={[
        [t('name'), name],
        [t('kind'), statutory(APPLICANT_KINDS[applicant.kind], locale)],
        ...(isOrganisation(applicant.kind) ? ofOrganisation : []),
        [t('identityDocument'), [document, applicant.identityNumber].filter(Boolean).join(' ')],
        [t('phone'), request.phone],
        [t('email'), request.email],
        [t('address'), request.address],
      ]}
    />
  )
}

/** Which section and which person have the request in hand. */
export function HandlingFacts({ section, handler }: { section?: string; handler?: string }) {
  const t = useTranslations('request')
  return (
    <FilledFacts
      facts={[
        [t('section'), section],
        [t('handler'), handler],
      ]}
    />
  )
}
