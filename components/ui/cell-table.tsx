'use client'

import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import type { PointerEvent, ReactNode } from 'react'
import type { Shared } from '@/lib/lists/list-columns'
import Link from './link'

/** Text and what is shown of it. Sent as data: as an element it weighs three times as much and is made twice. */
type TextCell = {
  text: string
  href?: Route
  /** Shown when the mouse rests on it. */
  title?: string
  /** A shape before the text, so that colour never speaks alone. */
  shape?: string
  tone?: string
  after?: ReactNode
}

/** What stands in a cell; an element only where text is not enough. */
export type Cell = ReactNode | TextCell

export type Head = Omit<Shared, 'label' | 'sort'> & {
  key: string
  label: string
  /** Where the list is sorted by it. */
  href?: Route
  direction?: { is: 'ascending' | 'descending'; label: string }
}

/** The key of the row, then its cells. */
type CellRow = readonly [key: string | number, ...cells: Cell[]]

type Props = {
  caption: string
  heads: readonly Head[]
  rows: readonly CellRow[]
  /** What each row is called by its check box; without it, rows are not chosen. */
  names?: readonly string[]
}

/** A list as a plain table of cells that the server has filled; on a phone its rows become labelled lines. */
export function CellTable({ caption, heads, rows, names }: Props) {
  const t = useTranslations('list')
  const inLines = heads.some(({ line }) => line)
  return (
    <div className="relative overflow-x-auto">
      <table className={`ledger-table cells ${inLines ? 'in-lines' : 'stacked'}`} onPointerOver={tellWhatIsCut}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {names && (
              <th className="choice">
                <input type="checkbox" data-all-rows="" aria-label={t('chooseRows')} />
              </th>
            )}
            {heads.map((head) => (
              <HeadCell key={head.key} head={head} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, ...cells], row) => (
            <tr key={key}>
              {names && (
                <td className="choice">
                  <input type="checkbox" data-row="" value={key} aria-label={t('chooseRow', { name: names[row]! })} />
                </td>
              )}
              {heads.map((head, at) => (
                <td
                  key={head.key}
                  // Rows in lines have no labels to show.
                  data-label={(!inLines && head.label) || undefined}
                  data-line={head.line}
                  className={classOf(head)}
                >
                  {contentOf(cells[at], head)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function HeadCell({ head: { label, figure, href, direction } }: { head: Head }) {
  return (
    <th className={figure ? 'figure' : undefined} aria-sort={direction?.is}>
      {href ? (
        <Link href={href} className="text-inherit no-underline hover:underline">
          {label}
          {direction && (
            <span aria-hidden="true" title={direction.label}>
              {direction.is === 'ascending' ? ' ↑' : ' ↓'}
            </span>
          )}
        </Link>
      ) : (
        label
      )}
    </th>
  )
}

function classOf({ figure, wraps, cut }: Head): string | undefined {
  if (cut) return `cut-${cut}`
  return figure ? 'figure' : wraps ? 'wraps' : undefined
}

function contentOf(cell: Cell, { cut, opens }: Head): ReactNode {
  if (isText(cell)) return textOf(cell)
  if (cell && opens) return <Link href={`${opens}${cell}` as Route}>{cell}</Link>
  return cell && cut ? <span>{cell}</span> : cell
}

function isText(cell: Cell): cell is TextCell {
  return typeof cell === 'object' && cell !== null && 'text' in cell
}

function textOf({ text, href, title, shape, tone, after }: TextCell): ReactNode {
  const shown = shape ? [<span key="shape" aria-hidden="true">{`${shape} `}</span>, text] : text
  const look = { title, className: tone }
  return (
    <>
      {href ? (
        <Link href={href} {...look}>
          {shown}
        </Link>
      ) : title || tone ? (
        <span {...look}>{shown}</span>
      ) : (
        shown
      )}
      {after}
    </>
  )
}

/** Text that is cut to one line gets itself as its title when the mouse comes to it: every row would carry it twice. */
function tellWhatIsCut({ target }: PointerEvent) {
  if (!(target instanceof HTMLElement) || target.title || !target.matches('[class^="cut-"] > *')) return
  if (target.scrollHeight > target.clientHeight) target.title = target.textContent
}
