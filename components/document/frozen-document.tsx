import type { Route } from 'next'
import type { ReportDocument } from '@/lib/report/document'
import type { FigureId } from '@/lib/report/figures'
import { ReportBlocks } from './report-blocks'

/** A published report, which is never edited; its figures link to the records frozen with it. */
export function FrozenDocument({ document, base }: { document: ReportDocument; base: string }) {
  return (
    <article className="mx-auto max-w-[52rem] py-4">
      <ReportBlocks
        document={document}
        sections={{}}
        figureHref={(figure: FigureId) => `${base}/figures/${figure}` as Route}
      />
    </article>
  )
}
