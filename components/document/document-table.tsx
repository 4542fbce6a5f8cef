import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import { formatOf } from '@/lib/law/report-formats/format-of'
import { asMarkup } from '@/lib/markup'
import { definitionOf } from '@/lib/report/definitions'
import { type DocumentCell, type DocumentTable as Table, withoutIdleColumns } from '@/lib/report/document'
import type { FigureId } from '@/lib/report/figures'
import { type CellMarkup, formRowsHtml } from '@/lib/report/render/form-html'
import { definitionMarkHtml } from './definition-mark'
import { Definitions } from './definitions'
import { type FindingMarks, numbersHtml } from './finding-numbers'
import { cellLook } from './form-grid'

export type FigureHref = (figure: FigureId) => Route
/** Undefined where the number of a figure is only text. */
type CellHref = (figure: FigureId) => Route | undefined

type Props = {
  table: Table
  /** The year of the report: its form defines the rows. */
  year: number
  figureHref: CellHref
  marks?: FindingMarks
}

/**
 * A table of the form with its merged cells; each figure links to the records behind it. It is one piece of HTML: as elements,
 * its hundreds of cells would be sent twice and started one by one before the page answers.
 */
export function DocumentTable({ table, year, figureHref, marks }: Props) {
  const cellHtml = useCellHtml({ year, figureHref, marks })
  // What scrolls sideways on a phone is reached by the keyboard too, by its links or, without any, by itself.
  const linked = table.rows.flat().some(({ figure }) => figure && figureHref(figure))
  const reachable = linked ? {} : ({ role: 'group', tabIndex: 0, 'aria-label': table.caption } as const)
  return (
    <div {...reachable} className="my-3 overflow-x-auto print:overflow-visible print:break-inside-avoid">
      <Definitions year={year}>
        <table
          className="form-table min-w-[46rem] font-serif print:min-w-0"
          aria-label={table.caption}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: every text in it is escaped
          dangerouslySetInnerHTML={{ __html: formRowsHtml(withoutIdleColumns(table), cellHtml) }}
        />
      </Definitions>
    </div>
  )
}

function useCellHtml({ year, figureHref, marks }: Omit<Props, 'table'>): (cell: DocumentCell) => CellMarkup {
  const definition = useTranslations('definition')
  const check = useTranslations('check')
  const format = formatOf(year)
  return ({ text, header, align, figure, defines }) => {
    const look = ` class="${cellLook(align)}"`
    if (header) {
      const defined = defines && definitionOf(format, defines)
      const mark = defined ? definitionMarkHtml({ defines, label: text, name: definition('of', { label: text }) }) : ''
      return { attributes: look, content: asMarkup(text) + mark }
    }
    const href = figure && figureHref(figure)
    const numbers = figure && marks?.get(figure)
    return {
      attributes: figure ? `${look} id="${asMarkup(figure)}"` : look,
      content: [
        href ? `<a href="${asMarkup(href)}">${asMarkup(text)}</a>` : asMarkup(text),
        numbers ? numbersHtml(numbers, (number) => check('number', { number })) : '',
      ].join(''),
    }
  }
}
