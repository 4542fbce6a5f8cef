import { columnsOf, type ImportKind } from './columns'

/** The ledger's column for each column of the file; null if it is not imported. */
export type Mapping = (string | null)[]

/** The headings that the organ has mapped before, by their normalised form. */
export type Remembered = ReadonlyMap<string, string>

const NOBODY: Remembered = new Map()

/** Between the head of a group of columns and the heading below it: 申请人 › 姓名. */
export const BELOW = ' › '

/** A heading without what varies from office to office: white space, brackets with units, marks of required fields. */
export function plainHeading(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+|[*:#]/g, '')
}

/**
 * Recognises headings by our codes, by our labels, by those usual in ledgers, and before all by what the organ said earlier.
 * Of several usual headings for one column the one that comes first in our list is taken, wherever it stands in the file.
 */
export function mapHeadings(kind: ImportKind, headings: readonly string[], remembered = NOBODY): Mapping {
  const mapping: Mapping = headings.map(() => null)
  for (const { index, column } of claimsOf(kind, headings, remembered))
    if (mapping[index] === null && !mapping.includes(column)) mapping[index] = column
  return mapping
}

/** A column for which the file has more than one heading: from which it is taken, and which were passed over. */
export type Chosen = { column: string; from: string; passedOver: string[] }

/** The columns for which a choice was made between headings; the others of the file are not taken in. */
export function choicesBetween(kind: ImportKind, headings: readonly string[], mapping: Mapping): Chosen[] {
  const claims = claimsOf(kind, headings, NOBODY)
  return mapping.flatMap((column, index) => {
    const others = claims.filter((claim) => claim.column === column && mapping[claim.index] === null)
    const passedOver = [...new Set(others.map((claim) => headings[claim.index]!))]
    return column && passedOver.length > 0 ? [{ column, from: headings[index]!, passedOver }] : []
  })
}

type Claim = { index: number; column: string; rank: number }

/** The possible columns of each heading, the best matches first. */
function claimsOf(kind: ImportKind, headings: readonly string[], remembered: Remembered): Claim[] {
  const known = knownHeadings(kind)
  const claims: Claim[] = []
  for (const [index, heading] of headings.entries()) {
    const said = remembered.get(plainHeading(heading))
    if (said) claims.push({ index, column: said, rank: -1 })
    for (const [looser, form] of formsOf(heading).entries())
      for (const { column, rank } of known.get(form) ?? []) claims.push({ index, column, rank: rank + looser / 10 })
  }
  return claims.sort((a, b) => a.rank - b.rank || a.index - b.index)
}

const LONGEST_HEADING = 200

/** What the head of a group says beside the word that the heading below it leaves out: 申请情况 › 方式 is 申请方式. */
const OF_A_GROUP = /(?:基本)?(?:情况|信息|事项|登记|过程)$/

/** A heading with the heads of its groups, with fewer of them, and by itself; each without its brackets too. */
function formsOf(heading: string): string[] {
  // A text as long as this is none that is known.
  if (heading.length > LONGEST_HEADING) return []
  const parts = heading.split(BELOW.trim()).map(plainHeading)
  const own = parts.pop()!
  const heads = parts.map((_, at) => parts.slice(at))
  const forms = heads.flatMap((groups) => [
    `${groups.join('')}${own}`,
    `${groups.map((group) => group.replace(OF_A_GROUP, '')).join('')}${own}`,
  ])
  return [
    ...new Set([...forms, own].flatMap((form) => [form, form.replace(/\(.*?\)/g, '').replace(/[,、;.。]+$/, '')])),
  ]
}

/** The columns without which a file of this kind cannot be taken in, as far as neither the mapping nor a given value has them. */
export function missingColumns(
  kind: ImportKind,
  mapping: Mapping,
  given: Readonly<Record<string, string>> = {},
): string[] {
  return columnsOf(kind).flatMap(([code, { required }]) =>
    required && !mapping.includes(code) && !given[code] ? [code] : [],
  )
}

const ROWS_SEARCHED_FOR_HEADINGS = 20

/** In which of the first rows the headings stand, and what they are: by themselves, or below the heads of their groups. */
export type HeadingRow = { row: number; headings: string[] }

/**
 * The row among the first twenty in which most headings are recognised, by itself or joined with one or two rows above it;
 * undefined where in none two are. `covered` says which cells of a row belong to a merged cell that begins above or to the left.
 */
export function headingRow(
  kind: ImportKind,
  rows: readonly (readonly string[])[],
  remembered = NOBODY,
  covered: Covered = NOT_MERGED,
): HeadingRow | undefined {
  let best: (HeadingRow & { known: number }) | undefined
  const consider = (row: number, headings: string[]) => {
    const known = mapHeadings(kind, headings, remembered).filter((column) => column !== null).length
    if (known >= 2 && known > (best?.known ?? 0)) best = { row, headings, known }
  }
  for (const [row, cells] of rows.slice(0, ROWS_SEARCHED_FOR_HEADINGS).entries()) {
    consider(
      row,
      cells.map((cell) => cell.trim()),
    )
    const below = (upper: number, lower: readonly string[]) =>
      joined(rows[upper]!, lower, (column) => covered(upper, column))
    if (row > 0) consider(row, below(row - 1, cells))
    if (row > 1) consider(row, below(row - 2, below(row - 1, cells)))
  }
  return best && { row: best.row, headings: best.headings }
}

/** Whether a cell is covered by a merged one that begins to its left; undefined where the file says nothing of merged cells. */
export type Covered = (row: number, column: number) => boolean | undefined
const NOT_MERGED: Covered = () => undefined

/** Two rows of headings as one: each with the head of its group, which covers the empty cells to its right. */
function joined(upper: readonly string[], lower: readonly string[], covered: (column: number) => boolean | undefined) {
  let group = ''
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const [above, below] = [upper[column]?.trim() ?? '', lower[column]?.trim() ?? '']
    if (above !== '') group = above
    else if (covered(column) === false) group = ''
    if (below === '') return above
    return group === '' || group === below ? below : `${group}${BELOW}${below}`
  })
}

type Known = ReadonlyMap<string, readonly { column: string; rank: number }[]>
const knownOf = new Map<ImportKind, Known>()

/** Our own headings rank 0, those usual in ledgers by their place in our list. */
function knownHeadings(kind: ImportKind): Known {
  const built = knownOf.get(kind)
  if (built) return built
  const known = new Map<string, { column: string; rank: number }[]>()
  const enter = (heading: string, column: string, rank: number) => {
    const plain = plainHeading(heading)
    known.set(plain, [...(known.get(plain) ?? []), { column, rank }])
  }
  for (const [code, { label, also = [] }] of columnsOf(kind)) {
    enter(code, code, 0)
    enter(label, code, 0)
    for (const [rank, heading] of also.entries()) enter(heading, code, rank + 1)
  }
  knownOf.set(kind, known)
  return known
}
