import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/server/gate/session'
import { draftOf } from '@/server/imports/drafts'
import { jobOf } from '@/server/imports/job'
import { Workbench } from './workbench'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('import'))('new') }
}

/** One file on its way into the ledger: its columns, the dry run, the import. */
export default async function DraftPage({ params }: { params: Promise<{ draft: string }> }) {
  const actor = await requireActor('import.run')
  const { draft: token } = await params
  const [draft, t] = [draftOf(actor, token), await getTranslations('import')]
  if (!draft)
    return (
      <>
        <PageHeader title={t('new')} />
        <Notice tone="warning">{t('gone')}</Notice>
        <LinkButton href="/imports/new">{t('back')}</LinkButton>
      </>
    )
  const { kind, source, headings, headingLine, mapping, rows, top } = draft
  const below = top.filter(({ line }) => line > headingLine)
  const examples = headings.map((_, index) => below.map(({ cells }) => cells[index]?.trim()).find(Boolean) ?? '')
  return (
    <>
      <PageHeader title={t('one', { kind: t(`kinds.${kind}`) })} count={t('rowsRead', { count: rows })}>
        <LinkButton href="/imports/new">{t('back')}</LinkButton>
      </PageHeader>
      <p className="mb-3 text-muted text-sm">
        {t('source')}：{source}　{t('headingAt', { line: String(headingLine) })}
      </p>
      <Workbench draft={{ token, kind, headings, mapping, examples }} running={jobOf(token) !== undefined} />
    </>
  )
}
