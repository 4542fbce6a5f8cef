import { useTranslations } from 'next-intl'
import type { ShownBlock, ShownCell } from '@/lib/reports-check/source-view'

const READ = 'bg-link-wash'

/** The file as it was read, as text only: what was read in it is shaded, and is lit from the form and the findings. */
export function SourceSide({ blocks, left }: { blocks: readonly ShownBlock[]; left: number }) {
  const t = useTranslations('checker')
  return (
    <>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was read of a file never moves
        <Block key={index} block={block} />
      ))}
      {left > 0 && <p className="text-muted text-xs">{t('sourceLeft', { count: left })}</p>}
    </>
  )
}

function Block({ block }: { block: ShownBlock }) {
  if (block.type === 'grid') return <Grid rows={block.rows} />
  return (
    <p data-marks={block.marks.join(' ') || undefined} className="whitespace-pre-wrap break-all leading-relaxed">
      {block.pieces.map(({ text, marks }, index) =>
        marks.length > 0 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line never move
          <span key={index} data-marks={marks.join(' ')} className={READ}>
            {text}
          </span>
        ) : (
          text
        ),
      )}
    </p>
  )
}

function Grid({ rows }: { rows: readonly (readonly ShownCell[])[] }) {
  const t = useTranslations('checker')
  return (
    <table className="form-table my-2 text-xs" aria-label={t('gridCaption')}>
      <tbody>
        {rows.map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a file never move
          <tr key={row}>
            {cells.map(({ text, rowspan, colspan, marks }, column) => (
              <td
                // biome-ignore lint/suspicious/noArrayIndexKey: nor do its cells
                key={column}
                rowSpan={rowspan}
                colSpan={colspan}
                data-marks={marks.join(' ') || undefined}
                className={`form-cell ${marks.length > 0 ? `whitespace-nowrap ${READ}` : 'break-words'}`}
              >
                {text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
