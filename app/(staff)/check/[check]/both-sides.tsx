import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SourceSide } from '@/components/check/source-side'
import type { CheckContent } from '@/lib/reports-check/check-content'
import { formView } from '@/lib/reports-check/form-view'
import { type ListedFinding, quotesOf } from '@/lib/reports-check/listed-findings'
import { sourceView } from '@/lib/reports-check/source-view'
import { FormSide } from './form-side'

type Props = { token: string; content: CheckContent; findings: readonly ListedFinding[] }

/** The file on the left with what was read in it, the form on the right. */
export function BothSides({ token, content: { readable, corrected, checked }, findings }: Props) {
  const t = useTranslations('checker')
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <Frame title={t('source')} hint={t('sourceHint')}>
        {'source' in readable ? (
          <SourceSide {...sourceView(readable.source, checked.report, quotesOf(findings))} />
        ) : (
          <p className="text-muted">{t('isData')}</p>
        )}
      </Frame>
      <Frame title={t('formSide')} hint={t('formHint')}>
        <FormSide token={token} form={formView(checked.report, corrected)} />
      </Frame>
    </div>
  )
}

function Frame({ title, hint, children }: { title: string; hint: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <h2 className="font-semibold">{title}</h2>
      <p className="mb-1 text-muted text-xs">{hint}</p>
      <section
        aria-label={title}
        data-frame=""
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
        tabIndex={0}
        className="max-h-[36rem] overflow-auto border border-line p-3 text-sm print:max-h-none"
      >
        {children}
      </section>
    </div>
  )
}
