type Style = {
  bold?: true
  /** In points, 11 without it. */
  size?: number
  grey?: true
  shaded?: true
  framed?: true
  wraps?: true
  horizontal?: 'left' | 'center' | 'right'
  vertical?: 'top' | 'center'
  /** Whatever is typed stays as it was typed. */
  text?: true
}

/** How a cell can look: the styles of every workbook that is written. */
const STYLES = {
  plain: {},
  title: { bold: true, size: 16, wraps: true, horizontal: 'center', vertical: 'center' },
  heading: { bold: true, wraps: true, vertical: 'top' },
  paragraph: { wraps: true, vertical: 'top' },
  columnHead: { bold: true, shaded: true, framed: true, wraps: true, horizontal: 'center', vertical: 'center' },
  listed: { framed: true, wraps: true, vertical: 'top' },
  formLeft: { framed: true, wraps: true, horizontal: 'left', vertical: 'center' },
  formCenter: { framed: true, wraps: true, horizontal: 'center', vertical: 'center' },
  formRight: { framed: true, wraps: true, horizontal: 'right', vertical: 'center' },
  figureHead: { horizontal: 'right' },
  toFill: { text: true },
  toFillHead: { bold: true, text: true },
  example: { grey: true, text: true },
} as const satisfies Record<string, Style>

export type Look = keyof typeof STYLES

const ALL = Object.entries<Style>(STYLES)
const PLACES = new Map(ALL.map(([look], place) => [look, place]))

const TEXT_FORMAT = 49
const DAY_FORMAT = 164

/** The place of a look among the cell styles; each stands there twice, the second time for days. */
export function styleOfLook(look: Look, holdsDay = false): number {
  return PLACES.get(look)! * 2 + (holdsDay ? 1 : 0)
}

/** The part of a workbook that lists the looks. */
export function stylesXml(): string {
  const fonts = ALL.map(([, style]) => fontXml(style))
  const formats = ALL.flatMap(([, style], place) => [
    cellFormatXml(style, place, style.text ? TEXT_FORMAT : 0),
    cellFormatXml(style, place, DAY_FORMAT),
  ])
  return `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
<numFmts count="1"><numFmt numFmtId="${DAY_FORMAT}" formatCode="yyyy\\-mm\\-dd"/></numFmts>\
<fonts count="${fonts.length}">${fonts.join('')}</fonts>\
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
<fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/><bgColor indexed="64"/></patternFill></fill></fills>\
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${FRAME}<diagonal/></border></borders>\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>\
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>\
</styleSheet>`
}

const FRAME = ['left', 'right', 'top', 'bottom']
  .map((side) => `<${side} style="thin"><color auto="1"/></${side}>`)
  .join('')

function fontXml({ bold, size = 11, grey }: Style): string {
  const colour = grey ? '<color rgb="FF808080"/>' : ''
  return `<font>${bold ? '<b/>' : ''}<sz val="${size}"/>${colour}<name val="宋体"/><family val="3"/><charset val="134"/></font>`
}

function cellFormatXml({ shaded, framed, wraps, horizontal, vertical }: Style, font: number, format: number): string {
  const placed = [
    horizontal && `horizontal="${horizontal}"`,
    vertical && `vertical="${vertical}"`,
    wraps && 'wrapText="1"',
  ].filter(Boolean)
  const alignment = placed.length > 0 ? `<alignment ${placed.join(' ')}/>` : ''
  return `<xf numFmtId="${format}" fontId="${font}" fillId="${shaded ? 2 : 0}" borderId="${framed ? 1 : 0}" xfId="0" \
applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`
}
