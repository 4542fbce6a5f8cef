import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  HeadingLevel,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { pageNumbers, sheetDocx } from '../../report/render/docx-sheet'
import {
  BODY_PITCH,
  CHARACTER,
  FLUSH,
  face,
  millimetres,
  pageLayout,
  TYPE_WIDTH,
} from '../../report/render/docx-styles'
import { undivided } from '../../report/render/docx-text'
import { printableText } from '../../report/render/printable-text'
import { type LetterDocument, type LetterRow, type LetterRun, linesOf } from '../document'

const RED = 'C8102E'
const MISSING_RED = 'B00020'
/** Type of the organ's name, in half points; a long name is set smaller, so that it stays in one line of 150 mm. */
const MARK_SIZE = 72
const markSize = (name: string) => Math.min(MARK_SIZE, Math.floor((millimetres(150) / 20 / [...name].length) * 2) - 2)
/** The red rules are wider than the type area by 8 mm at the left and 6 mm at the right. */
const BEYOND = { left: -millimetres(8), right: -millimetres(6), ...FLUSH }
const FORM_SIZE = 24

/** A letter for Word and WPS: the letter sheet of GB/T 9704, or a form of the file. */
export async function renderLetterDocx(letter: LetterDocument, organ: string): Promise<Uint8Array> {
  const onSheet = letter.issuer !== ''
  // A letter has no number on its first page, but the rule.
  const first = onSheet ? { first: lowerRule() } : {}
  return sheetDocx({
    title: letter.title,
    organ,
    keywords: '政府信息公开',
    sections: [
      {
        properties: { page: pageOf(onSheet), titlePage: onSheet },
        headers: onSheet ? { first: mark(letter.issuer) } : {},
        footers: { ...first, ...pageNumbers() },
        children: [...partsOf(letter)],
      },
    ],
  })
}

function pageOf(onSheet: boolean) {
  const page = pageLayout('portrait')
  // The name begins 30 mm below the upper edge of the page; the lower rule ends 20 mm above the lower one.
  const onLetter = { header: millimetres(30), footer: millimetres(20) }
  return onSheet ? { ...page, margin: { ...page?.margin, ...onLetter } } : page
}

/** The organ's name, and the double rule 4 mm below it. */
function mark(issuer: string): Header {
  const border = { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 24, color: RED, space: 11 }
  const size = markSize(issuer)
  const run = new TextRun({
    text: printableText(issuer),
    font: face('方正小标宋简体'),
    size,
    color: RED,
    characterSpacing: 40,
  })
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        indent: BEYOND,
        spacing: { line: size * 10, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
        border: { bottom: border },
        children: [run],
      }),
    ],
  })
}

function lowerRule(): Footer {
  const border = { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 24, color: RED, space: 1 }
  return new Footer({
    children: [
      new Paragraph({
        indent: BEYOND,
        spacing: { line: 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
        border: { bottom: border },
        children: [],
      }),
    ],
  })
}

function* partsOf({
  number,
  title,
  addressee,
  body,
  rows,
  signature,
  notes,
}: LetterDocument): Generator<Paragraph | Table> {
  // Seven eighths of a character below the rule, and two lines above the title.
  if (number)
    yield paragraph([number], {
      alignment: AlignmentType.RIGHT,
      indent: FLUSH,
      spacing: { before: 280, after: 2 * BODY_PITCH },
    })
  yield new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(printableText(title))] })
  if (addressee) yield paragraph([addressee, { part: 'addressee', text: '：' }], { indent: FLUSH })
  for (const runs of body) yield paragraph(runs)
  if (rows.length > 0) yield form(rows)
  if (signature) {
    const indent = { ...FLUSH, right: 4 * CHARACTER }
    // The place of the seal: both lines stay on one page, two lines below the text.
    yield paragraph([signature.organ], {
      alignment: AlignmentType.RIGHT,
      indent,
      keepNext: true,
      spacing: { before: 2 * BODY_PITCH },
    })
    yield paragraph([signature.date], { alignment: AlignmentType.RIGHT, indent, spacing: { after: BODY_PITCH } })
  }
  for (const runs of notes) yield paragraph(runs)
}

function paragraph(runs: readonly LetterRun[], options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: runs.map((run) => textRun(run)) })
}

function textRun({ text, missing }: LetterRun, size?: number): TextRun {
  const fixed = typeof size === 'number' ? { size } : {}
  return new TextRun({ children: undivided(printableText(text)), ...(missing ? { color: MISSING_RED } : {}), ...fixed })
}

function form(rows: readonly LetterRow[]): Table {
  const widths = [0.31, 0.69].map((share) => Math.floor(share * TYPE_WIDTH))
  return new Table({
    width: { size: TYPE_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: rows.map(
      ({ label, runs }) =>
        new TableRow({
          cantSplit: true,
          children: [cell([[{ part: 'title', text: label }]]), cell(linesOf(runs))],
        }),
    ),
  })
}

function cell(lines: readonly (readonly LetterRun[])[]): TableCell {
  return new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 80, bottom: 80, left: 100, right: 100, marginUnitType: WidthType.DXA },
    children: lines.map(
      (runs) =>
        new Paragraph({
          style: 'FormCell',
          spacing: { line: 340, lineRule: LineRuleType.AT_LEAST },
          children: runs.map((run) => textRun(run, FORM_SIZE)),
        }),
    ),
  })
}
