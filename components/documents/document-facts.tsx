import { useLocale, useTranslations } from 'next-intl'
import { Facts } from '@/components/ui/facts'
import type { documentFile } from '@/db/queries/documents'
import { DOCUMENT_LABELS, ENDING_LABELS } from '@/lib/documents/document'
import { statutory } from '@/lib/statutory'

type Document = NonNullable<ReturnType<typeof documentFile>>

/** A document, read-only, for those without permission to change it. */
export function DocumentFacts({ document }: { document: Document }) {
  const t = useTranslations('document')
  const amended = useTranslations('amendment')
  const form = useTranslations('form')
  const locale = useLocale()
  const { ending, amendments, jointWith, leads } = document
  return (
    <Facts
      facts={[
        [t('kind'), statutory(DOCUMENT_LABELS[document.kind], locale)],
        [t('name'), document.title],
        [t('documentNumber'), document.documentNumber],
        [t('issuedOn'), document.issuedOn],
        [t('validUntil'), document.validUntil],
        [t('jointWith'), jointWith && t(leads ? 'jointLed' : 'jointNotLed', { organs: jointWith })],
        [amended('title'), amendments.map(({ amendedOn, basis }) => `${amendedOn} ${basis}`).join('\n')],
        [t('ending'), ending && `${statutory(ENDING_LABELS[ending.kind], locale)} ${ending.endedOn} ${ending.basis}`],
        [form('note'), document.note],
      ]}
    />
  )
}
