import {
  AlignmentType,
  type IFontAttributesProperties,
  type ISectionPropertiesOptions,
  type IStylesOptions,
  LineRuleType,
  PageOrientation,
} from 'docx'
import type { Orientation } from './table-layout'

// Twentieths of a point. The type area is 156 mm by 225 mm: 22 lines of 28 characters of 三号.
export const millimetres = (length: number) => Math.round((length / 25.4) * 1440)

export const TYPE_WIDTH = millimetres(156)
export const BODY_PITCH = 580

/** The page and its margins; one that lies on its side has those of a page turned to the left. */
export function pageLayout(orientation: Orientation): ISectionPropertiesOptions['page'] {
  const size = { width: millimetres(210), height: millimetres(297) }
  if (orientation === 'landscape')
    return {
      // Word turns the page itself.
      size: { ...size, orientation: PageOrientation.LANDSCAPE },
      margin: {
        top: millimetres(28),
        left: millimetres(37),
        right: millimetres(35),
        bottom: millimetres(26),
        footer: millimetres(26 - 4 - 5),
      },
    }
  return {
    size,
    margin: {
      top: millimetres(37),
      left: millimetres(28),
      right: millimetres(26),
      bottom: millimetres(35),
      // The number's line begins 7 mm below the type area.
      footer: millimetres(35 - 7 - 5),
    },
  }
}

/** The file names the official faces; they are on the office's machines, not ours to send along. */
export const face = (name: string): IFontAttributesProperties => ({
  ascii: name,
  hAnsi: name,
  eastAsia: name,
  cs: name,
})
const FANG_SONG = face('仿宋_GB2312')
export const SONG = face('宋体')

const EXACT = { line: BODY_PITCH, lineRule: LineRuleType.EXACT, before: 0, after: 0 }
// 28 characters of 16 pt are wider than the type area by 28 times a fifth of a point.
const CLOSER = -4
/** A character of running text, in twentieths of a point. */
export const CHARACTER = 316
/** Not indented, where every paragraph is by two characters. */
export const FLUSH = { firstLine: 0, firstLineChars: 0 }
const TWO_CHARACTERS = { firstLineChars: 200, firstLine: 632 }
const SIZE_3 = 32

const heading = (name: string) => ({
  run: { font: face(name), size: SIZE_3, bold: false, italics: false, color: '000000', characterSpacing: CLOSER },
  paragraph: { spacing: EXACT, indent: TWO_CHARACTERS, keepNext: true },
})

export function docxStyles(): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          font: FANG_SONG,
          size: SIZE_3,
          characterSpacing: CLOSER,
          // With Chinese as the language of Latin text, Word divides numbers and addresses between lines.
          language: { value: 'en-US', eastAsia: 'zh-CN' },
        },
        paragraph: { spacing: EXACT, indent: TWO_CHARACTERS, alignment: AlignmentType.JUSTIFIED },
      },
      title: {
        run: { font: face('方正小标宋简体'), size: 44, color: '000000' },
        paragraph: {
          alignment: AlignmentType.CENTER,
          indent: FLUSH,
          spacing: { line: 720, lineRule: LineRuleType.EXACT, before: 0, after: BODY_PITCH },
        },
      },
      heading1: heading('黑体'),
      heading2: heading('楷体_GB2312'),
    },
    paragraphStyles: [
      {
        id: 'FormCell',
        name: '表格文字',
        basedOn: 'Normal',
        paragraph: {
          indent: FLUSH,
          spacing: { line: 250, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
        },
      },
      {
        id: 'Picture',
        name: '图',
        basedOn: 'Normal',
        paragraph: {
          alignment: AlignmentType.CENTER,
          indent: FLUSH,
          spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 120, after: 120 },
        },
      },
    ],
  }
}
