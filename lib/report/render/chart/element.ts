import { asMarkup } from '../../../markup'
import { printableText } from '../printable-text'

export const WIDTH = 560
export const LABEL_SIZE = 14

type Attributes = Record<string, string | number | undefined>

export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const attributeText = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : escaped(String(value))}"`)
    .join('')
  return children.length > 0 ? `<${name}${attributeText}>${children.join('')}</${name}>` : `<${name}${attributeText}/>`
}

/** One line of text; `middle` and `end` say which part of it stands at x. */
export function label(text: string, x: number, y: number, attributes: Attributes = {}): string {
  return element('text', { x, y, 'font-size': LABEL_SIZE, ...attributes }, escaped(text))
}

/** Estimated without a font: a Chinese character is one em wide, others are a little over half of it. */
export function textWidth(text: string, size = LABEL_SIZE): number {
  return [...text].reduce((width, character) => width + (character > '\u2e7f' ? size : size * 0.58), 0)
}

/** Breaks text that is wider than `width` into lines of about equal length. */
export function wrapped(text: string, width: number): string[] {
  const characters = [...text]
  const count = Math.max(1, Math.ceil(textWidth(text) / width))
  const length = Math.ceil(characters.length / count)
  return Array.from({ length: count }, (_, line) => characters.slice(line * length, (line + 1) * length).join(''))
}

function escaped(text: string): string {
  return asMarkup(printableText(text))
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
