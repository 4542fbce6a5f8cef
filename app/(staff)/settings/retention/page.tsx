import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { QueryProvider } from '@/components/query-provider'
import { Empty } from '@/components/ui/empty'
import { ExportLinks } from '@/components/ui/export-links'
import { ListTable } from '@/components/ui/list-table'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { RecordTable } from '@/components/ui/record-table'
import { retentionHistory, retentionPeriod, retentionStanding, rewritingIsOwed } from '@/db/queries/retention'
import type { Actor } from '@/lib/access'
import { inShanghai } from '@/lib/instants'
import { dueColumns } from '@/lib/retention/due-columns'
import { KEPT_BECAUSE } from '@/lib/retention/retention'
import { requireActor } from '@/server/gate/session'
import { heldCopies } from '@/server/held-copies'
import { presentJob } from '@/server/retention/job'
import { today } from '@/server/today'
import { PeriodForm } from './form'
import { AnonymiseDialog, JobPanel } from './job-panel'

/** How many due cases (longest closed first) and how many earlier anonymisations are shown. */
const CASES_SHOWN = 50

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('retention'))('title') }
}

export default async function RetentionPage() {
  const actor = await requireActor('settings.retention')
  const t = await getTranslations('retention')
  const { years, version } = retentionPeriod(actor)
  const standing = years === null ? undefined : retentionStanding(actor, years, today())
  const due = (standing?.due.length ?? 0) + (standing?.matters ?? 0)
  const owed = rewritingIsOwed(actor)
  return (
    <QueryProvider>
      <PageHeader title={t('title')}>{(due > 0 || owed) && <AnonymiseDialog due={due} />}</PageHeader>
      {owed && <Notice tone="warning">{t('owed')}</Notice>}
      <JobPanel present={presentJob() ?? null} />
      <PeriodForm key={version} values={{ years, version }} />
      <p className="mt-4 max-w-4xl text-muted text-sm">{t('explanation')}</p>
      {years !== null && standing && <Standing years={years} {...standing} />}
      <OtherCopies actor={actor} />
      <Before actor={actor} />
    </QueryProvider>
  )
}

type StandingProps = { years: number } & ReturnType<typeof retentionStanding>

async function Standing({ years, due, kept, anonymised, matters }: StandingProps) {
  const t = await getTranslations('retention')
  return (
    <section className="mt-6">
      <h2 className="mb-2 font-semibold">{t('standing')}</h2>
      <div className="max-w-md">
        <ListTable
          caption={t('standing')}
          rows={[
            { state: t('due'), count: due.length },
            { state: t('dueMatters'), count: matters },
            ...KEPT_BECAUSE.map((because) => ({ state: t(`kept.${because}`), count: kept[because] })),
            { state: t('anonymised'), count: anonymised },
          ]}
          rowKey={({ state }) => state}
          columns={[
            { key: 'state', label: t('state'), cell: ({ state }) => state },
            { key: 'count', label: t('count'), figure: true, cell: ({ count }) => count },
          ]}
        />
      </div>
      <h2 className="mt-6 mb-2 font-semibold">{t('dueCases')}</h2>
      {due.length === 0 ? (
        <Empty>{t('noneDue')}</Empty>
      ) : (
        <RecordTable
          caption={t('dueCases')}
          rows={due.slice(0, CASES_SHOWN)}
          rowKey={({ id }) => id}
          columns={dueColumns(years)}
          cells={{}}
        />
      )}
      {due.length > 0 && <ExportLinks list="retention" />}
      {due.length > CASES_SHOWN && (
        <p className="mt-2 text-muted text-sm">{t('more', { count: due.length - CASES_SHOWN })}</p>
      )}
    </section>
  )
}

async function OtherCopies({ actor }: { actor: Actor<'settings.retention'> }) {
  const t = await getTranslations('retention')
  return (
    <section className="mt-6">
      <h2 className="mb-2 font-semibold">{t('copies')}</h2>
      <p className="mb-2 max-w-4xl text-muted text-sm">{t('backups')}</p>
      <ListTable
        caption={t('copies')}
        rows={heldCopies(actor)}
        rowKey={({ kind }) => kind}
        columns={[
          { key: 'kind', label: t('copyKind'), cell: ({ kind }) => t(`copyKinds.${kind}`) },
          { key: 'count', label: t('copyCount'), figure: true, cell: ({ count }) => count },
          { key: 'oldest', label: t('copyOldest'), cell: ({ oldest }) => oldest && inShanghai(oldest) },
          { key: 'folder', label: t('copyFolder'), wraps: true, cell: ({ folder }) => folder },
        ]}
      />
    </section>
  )
}

async function Before({ actor }: { actor: Actor<'settings.retention'> }) {
  const t = await getTranslations('retention')
  const acts = retentionHistory(actor, CASES_SHOWN)
  if (acts.length === 0) return null
  return (
    <section className="mt-6">
      <h2 className="mb-2 font-semibold">{t('before')}</h2>
      <ListTable
        caption={t('before')}
        rows={acts}
        rowKey={({ id }) => id}
        columns={[
          { key: 'at', label: t('at'), cell: ({ at }) => inShanghai(at) },
          { key: 'by', label: t('by'), cell: ({ staffName }) => staffName },
          { key: 'cases', label: t('requests'), figure: true, cell: ({ cases }) => cases },
          { key: 'applicants', label: t('applicants'), figure: true, cell: ({ applicants }) => applicants },
          { key: 'matters', label: t('matters'), figure: true, cell: ({ matters }) => matters },
          { key: 'files', label: t('files'), figure: true, cell: ({ files }) => files },
        ]}
      />
    </section>
  )
}
