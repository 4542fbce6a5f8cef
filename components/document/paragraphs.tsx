import Link from '@/components/ui/link'
import type { Run } from '@/lib/report/document'
import type { FigureHref } from './document-table'

/** A paragraph of the report; its figures link to the records behind them. */
export function Paragraph({ runs, figureHref }: { runs: readonly Run[]; figureHref: FigureHref }) {
  return (
    <p className="indent-[2em] font-serif text-[1.0625rem] leading-8">
      {runs.map(({ text, figure }, index) =>
        figure ? (
          <Link
            // biome-ignore lint/suspicious/noArrayIndexKey: runs have no name and are drawn anew as a whole
            key={index}
            href={figureHref(figure)}
            className="underline decoration-dotted decoration-1 underline-offset-4"
          >
            {text}
          </Link>
        ) : (
          text
        ),
      )}
    </p>
  )
}
