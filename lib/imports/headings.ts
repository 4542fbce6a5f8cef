import { columnsOf, type ImportKind } from './columns'

/** Which column of ours each column of the file is; null where it is none. */
export type Mapping = (string | null)[]

/** The headings that an organ mapped itself before, by their plain form. */
export type Remembered = ReadonlyMap<string, string>

const NOBODY: Remembered = new Map()

/** A heading without what varies from office to office: white space, brackets with units, marks of required fields. */
export function plainHeading(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+|[*:#]/g, '')
}

/** Recognises headings by our codes, by our labels, by those usual in ledgers, and before all by what the organ said earlier. */
export function mapHeadings(kind: ImportKind, headings: readonly string[], remembered = NOBODY): Mapping {
  const taken = new Set<string>()
  const find = (recognise: (heading: string) => string | undefined) => (mapped: string | null, index: number) => {
    if (mapped !== null) return mapped
    const column = recognise(plainHeading(headings[index]!))
    if (column === undefined || taken.has(column)) return null
    taken.add(column)
    return column
  }
  const known = knownHeadings(kind)
  const none: Mapping = headings.map(() => null)
  return none
    .map(find((heading) => remembered.get(heading)))
    .map(find((heading) => known.own.get(heading)))
    .map(find((heading) => known.usual.get(heading) ?? known.usual.get(heading.replace(/\(.*?\)/g, ''))))
}

/** The columns without which a file of this kind cannot be taken in, as far as the mapping lacks them. */
export function missingColumns(kind: ImportKind, mapping: Mapping): string[] {
  return columnsOf(kind).flatMap(([code, { required }]) => (required && !mapping.includes(code) ? [code] : []))
}

const LOOKED_AT = 20

/** In which of the first rows the headings stand: the one in which most of them are recognised, undefined where in none two are. */
export function headingRow(
  kind: ImportKind,
  rows: readonly (readonly string[])[],
  remembered = NOBODY,
): number | undefined {
  const known = rows
    .slice(0, LOOKED_AT)
    .map((row) => mapHeadings(kind, row, remembered).filter((column) => column !== null).length)
  const most = Math.max(0, ...known)
  return most < 2 ? undefined : known.indexOf(most)
}

function knownHeadings(kind: ImportKind) {
  const own = columnsOf(kind).flatMap(([code, { label }]) => [
    [plainHeading(code), code] as const,
    [plainHeading(label), code] as const,
  ])
  const usual = columnsOf(kind).flatMap(([code, { also = [] }]) =>
    also.map((heading) => [plainHeading(heading), code] as const),
  )
  return { own: new Map(own), usual: new Map([...usual].reverse()) }
}
