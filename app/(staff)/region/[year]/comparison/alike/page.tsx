import type { Metadata, Route } from 'next'
import { getTranslations } from 'next-intl/server'
import { Empty } from '@/components/ui/empty'
import Link from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { alikeUnits } from '@/db/queries/region/comparison'
import { LEAST_FIGURES } from '@/lib/region/alike-units'
import { requireGovernment, yearIn } from '@/server/region/require-government'
import { today } from '@/server/today'

type Props = { params: Promise<{ year: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('region'))('alike') }
}

/** 雷同: what the units' latest reports of a year have in common word for word, or figure for figure. */
export default async function AlikePage({ params }: Props) {
  const actor = await requireGovernment('region.view')
  const year = yearIn((await params).year)
  const { compared, sentences, tables, names } = alikeUnits(actor, year, today())
  const t = await getTranslations('region')
  return (
    <>
      <p className="mb-1 text-sm">
        <Link href={`/region/${year}/comparison` as Route}>{t('tab.comparison')}</Link>
      </p>
      <PageHeader title={t('alikeOfYear', { year: String(year) })} count={t('alikeCompared', { count: compared })} />
      <p className="mb-3 max-w-4xl text-muted text-sm">{t('alikeAbout', { least: LEAST_FIGURES })}</p>
      {sentences.length + tables.length === 0 && <Empty>{t('noneAlike')}</Empty>}
      {tables.length > 0 && (
        <section aria-labelledby="tables">
          <h2 id="tables" className="mt-4 mb-1 font-semibold">
            {t('alikeTables')}
          </h2>
          <ul className="border-line border-t text-sm">
            {tables.map((units) => (
              <li key={units.join()} className="border-line border-b py-1">
                <Units year={year} units={units} names={names} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {sentences.length > 0 && (
        <section aria-labelledby="sentences">
          <h2 id="sentences" className="mt-4 mb-1 font-semibold">
            {t('alikeSentences')}
          </h2>
          <ul className="border-line border-t text-sm">
            {sentences.map(({ quote, units }) => (
              <li key={`${units.join()} ${quote}`} className="border-line border-b py-1">
                <q className="break-words">{quote}</q>
                <div>
                  <Units year={year} units={units} names={names} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

type Named = { year: number; units: readonly number[]; names: ReadonlyMap<number, string> }

function Units({ year, units, names }: Named) {
  return units.map((id) => (
    <Link key={id} href={`/region/${year}/units/${id}` as Route} className="mr-3 inline-block">
      {names.get(id)}
    </Link>
  ))
}
