import { saveFile } from '../ui/save-file'

const FONT = '"Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif'
/** Pictures are saved at twice their size on screen, to be sharp in print. */
const PICTURE_SCALE = 2

export type Format = 'png' | 'svg' | 'csv'

/** Saves a chart as it stands on the page, or its table. */
export async function saveChart(
  format: Format,
  { svg, rows, name }: { svg: SVGSVGElement | null; rows: (string | number)[][]; name: string },
): Promise<string> {
  const file = `${name}.${format}`
  if (format === 'csv') saveFile(new Blob([`\ufeff${await asCsv(rows)}`], { type: 'text/csv;charset=utf-8' }), file)
  else if (svg) saveFile(format === 'svg' ? asSvg(svg) : await asPng(svg), file)
  return file
}

async function asCsv(rows: (string | number)[][]): Promise<string> {
  const { unparse } = (await import('papaparse')).default
  // Names are entered by users: one that looks like a formula must stay text in a spreadsheet.
  return unparse(rows, { escapeFormulae: true })
}

function asSvg(svg: SVGSVGElement): Blob {
  const { width, height } = svg.getBoundingClientRect()
  const copy = svg.cloneNode(true) as SVGSVGElement
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  copy.setAttribute('font-family', FONT)
  copy.setAttribute('style', 'background:#fff')
  // Links do not work in a picture.
  for (const link of copy.querySelectorAll('a')) link.removeAttribute('href')
  return new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' })
}

async function asPng(svg: SVGSVGElement): Promise<Blob> {
  const { width, height } = svg.getBoundingClientRect()
  const address = URL.createObjectURL(asSvg(svg))
  try {
    const picture = new Image()
    picture.src = address
    await picture.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * PICTURE_SCALE
    canvas.height = height * PICTURE_SCALE
    const context = canvas.getContext('2d')!
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.drawImage(picture, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
    )
  } finally {
    URL.revokeObjectURL(address)
  }
}
