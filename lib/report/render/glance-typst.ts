import { GLANCE_SHAPES, type GlanceShape } from '../glance/file'
import type { Glance } from '../glance/glance'
import { SERIES_COLOURS } from './palette'
import { printableText } from './printable-text'
import { type SheetOptions, sheetInput } from './typst-sheet'
import type { Passage } from './unprintable'

/** 一图读懂 as the JSON that `assets/typst/glance.typ` sets. */
export function glanceInput(glance: Glance, shape: GlanceShape, options: SheetOptions): string {
  const { organ, title, titleLines, draftLine, panels, foot } = glance
  return JSON.stringify({
    ...sheetInput(organ, `${organ}：${title}`, options),
    ...GLANCE_SHAPES[shape],
    columns: shape === 'a4' ? 2 : 1,
    titleLines: titleLines.map(printableText),
    draftLine: printableText(draftLine ?? ''),
    foot: printableText(foot),
    colours: SERIES_COLOURS,
    panels: panels.map(({ title: name, leads, rows }) => ({
      title: printableText(name),
      leads: leads.map(({ label, value, unit }) => ({ label: printableText(label), value, unit })),
      largest: Math.max(1, ...rows.flatMap(({ bars }) => bars.map(({ value }) => value))),
      rows: rows.map(({ label, bars }) => ({
        label: printableText(label),
        bars: bars.map(({ name: ofBar, value }) => ({ name: ofBar ?? '', value })),
      })),
    })),
  })
}

/** Where which text stands on the page. */
export function glancePassages({ organ, title, panels, foot }: Glance): Passage[] {
  return [
    { place: title, text: organ + title + foot },
    ...panels.map((panel) => ({
      place: panel.title,
      text:
        panel.title + panel.leads.map(({ label }) => label).join('') + panel.rows.map(({ label }) => label).join(''),
    })),
  ]
}
