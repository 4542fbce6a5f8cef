import type { FigureRecord, FigureRecords } from './figure-records'
import type { FigureId } from './figures'

/** A figure that is another now, with the records that explain it. */
export type FigureDifference = {
  figure: FigureId
  label: string
  before: string
  after: string
  /** `gone`: no longer counted; `come`: newly counted; `changed`: counted both times with different values. */
  gone: FigureRecord[]
  come: FigureRecord[]
  changed: { before: FigureRecord; after: FigureRecord }[]
}

/** What differs between two countings of a year, figure by figure; also where the number is the same but not the records. */
export function figureDifferences(
  before: readonly FigureRecords[],
  after: readonly FigureRecords[],
): FigureDifference[] {
  const then = new Map(before.map((entry) => [entry.figure, entry]))
  const now = new Map(after.map((entry) => [entry.figure, entry]))
  return [...new Set([...then.keys(), ...now.keys()])]
    .map((figure) => differenceOf(figure, then.get(figure), now.get(figure)))
    .filter(
      ({ before, after, gone, come, changed }) => before !== after || gone.length + come.length + changed.length > 0,
    )
}

function differenceOf(figure: FigureId, then?: FigureRecords, now?: FigureRecords): FigureDifference {
  const [was, is] = [byPath(then), byPath(now)]
  return {
    figure,
    label: (now ?? then)!.label,
    before: then?.text ?? '0',
    after: now?.text ?? '0',
    gone: [...was].filter(([path]) => !is.has(path)).map(([, record]) => record),
    come: [...is].filter(([path]) => !was.has(path)).map(([, record]) => record),
    changed: [...was].flatMap(([path, record]) => {
      const other = is.get(path)
      return other && other.value !== record.value ? [{ before: record, after: other }] : []
    }),
  }
}

/** A record may stand behind a figure more than once, as an item with two postings on one channel does. */
function byPath(entry: FigureRecords | undefined): Map<string, FigureRecord> {
  const seen = new Map<string, number>()
  return new Map(
    (entry?.records ?? []).map((record) => {
      const times = (seen.get(record.path) ?? 0) + 1
      seen.set(record.path, times)
      return [times === 1 ? record.path : `${record.path}#${times}`, record]
    }),
  )
}

/** The headings under which the printed text is another. */
export function changedSections(
  before: readonly { heading: string; paragraphs: readonly string[] }[],
  after: readonly { heading: string; paragraphs: readonly string[] }[],
): string[] {
  const text = (sections: typeof before, heading: string) =>
    sections.find((section) => section.heading === heading)?.paragraphs.join('\n')
  const headings = new Set([...before, ...after].map(({ heading }) => heading))
  return [...headings].filter((heading) => text(before, heading) !== text(after, heading))
}
