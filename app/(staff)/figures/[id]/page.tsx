import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Attachments } from '@/components/attachments/attachments'
import { FigureFacts } from '@/components/figures/figure-facts'
import { History } from '@/components/shell/history'
import { PageHeader } from '@/components/ui/page-header'
import { attachmentsOf } from '@/db/queries/attachments'
import { historyOf } from '@/db/queries/history'
import { figureFile, figureSources } from '@/db/queries/reported-figures'
import { may } from '@/lib/access'
import { yuanFromFen } from '@/lib/figures/amount'
import { requireActor } from '@/server/gate/session'
import { remove as removeAttachment } from '../../../attachments/actions'
import { ChangeForm, Remove } from './form'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('figure'))('one') }
}

export default async function FigurePage({ params }: Props) {
  const actor = await requireActor('figure.view')
  const id = Number((await params).id)
  const figure = figureFile(actor, id)
  if (!figure) notFound()
  const t = await getTranslations('figure')
  const mayChange = may(actor, 'figure.record')
  const files = attachmentsOf(actor, 'figure', id)
  const { decisions, amountFen, ...rest } = figure
  const value = amountFen === null ? String(decisions) : yuanFromFen(amountFen)
  return (
    <>
      <PageHeader title={t('one')}>{mayChange && <Remove id={id} version={figure.version} />}</PageHeader>
      <div className="grid gap-8 xl:grid-cols-[minmax(0,3fr)_minmax(0,1fr)]">
        <div>
          {mayChange ? (
            <ChangeForm sources={figureSources(actor)} values={{ ...rest, value }} />
          ) : (
            <FigureFacts figure={figure} />
          )}
          {files && <Attachments {...files} remove={removeAttachment} />}
        </div>
        <History title={t('history')} entries={historyOf(actor, `figure:${id}`)} />
      </div>
    </>
  )
}
