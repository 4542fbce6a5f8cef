import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Empty } from '@/components/ui/empty'
import Link from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { glanceSource } from '@/db/queries/report/glance'
import { may } from '@/lib/access'
import { GLANCE_SHAPE_NAMES, GLANCE_SHAPES } from '@/lib/report/glance/file'
import { glanceOf, glanceText, tellingPanels } from '@/lib/report/glance/glance'
import { reportAddress } from '@/lib/report/input'
import { requireActor } from '@/server/gate/session'
import { today } from '@/server/today'
import { GlanceFiles } from './files'
import { GlanceForm } from './form'

type Props = { params: Promise<{ year: string }>; searchParams: Promise<{ revision?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await getTranslations('glance'))('title', { year: (await params).year }) }
}

export default async function GlancePage({ params, searchParams }: Props) {
  const actor = await requireActor('report.view')
  const { revision: asked } = await searchParams
  const input = reportAddress.safeParse({ ...(await params), revision: asked }).data
  const source = input && glanceSource(actor, { ...input, today: today() })
  if (!source) notFound()
  const { year, revision } = input
  const { facts, chosen, draft } = source
  const [glance, telling] = [glanceOf(facts, chosen, draft), tellingPanels(facts)]
  const t = await getTranslations('glance')
  const address = `/api/reports/${year}/glance`
  const [back, name] = revision
    ? [`/reports/${year}/revisions/${revision}`, t('backToVersion', { year: String(year), revision: String(revision) })]
    : [`/reports/${year}`, t('back', { year: String(year) })]
  // The address of a picture changes with what stands on it, so that no browser shows an earlier one.
  const shown = new URLSearchParams({ ...(revision ? { revision: String(revision) } : {}), of: chosen.join('.') })
  const text = glanceText(glance)
  return (
    <>
      <p className="mb-1 text-sm">
        <Link href={back as Route}>{name}</Link>
      </p>
      <PageHeader
        title={t('title', { year: String(year) })}
        count={revision ? t('version', { revision }) : glance.draftLine}
      >
        {glance.panels.length > 0 && <GlanceFiles address={address} revision={revision} />}
      </PageHeader>
      {telling.length === 0 ? (
        <Empty>{t('nothing')}</Empty>
      ) : (
        <div className="grid items-start gap-x-8 gap-y-4 lg:grid-cols-[20rem_1fr]">
          {may(actor, 'report.write') && (
            <GlanceForm
              year={year}
              chosen={chosen}
              panels={telling.map(({ id, title, sentence }) => ({ id, title, sentence }))}
            />
          )}
          <div>
            {glance.panels.length === 0 ? (
              <Empty>{t('noneChosen')}</Empty>
            ) : (
              <>
                <div className="flex flex-wrap items-start gap-6">
                  {GLANCE_SHAPE_NAMES.map((shape) => (
                    <figure key={shape} className="max-w-full">
                      {/* biome-ignore lint/performance/noImgElement: made by this server, in its size */}
                      <img
                        src={`${address}/png?shape=${shape}&${shown}`}
                        alt={text}
                        width={GLANCE_SHAPES[shape].pixels / 4}
                        height={Math.round(
                          (GLANCE_SHAPES[shape].pixels / 4 / GLANCE_SHAPES[shape].width) * GLANCE_SHAPES[shape].height,
                        )}
                        className="h-auto max-w-full border border-line"
                      />
                      <figcaption className="mt-1 text-muted text-sm">{t(`picture.${shape}`)}</figcaption>
                    </figure>
                  ))}
                </div>
                <h2 className="mt-4 font-semibold">{t('text')}</h2>
                <p className="text-muted text-sm">{t('textHint')}</p>
                <p className="mt-1 whitespace-pre-line">{text}</p>
              </>
            )}
          </div>
        </div>
      )}
    </>
  )
}
