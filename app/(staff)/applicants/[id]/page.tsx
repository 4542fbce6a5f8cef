import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { RequestTable } from '@/components/requests/request-table'
import { ExportLinks } from '@/components/ui/export-links'
import { Facts } from '@/components/ui/facts'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { applicantById, countsByMonth } from '@/db/queries/applicants'
import { listRequests } from '@/db/queries/requests'
import { addressOf } from '@/lib/address'
import { APPLICANT_KINDS, isOrganisation } from '@/lib/law/applicants'
import { IDENTITY_DOCUMENTS } from '@/lib/law/wishes'
import { PAGE_SIZE, type SearchParams } from '@/lib/list-query'
import { requestListQuery } from '@/lib/requests/list-query'
import { masked } from '@/lib/requests/masked'
import { usuallyHidden } from '@/lib/requests/request-columns'
import { statutory } from '@/lib/statutory'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('applicant'))('title') }
}

/** All requests of one applicant, with the number in each month, on which the fee by case depends. */
export default async function ApplicantPage({ params, searchParams }: Props) {
  const actor = await requireActor('applicant.view')
  const { id } = await params
  const applicant = applicantById(actor, Number(id))
  if (!applicant) notFound()
  const [t, request, locale] = [await getTranslations('applicant'), await getTranslations('request'), await getLocale()]
  const query = requestListQuery.parse({ ...(await searchParams), applicant: id })
  const { total, rows } = listRequests(actor, query, today())
  const document = applicant.identityDocument && statutory(IDENTITY_DOCUMENTS[applicant.identityDocument], locale)
  const months = countsByMonth(actor, applicant)
  return (
    <>
      <PageHeader title={t('one', { name: applicant.name })} count={t('count', { count: total })} />
      <div className="mb-5 grid gap-8 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <Facts
          facts={[
            [request('kind'), statutory(APPLICANT_KINDS[applicant.kind], locale)],
            [request('identityDocument'), [document, masked(applicant.identityNumber)].filter(Boolean).join(' ')],
            ...(isOrganisation(applicant.kind)
              ? ([
                  [request('organisationCode'), applicant.organisationCode],
                  [request('representative'), applicant.representative],
                ] as const)
              : []),
          ]}
        />
        <table className="ledger-table max-w-xs self-start">
          <caption className="pb-1 text-left text-muted text-sm">{t('byMonth')}</caption>
          <tbody>
            {months.slice(0, 12).map(({ month, count }) => (
              <tr key={month}>
                <td>{month}</td>
                <td className="figure">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <RequestTable caption={t('requests')} rows={rows} hidden={usuallyHidden(locale)} />
      <Pagination
        page={query.page}
        pages={Math.ceil(total / PAGE_SIZE)}
        href={(page) => addressOf(`/applicants/${id}`, { page }) as Route}
      />
      {total > 0 && <ExportLinks list="requests" query={{ applicant: id }} />}
    </>
  )
}
