import type { Metadata, Route } from 'next'
import { getTranslations } from 'next-intl/server'
import Link from '@/components/ui/link'
import { PageHeader } from '@/components/ui/page-header'
import { requireActor } from '@/server/gate/session'
import { manualContents } from '@/server/manual/manual'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('manual'))('title') }
}

export default async function ManualPage() {
  await requireActor()
  const t = await getTranslations('manual')
  return (
    <>
      <PageHeader title={t('title')} />
      <p className="mb-3 text-muted text-sm">{t('about')}</p>
      <ol lang="zh-CN" className="list-decimal space-y-1.5 pl-6">
        {manualContents().map(({ name, title }) => (
          <li key={name}>
            <Link href={`/manual/${name}` as Route}>{title}</Link>
          </li>
        ))}
      </ol>
    </>
  )
}
