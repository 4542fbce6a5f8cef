import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

// Up to Node.js 20 the package and its worker put a `push` of their own in place of the language's, for everything in the process,
// which takes fifteen times as long.
const { push } = Array.prototype
const putPushBack = () => {
  Array.prototype.push = push
}

/**
 * Opens a PDF file for reading; nothing in it is run or fetched. The promise of what is returned rejects for what is no
 * PDF, is damaged, or needs a password; `destroy` sets its memory free.
 */
export async function openPdf(bytes: Uint8Array) {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const folder = packageFolder()
  pdfjs.GlobalWorkerOptions.workerSrc = pathToFileURL(path.join(folder, 'legacy/build/pdf.worker.mjs')).href
  const loading = pdfjs.getDocument({
    // A copy: what is handed over is taken away from the caller.
    data: new Uint8Array(bytes),
    cMapUrl: `${folder}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}/standard_fonts/`,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  })
  // The worker has been loaded once the file is open.
  void loading.promise.then(putPushBack, putPushBack)
  putPushBack()
  return loading
}

/** Found at run time, from the project's folder: a bundler would put a number in place of the path. */
function packageFolder(): string {
  const root = process.env.LEDGER_ROOT ?? process.cwd()
  return path.dirname(createRequire(path.join(root, 'package.json')).resolve('pdfjs-dist/package.json'))
}

/** How many pages a PDF file has. Rejects where it cannot be opened. */
export async function pdfPageCount(bytes: Uint8Array): Promise<number> {
  const loading = await openPdf(bytes)
  try {
    return (await loading.promise).numPages
  } finally {
    await loading.destroy()
  }
}
