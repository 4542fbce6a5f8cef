import type { DocumentChart } from '@/lib/report/document'
import { renderChartRow } from '@/lib/report/render/svg'
import { HALF_WIDTH, WIDTH } from './chart/element'
import { type Picture, pictureOf } from './picture'

const PICTURE_WIDTH_PX = 1680

/** A chart as PNG, the same on every machine. */
export async function chartPicture(chart: DocumentChart): Promise<Picture> {
  return (await chartRowPictures([chart]))[0]!
}

/** The charts of a row as PNG, equally high. */
export function chartRowPictures(charts: readonly DocumentChart[]): Promise<Picture[]> {
  const width = charts.length > 1 ? (PICTURE_WIDTH_PX * HALF_WIDTH) / WIDTH : PICTURE_WIDTH_PX
  return Promise.all(renderChartRow(charts).map((svg) => pictureOf(svg, width)))
}
