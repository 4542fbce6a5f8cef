import path from 'node:path'
import { renderAsync } from '@resvg/resvg-js'
import type { DocumentChart } from '@/lib/report/document'
import { renderChartSvg } from '@/lib/report/render/svg'

export type ChartPicture = { png: Uint8Array; width: number; height: number }

const PICTURE_WIDTH_PX = 1680

/** A chart as PNG, drawn with the shipped fonts alone so that every machine gives the same picture; off the event loop. */
export async function chartPicture(chart: DocumentChart): Promise<ChartPicture> {
  const root = process.env.LEDGER_ROOT ?? process.cwd()
  const fontFiles = ['NotoSansSC-Regular.ttf', 'NotoSerifSC-Regular.ttf', 'LedgerKai-Regular.ttf'].map((file) =>
    path.join(root, 'assets', 'fonts', file),
  )
  const image = await renderAsync(renderChartSvg(chart), {
    background: '#fff',
    fitTo: { mode: 'width', value: PICTURE_WIDTH_PX },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Noto Sans SC' },
  })
  return { png: image.asPng(), width: image.width, height: image.height }
}
