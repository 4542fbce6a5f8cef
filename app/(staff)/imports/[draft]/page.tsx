import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { QueryProvider } from '@/components/query-provider'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { ownLists } from '@/db/queries/own-lists'
import { choicesOf } from '@/lib/imports/choices'
import { readingWords, sheetStates } from '@/lib/imports/summary'
import { rowWords } from '@/lib/imports/words'
import { requireActor } from '@/server/gate/session'
import { type Draft, draftOf } from '@/server/imports/drafts'
import { jobOf } from '@/server/imports/job'
import { aligned } from '@/server/imports/rows'
import { readersSentences } from '@/server/imports/sentences'
import { Sheets } from './sheets'
import { Workbench } from './workbench'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('import'))('new') }
}

/** One file on its way into the ledger: its sheets, its columns, the dry run, the import. */
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
  const say = await readersSentences()
  const { kind, source, sheets, taken, headings, mapping, rows, given, words } = draft
  const states = sheetStates(draft)
  const named = sheets.map(({ name, rows }, at) => ({ name, rows, state: states[at]! }))
  const headingRows = taken.map((at) => rowWords({ say, sheets }, sheets[at]!.headingLine)).join('、')
  const choices = choicesOf(kind, ownLists(actor))
  const onPage = {
    token,
    kind,
    sheets: named,
    taken,
    headings,
    mapping,
    examples: examplesOf(draft),
    choices,
    given,
    words,
  }
  return (
    <QueryProvider>
      <PageHeader title={t('one', { kind: t(`kinds.${kind}`) })} count={t('rowsRead', { count: rows })}>
        <LinkButton href="/imports/new">{t('back')}</LinkButton>
      </PageHeader>
      <p className="mb-3 text-muted text-sm">
        {t('source')}：{source}　{t('headingsAt', { rows: headingRows })}
      </p>
      {sheets.length > 1 && <Sheets token={token} sheets={named} taken={taken} />}
      {readingWords(say, kind, draft).map((sentence) => (
        <Notice key={sentence} tone="info">
          {sentence}
        </Notice>
      ))}
      <Workbench key={taken.join()} draft={onPage} running={jobOf(token) !== undefined} />
    </QueryProvider>
  )
}

/** What stands first under each heading. */
function examplesOf(draft: Draft): string[] {
  const align = aligned(draft)
  const below = draft.taken.flatMap((at) => {
    const { top, headingLine } = draft.sheets[at]!
    return top.filter(({ line }) => line > headingLine).map(({ line, cells }) => align(line, undefined, cells))
  })
  return draft.headings.map((_, index) => below.map((cells) => cells[index]?.trim()).find(Boolean) ?? '')
}
