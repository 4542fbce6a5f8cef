import type { Run } from './document'
import type { FigureId, NamedFigure } from './figures'

/** Text in which figures stand as tokens: `{{table3.received.total}}`. The office sees the figure's label in their place. */
const TOKEN = /\{\{([^{}]+)\}\}/g

type Figures = ReadonlyMap<FigureId, NamedFigure>

/** The paragraphs of a section with its figures filled in. A token that names no figure is left as it was typed. */
export function fillFigures(text: string, figures: Figures): Run[][] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => runsOf(line, figures))
}

function runsOf(line: string, figures: Figures): Run[] {
  return line.split(TOKEN).flatMap((part, index): Run[] => {
    if (index % 2 === 0) return part === '' ? [] : [{ text: part }]
    const figure = figures.get(part as FigureId)
    return [figure ? { text: figure.text, figure: figure.id } : { text: `{{${part}}}` }]
  })
}

/** Edited text, with names or labels in its tokens, as it is stored: with names; or what names no figure. */
export function withIds(text: string, figures: Figures): { text: string } | { unknown: string[] } {
  const idOf = new Map([...figures.values()].map(({ id, label }) => [label, id]))
  const nameOfToken = (name: string) =>
    idOf.get(name.trim()) ?? (figures.has(name.trim() as FigureId) ? name.trim() : undefined)
  const unknown = [...text.matchAll(TOKEN)].map(([, name]) => name!).filter((name) => nameOfToken(name) === undefined)
  return unknown.length > 0 ? { unknown } : { text: text.replace(TOKEN, (_, name) => `{{${nameOfToken(name)}}}`) }
}
