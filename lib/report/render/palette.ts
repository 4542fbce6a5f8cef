/** Colours of series in charts, on screen and on paper: neighbours differ in lightness, so that they differ in grey too. */
export const SERIES_COLOURS = ['#2f6299', '#86add3', '#c9dbee', '#1c3f66', '#a9b7c6', '#5b7288'] as const

export const CHART_INK = '#1a1a1a'
export const CHART_RULE = '#8c8c8c'

export function seriesColour(index: number): string {
  return SERIES_COLOURS[index % SERIES_COLOURS.length]!
}
