import type { DocumentChart } from '../../document'

/** The drawing between a chart's title and its foot, as SVG elements from the origin downwards. */
export type Plot = { height: number; body: string }

export function largest(chart: DocumentChart): number {
  return Math.max(0, ...chart.series.flatMap((one) => one.values))
}

/** From zero always, so that lengths compare as the figures do. */
export function linear(domain: number, range: number): (value: number) => number {
  return (value) => (domain > 0 ? (Math.max(0, value) / domain) * range : 0)
}
