import { type DocumentTable, place } from '../document'

/**
 * A PDF in which the labels of a table's rows are header cells (TH with the scope of a row), as PDF/UA-1 asks (ISO 14289-1,
 * 7.5). Typst has a function for it behind a switch that its binding for Node.js does not offer, but it writes the elements of
 * the structure as plain text: the labels are renamed in place, and what is left out is filled with spaces, so that every
 * object stays where the file's table of objects says. Cells that list their column headers would hide those of their rows
 * from a reader, so that lists of headers go: the scopes say the same. What does not look as expected is left as it is.
 */
export function withRowHeaders(pdf: Uint8Array, tables: readonly DocumentTable[]): Uint8Array {
  const bytes = Buffer.from(pdf)
  const elements = structureElements(bytes.toString('latin1'))
  const tagged = tablesIn(elements)
  if (tagged.length !== tables.length) return pdf
  for (const [index, cells] of tagged.entries()) {
    const placed = place(tables[index]!)
    if (cells.length !== placed.length) return pdf
    for (const [at, cell] of cells.entries()) {
      if (cell.name === 'TD') bytes.write(relabelled(cell.text, placed[at]!.header === true), cell.start, 'latin1')
    }
  }
  return new Uint8Array(bytes)
}

/** A cell's element with the same length. */
function relabelled(text: string, isLabel: boolean): string {
  const scope = isLabel ? '/Scope /Row' : ''
  const changed = text.replace(HEADERS, (list) => scope.padEnd(list.length))
  return isLabel && changed !== text ? changed.replace('/S /TD', '/S /TH') : changed
}

const HEADERS = /\/Headers \[[^\]]+\]/
const ELEMENT = /^(\d+) 0 obj\n<<\n {2}\/Type \/StructElem\n {2}\/S \/(\w+)\n[\s\S]*?\nendobj/gm
const CHILDREN = /^ {2}\/K (?:\[([^\]]*)\]|(\d+ 0 R))/m

type Element = { name: string; text: string; start: number; children: number[] }

function structureElements(file: string): Map<number, Element> {
  const found = [...file.matchAll(ELEMENT)].map(({ 0: text, 1: id, 2: name, index }) => {
    const [, several, one] = CHILDREN.exec(text) ?? []
    const children = [...(several ?? one ?? '').matchAll(/(\d+) 0 R/g)].map(([, child]) => Number(child))
    return [Number(id), { name: name!, text, start: index, children }] as const
  })
  return new Map(found)
}

/** The cells of each table, tables and cells in the order in which they are read. */
function tablesIn(elements: ReadonlyMap<number, Element>): Element[][] {
  const below = (element: Element): Element[] =>
    element.children.flatMap((child) => {
      const found = elements.get(child)
      return found ? [found, ...below(found)] : []
    })
  const held = new Set([...elements.values()].flatMap(({ children }) => children))
  const roots = [...elements].filter(([id]) => !held.has(id)).map(([, element]) => element)
  return roots
    .flatMap((root) => [root, ...below(root)])
    .filter(({ name }) => name === 'Table')
    .map((table) => below(table).filter(({ name }) => name === 'TD' || name === 'TH'))
}
