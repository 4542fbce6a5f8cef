import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Attachments } from '@/components/attachments/attachments'
import { DocumentFacts } from '@/components/documents/document-facts'
import { InterpretedBy } from '@/components/published/interpreted-by'
import { History } from '@/components/shell/history'
import { PageHeader } from '@/components/ui/page-header'
import { attachmentsOf } from '@/db/queries/attachments'
import { documentFile } from '@/db/queries/documents'
import { historyOf } from '@/db/queries/history'
import { interpretationsOf } from '@/db/queries/interpretations'
import { organOf } from '@/db/queries/organ'
import { may } from '@/lib/access'
import { mayMakeRegulations } from '@/lib/documents/regulation-makers'
import { requireActor } from '@/server/gate/session'
import { remove as removeAttachment } from '../../../attachments/actions'
import { ChangeForm, Remove } from './form'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('document'))('title') }
}

export default async function DocumentPage({ params }: Props) {
  const actor = await requireActor('document.view')
  const id = Number((await params).id)
  const document = documentFile(actor, id)
  if (!document) notFound()
  const t = await getTranslations('document')
  const organ = organOf(actor)
  const mayChange = may(actor, 'document.record')
  const files = attachmentsOf(actor, 'document', id)
  return (
    <>
      <PageHeader title={document.title}>{mayChange && <Remove id={id} version={document.version} />}</PageHeader>
      <div className="grid gap-8 xl:grid-cols-[minmax(0,3fr)_minmax(0,1fr)]">
        <div>
          {mayChange ? (
            <ChangeForm
              organ={{ makesRegulations: mayMakeRegulations(organ), expiryCountsAsRepeal: organ.expiryCountsAsRepeal }}
              values={{ ...document, validUntil: document.validUntil ?? '' }}
            />
          ) : (
            <DocumentFacts document={document} />
          )}
          <InterpretedBy interpretations={interpretationsOf(actor, { documentId: id })} />
          {files && <Attachments {...files} remove={removeAttachment} />}
        </div>
        <History title={t('history')} entries={historyOf(actor, `document:${id}`)} />
      </div>
    </>
  )
}
