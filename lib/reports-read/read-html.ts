import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { GridBuilder } from './grid-builder'
import type { Source, SourceBlock } from './source'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

const UNSEEN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'iframe',
  'object',
  'svg',
  'select',
  'textarea',
])
const BLOCK =
  /^(?:address|article|aside|blockquote|body|center|dd|div|dl|dt|fieldset|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul|br)$/
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i
const [MOST_COLSPAN, MOST_ROWSPAN] = [200, 1000]

/** Reads a web page: the text that it shows, line by line, and its tables with their spans. Nothing is run or fetched. */
export function readHtml(text: string): Source {
  const document = parse(text, { sourceCodeLocationInfo: true })
  const reader = new PageReader()
  reader.flow(document)
  reader.endLine()
  return { titles: titlesOf(document), blocks: reader.blocks }
}

class PageReader {
  readonly blocks: SourceBlock[] = []
  private line = ''
  private at: number | undefined
  private tables = 0

  /** The running text of a node; tables within it are read as they come. */
  flow(node: Node): void {
    if (node.nodeName === '#text' && 'value' in node) {
      if (this.line === '') this.at = node.sourceCodeLocation?.startLine
      this.line += node.value.replace(/[ \t\r\n\f]+/g, ' ')
      return
    }
    if (isElement(node) && isUnseen(node)) return
    if (isElement(node) && node.tagName === 'table' && !isLayout(node)) {
      this.table(node)
      return
    }
    const breaks = isElement(node) && BLOCK.test(node.tagName)
    if (breaks) this.endLine()
    for (const child of childrenOf(node)) this.flow(child)
    if (breaks) this.endLine()
  }

  endLine(): void {
    const text = this.line.trim()
    this.line = ''
    if (text !== '') this.blocks.push({ type: 'line', text, place: this.at === undefined ? {} : { line: this.at } })
  }

  private table(table: Element): void {
    this.endLine()
    this.tables += 1
    const number = this.tables
    const builder = new GridBuilder((row, column) => ({ table: number, row, column }))
    for (const { row, left } of rowsOf(table)) {
      builder.beginRow()
      for (const cell of childrenOf(row).filter(isCell))
        builder.add(
          shownText(cell).trim(),
          Math.min(spanOf(cell, 'colspan') || 1, MOST_COLSPAN),
          // 0 reaches to the end of the section, and no span reaches beyond it.
          Math.min(spanOf(cell, 'rowspan') || left, left, MOST_ROWSPAN),
        )
    }
    this.blocks.push(builder.grid())
  }
}

/** The rows of a table, each with how many its section still has, itself included. */
function rowsOf(table: Element): { row: Element; left: number }[] {
  const inSection = (parent: Node) => childrenOf(parent).filter((node): node is Element => isTag(node, 'tr'))
  const sections = childrenOf(table).filter(
    (node): node is Element => isElement(node) && /^(?:thead|tbody|tfoot)$/.test(node.tagName),
  )
  return [inSection(table), ...sections.map(inSection)].flatMap((rows) =>
    rows.filter((row) => !isUnseen(row)).map((row, index, seen) => ({ row, left: seen.length - index })),
  )
}

/** The text of a cell as it is shown; what stands in lines of its own stays apart. */
function shownText(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value.replace(/[ \t\r\n\f]+/g, ' ')
  if (isElement(node) && isUnseen(node)) return ''
  const inner = childrenOf(node).map(shownText).join('')
  const breaks = isElement(node) && BLOCK.test(node.tagName) && !/^t[dh]$/.test(node.tagName)
  return breaks ? `\n${inner}\n`.replace(/\s*\n\s*/g, '\n') : inner
}

/** A table that holds other tables, or only one cell a row, arranges a page. */
function isLayout(table: Element): boolean {
  const cells = rowsOf(table).map(({ row }) => childrenOf(row).filter(isCell))
  return cells.flat().some(hasTable) || cells.every((row) => row.length <= 1)
}

const hasTable = (node: Node): boolean => childrenOf(node).some((child) => isTag(child, 'table') || hasTable(child))
const isElement = (node: Node): node is Element => 'tagName' in node
const isTag = (node: Node, name: string): boolean => isElement(node) && node.tagName === name
const isCell = (node: Node): node is Element => isTag(node, 'td') || isTag(node, 'th')
const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : [])

function isUnseen(element: Element): boolean {
  return (
    UNSEEN.has(element.tagName) ||
    element.attrs.some(({ name, value }) => name === 'hidden' || (name === 'style' && HIDDEN.test(value)))
  )
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value
}

function spanOf(element: Element, name: string): number {
  const span = Number.parseInt(attribute(element, name) ?? '1', 10)
  return Number.isNaN(span) || span < 0 ? 1 : span
}

/** What a page says that it is: its title, and the names that sites give an article. */
function titlesOf(document: Node): string[] {
  const titles: string[] = []
  const walk = (node: Node) => {
    if (isTag(node, 'title')) titles.push(shownText(node).trim())
    if (isElement(node) && node.tagName === 'meta' && /title/i.test(attribute(node, 'name') ?? ''))
      titles.push(attribute(node, 'content') ?? '')
    for (const child of childrenOf(node)) walk(child)
  }
  walk(document)
  return titles.filter((title) => title !== '')
}
