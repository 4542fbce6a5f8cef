import { saveFile } from '../ui/save-file'

const FONT = '"Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif'
/** Pixels for each unit of the drawing: sharp when printed across a page. */
const PICTURE_SCALE = 4

export type Format = 'png' | 'svg' | 'csv'

/** Saves a chart as a picture, `svg` being its source, or as its table; gives the name of the file. */
export async function saveChart(
  format: Format,
  { svg, rows, name }: { svg: string; rows: (string | number)[][]; name: string },
): Promise<string> {
  const file = `${name}.${format}`
  if (format === 'csv') saveFile(new Blob([`\ufeff${await asCsv(rows)}`], { type: 'text/csv;charset=utf-8' }), file)
  else saveFile(format === 'svg' ? asSvg(sized(svg)) : await asPng(sized(svg)), file)
  return file
}

async function asCsv(rows: (string | number)[][]): Promise<string> {
  const { unparse } = (await import('papaparse')).default
  // Names are entered by users: one that looks like a formula must stay text in a spreadsheet.
  return unparse(rows, { escapeFormulae: true })
}

/** A drawing of the page as a file of its own. */
export function svgSource(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('font-family', FONT)
  copy.removeAttribute('class')
  // Links do not work in a picture.
  for (const link of copy.querySelectorAll('a')) link.removeAttribute('href')
  return new XMLSerializer().serializeToString(copy)
}

type Sized = { source: string; width: number; height: number }

/** Programs need a size beside the view box, and a ground that is not transparent. */
function sized(source: string): Sized {
  const svg = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement
  const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number)
  svg.setAttribute('width', String(width))
  svg.setAttribute('height', String(height))
  svg.setAttribute('style', 'background:#fff')
  return { source: new XMLSerializer().serializeToString(svg), width, height }
}

function asSvg({ source }: Sized): Blob {
  return new Blob([source], { type: 'image/svg+xml' })
}

async function asPng(picture: Sized): Promise<Blob> {
  const address = URL.createObjectURL(asSvg(picture))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = picture.width * PICTURE_SCALE
    canvas.height = picture.height * PICTURE_SCALE
    const context = canvas.getContext('2d')!
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
    )
  } finally {
    URL.revokeObjectURL(address)
  }
}
