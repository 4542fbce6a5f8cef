import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { History } from '@/components/shell/history'
import { Facts } from '@/components/ui/facts'
import Link from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { historyOf } from '@/db/queries/history'
import { formerNames, regionUnit, regionUnitsOf, successionsOf } from '@/db/queries/region/units'
import { type Actor, may } from '@/lib/access'
import { requireGovernment } from '@/server/region/require-government'
import { ChangeUnit, RemoveUnit, RenameUnit, SucceedUnit } from './form'

type Props = { params: Promise<{ unit: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('region'))('unit') }
}

/** A unit: what it is called, from when to when it exists, and what became of it. */
export default async function UnitPage({ params }: Props) {
  const actor = await requireGovernment('region.view')
  const unit = regionUnit(actor, Number((await params).unit))
  if (!unit) notFound()
  const t = await getTranslations('region')
  const mayKeep = may(actor, 'region.settle')
  const others = regionUnitsOf(actor)
    .filter(({ id }) => id !== unit.id)
    .map(({ id, name }) => ({ value: id, label: name }))
  const { id, version } = unit
  return (
    <>
      <p className="mb-1 text-sm">
        <Link href={'/region/units' as Route}>{t('tab.units')}</Link>
      </p>
      <PageHeader title={unit.name}>{mayKeep && <RemoveUnit id={id} version={version} />}</PageHeader>
      <div className="grid gap-8 xl:grid-cols-[minmax(0,3fr)_minmax(0,1fr)]">
        <div>
          {mayKeep ? <ChangeUnit values={unit} others={others} /> : <UnitFacts unit={unit} others={others} />}
          <Became actor={actor} unitId={id} />
          {mayKeep && (
            <div className="mt-4 grid gap-2 text-sm">
              <details>
                <summary className="cursor-pointer text-link">{t('rename')}</summary>
                <RenameUnit unitId={id} />
              </details>
              <details>
                <summary className="cursor-pointer text-link">{t('succession')}</summary>
                <SucceedUnit unitId={id} others={others} />
              </details>
            </div>
          )}
        </div>
        <History title={t('history')} entries={historyOf(actor, `unit:${id}`)} />
      </div>
    </>
  )
}

type Registered = NonNullable<ReturnType<typeof regionUnit>>

async function UnitFacts({ unit, others }: { unit: Registered; others: readonly { value: number; label: string }[] }) {
  const t = await getTranslations('region')
  const { shortName, kind, parentId, firstDay, lastDay, contact, phone, creditCode, reportPage } = unit
  return (
    <Facts
      facts={[
        [t('shortName'), shortName],
        [t('kind'), t(`kinds.${kind}`)],
        [t('parent'), others.find(({ value }) => value === parentId)?.label ?? t('noParent')],
        [t('firstDay'), firstDay],
        [t('lastDay'), lastDay],
        [t('contact'), contact],
        [t('phone'), phone],
        [t('creditCode'), creditCode],
        [t('reportPage'), reportPage],
      ]}
    />
  )
}

/** Former names, and units that it went over into or that went over into it. */
async function Became({ actor, unitId }: { actor: Actor<'region.view'>; unitId: number }) {
  const t = await getTranslations('region')
  const names = formerNames(actor).filter((each) => each.unitId === unitId)
  const successions = successionsOf(actor).filter((each) => each.unitId === unitId || each.successorId === unitId)
  const nameOf = new Map(regionUnitsOf(actor).map(({ id, name }) => [id, name]))
  if (names.length + successions.length === 0) return null
  return (
    <ul className="mt-4 border-line border-t text-sm">
      {names.map(({ name, until }) => (
        <li key={name} className="border-line border-b py-1">
          {t('formerName', { name, until })}
        </li>
      ))}
      {successions.map(({ id, kind, unitId: from, successorId, happenedOn, basis }) => (
        <li key={id} className="border-line border-b py-1">
          {t('happened', {
            day: happenedOn,
            unit: nameOf.get(from) ?? '',
            kind: t(`successions.${kind}`),
            successor: successorId === null ? '' : (nameOf.get(successorId) ?? ''),
          })}
          {basis && <span className="ml-3 text-muted">{basis}</span>}
        </li>
      ))}
    </ul>
  )
}
