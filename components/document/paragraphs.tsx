import type { CSSProperties } from 'react'
import Link from '@/components/ui/link'
import type { Run } from '@/lib/report/document'
import type { FigureHref } from './document-table'

const CHARACTERS_A_LINE = 48

/** A paragraph of the report; its figures link to the records behind them. */
export function Paragraph({ runs, figureHref }: { runs: readonly Run[]; figureHref: FigureHref }) {
  const characters = runs.reduce((sum, { text }) => sum + text.length, 0)
  return (
    <p
      className="laid-out-in-view -mx-1 px-1 indent-[2em] font-serif text-[1.0625rem] leading-8"
      style={{ '--lines': Math.ceil(characters / CHARACTERS_A_LINE) } as CSSProperties}
    >
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
