import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import type { Revision } from '@/lib/report/frozen'
import type { Preparation, ReportStage } from '@/lib/report/publication'

const REPORT_STAGES = ['draft', 'checked', 'signed', 'published'] as const satisfies readonly ReportStage[]

/** The steps to publication: which are done, by whom and when. */
export function ReportStages({ preparation, published }: { preparation: Preparation; published?: Revision }) {
  const t = useTranslations('publication')
  const { stage, checked, signed, stale } = preparation
  const stepRecords = {
    draft: undefined,
    checked: checked && { by: checked.staffName, on: checked.takenOn, note: checked.note },
    signed: published
      ? { by: published.signedBy, on: published.signedOn, note: '' }
      : signed && { by: signed.staffName, on: signed.takenOn, note: signed.note },
    published: published && { by: published.publishedBy, on: published.publishedOn, note: published.address },
  }
  return (
    <>
      <ol className="my-3 flex flex-wrap gap-x-2 gap-y-1 border-line border-y py-2 text-sm">
        {REPORT_STAGES.map((each, index) => {
          const reached = REPORT_STAGES.indexOf(stage) >= index
          const entry = stepRecords[each]
          return (
            <li key={each} aria-current={each === stage ? 'step' : undefined} className="flex gap-2">
              {index > 0 && <span aria-hidden="true">→</span>}
              <span className={each === stage ? 'font-semibold' : reached ? '' : 'text-muted'}>
                <span aria-hidden="true">{reached ? '●' : '○'} </span>
                {t(`stage.${each}`)}
              </span>
              {entry && (
                <span className="text-muted">
                  {entry.by} {entry.on} {entry.note}
                </span>
              )}
            </li>
          )
        })}
      </ol>
      {stale && (
        <Notice tone="warning" role="status">
          {t('stale')}
        </Notice>
      )}
    </>
  )
}
