import path from 'node:path'
import { renderAsync } from '@resvg/resvg-js'

export type Picture = { png: Uint8Array; width: number; height: number }

/** A drawing as PNG, with the shipped fonts alone so that every machine gives the same picture; off the event loop. */
export async function pictureOf(svg: string, width: number): Promise<Picture> {
  const root = process.env.LEDGER_ROOT ?? process.cwd()
  const fontFiles = ['NotoSansSC-Regular.ttf', 'NotoSerifSC-Regular.ttf', 'LedgerKai-Regular.ttf'].map((file) =>
    path.join(root, 'assets', 'fonts', file),
  )
  const image = await renderAsync(svg, {
    background: '#fff',
    fitTo: { mode: 'width', value: width },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Noto Sans SC' },
  })
  return { png: image.asPng(), width: image.width, height: image.height }
}
