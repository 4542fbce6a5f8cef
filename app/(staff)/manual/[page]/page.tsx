import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import Link from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { isManualPage, MANUAL_PAGES, type ManualPage } from '@/lib/manual/pages'
import { requireActor } from '@/server/gate/session'
import { manualPage } from '@/server/manual/manual'
import { ManualBlocks } from './blocks'

type Props = { params: Promise<{ page: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { page } = await params
  return isManualPage(page) ? { title: manualPage(page).title } : {}
}

export default async function ManualPagePage({ params }: Props) {
  await requireActor()
  const { page } = await params
  if (!isManualPage(page)) notFound()
  const t = await getTranslations('manual')
  const { title, blocks } = manualPage(page)
  return (
    <>
      <p className="print:hidden mb-1 text-sm">
        <Link href="/manual">{t('title')}</Link>
      </p>
      <div lang="zh-CN" className="max-w-3xl">
        <PageHeader title={title} />
        <ManualBlocks blocks={blocks} />
        <Neighbours page={page} title={t('pages')} />
      </div>
    </>
  )
}

/** The pages before and after. */
function Neighbours({ page, title }: { page: ManualPage; title: string }) {
  const at = MANUAL_PAGES.indexOf(page)
  const [former, next] = [MANUAL_PAGES[at - 1], MANUAL_PAGES[at + 1]]
  return (
    <nav
      aria-label={title}
      className="print:hidden mt-8 flex flex-wrap justify-between gap-4 border-line border-t pt-3"
    >
      <span>{former && <Link href={`/manual/${former}` as Route}>← {manualPage(former).title}</Link>}</span>
      <span>{next && <Link href={`/manual/${next}` as Route}>{manualPage(next).title} →</Link>}</span>
    </nav>
  )
}
