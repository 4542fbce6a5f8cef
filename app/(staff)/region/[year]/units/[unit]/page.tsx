import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { StateMark } from '@/components/region/state-mark'
import { LinkButton } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import Link from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { regionBoard, regionYearOf } from '@/db/queries/region/board'
import { linkOf } from '@/db/queries/region/links'
import { submissionsOf } from '@/db/queries/region/submissions'
import { regionUnit } from '@/db/queries/region/units'
import { type Actor, may } from '@/lib/access'
import { addDays, type PlainDate } from '@/lib/dates'
import { inShanghai } from '@/lib/instants'
import type { BoardRow } from '@/lib/region/board'
import { requireGovernment, yearIn } from '@/server/region/require-government'
import { today } from '@/server/today'
import { Extension, Ruling } from './form'
import { UnitLink } from './unit-link'
import { VersionCard } from './version-card'

type Props = { params: Promise<{ year: string; unit: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('region'))('unit') }
}

/** A unit's report of a year: where it stands, every version, what was found in it and decided on it. */
export default async function UnitYearPage({ params }: Props) {
  const actor = await requireGovernment('region.view')
  const { year: yearText, unit: unitText } = await params
  const year = yearIn(yearText)
  const row = regionBoard(actor, year, today()).find(({ unit }) => String(unit.id) === unitText)
  const registered = row && regionUnit(actor, row.unit.id)
  if (!registered) notFound()
  const { unit } = row
  const versions = submissionsOf(actor, unit.id, year)
  const t = await getTranslations('region')
  return (
    <>
      <p className="mb-1 flex gap-4 text-sm">
        <Link href={`/region/${year}` as Route}>{t('ofYear', { year: String(year) })}</Link>
        <Link href={`/region/units/${unit.id}` as Route}>{t('unitRecord')}</Link>
      </p>
      <PageHeader title={t('unitOfYear', { unit: unit.name, year: String(year) })}>
        {may(actor, 'region.receive') && (
          <LinkButton href={`/region/${year}/units/${unit.id}/entry` as Route}>{t('byHand')}</LinkButton>
        )}
      </PageHeader>
      <Standing row={row} contact={[registered.contact, registered.phone].filter(Boolean).join(' ')} />
      {may(actor, 'region.settle') && (
        <div className="my-3 grid gap-2 text-sm">
          <details>
            <summary className="cursor-pointer text-link">{t('extend')}</summary>
            <Extension unitId={unit.id} year={year} />
          </details>
          <details>
            <summary className="cursor-pointer text-link">{t('rule')}</summary>
            <Ruling unitId={unit.id} year={year} />
          </details>
          {regionYearOf(actor, year).byLink && (
            <UnitLink unitId={unit.id} year={year} link={shownLink(actor, unit.id, year)} expiresOn={usualEnd(row)} />
          )}
        </div>
      )}
      <h2 className="mt-6 mb-2 font-semibold">{t('versions')}</h2>
      {versions.length === 0 && <p className="text-muted text-sm">{t('noVersions')}</p>}
      {versions.map((version, index) => (
        <VersionCard
          key={version.id}
          actor={actor}
          version={version}
          before={versions[index + 1]}
          mayDecide={may(actor, 'region.decide')}
          latest={index === 0}
        />
      ))}
    </>
  )
}

/** An address usually works as long as the year is open; once that is over, for two weeks. */
function usualEnd({ openUntil, onTimeUntil }: BoardRow): PlainDate {
  const last = openUntil ?? onTimeUntil
  return last >= today() ? last : addDays(today(), 14)
}

/** The address that is open, without itself. */
function shownLink(actor: Actor<'region.settle'>, unitId: number, year: number) {
  const link = linkOf(actor, unitId, year)
  return link && { ...link, over: link.expiresOn < today(), openedAt: link.openedAt && inShanghai(link.openedAt) }
}

async function Standing({
  row: { state, obligation, onTimeUntil, openUntil, late, daysLeft },
  contact,
}: {
  row: BoardRow
  contact: string
}) {
  const t = await getTranslations('region')
  const owed = obligation.owed
    ? t('owes')
    : obligation.why === 'exempt'
      ? t('owesNot', { reason: obligation.reason })
      : t('endedInYear')
  return (
    <Facts
      facts={[
        [t('state'), <StateMark key="state" state={state} />],
        [t('obligation'), owed],
        [
          t('onTimeUntil'),
          `${onTimeUntil} ${late ? t('isLate') : daysLeft >= 0 ? t('daysLeft', { days: daysLeft }) : ''}`,
        ],
        [t('openUntil'), openUntil],
        [t('contact'), contact],
      ]}
    />
  )
}
