import { widthInEms } from '../../text-width'
import { printableMarkup } from '../printable-text'

export const WIDTH = 560
const SPACE_BETWEEN = 24
/** Of a chart that stands beside another one. */
export const HALF_WIDTH = (WIDTH - SPACE_BETWEEN) / 2
export const LABEL_SIZE = 14

type Attributes = Record<string, string | number | undefined>

export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const attributeText = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : printableMarkup(String(value))}"`)
    .join('')
  return children.length > 0 ? `<${name}${attributeText}>${children.join('')}</${name}>` : `<${name}${attributeText}/>`
}

/** One line of text; `middle` and `end` say which part of it stands at x. */
export function label(text: string, x: number, y: number, attributes: Attributes = {}): string {
  return element('text', { x, y, 'font-size': LABEL_SIZE, ...attributes }, printableMarkup(text))
}

/** Characters that are not Chinese are a little over half as wide. */
export function textWidth(text: string, size = LABEL_SIZE): number {
  return widthInEms(text, 0.58) * size
}

/** Breaks text that is wider than `width` into lines of about equal length. */
export function wrapped(text: string, width: number, size = LABEL_SIZE): string[] {
  const characters = [...text]
  const count = Math.max(1, Math.ceil(textWidth(text, size) / width))
  const length = Math.ceil(characters.length / count)
  return Array.from({ length: count }, (_, line) => characters.slice(line * length, (line + 1) * length).join(''))
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
