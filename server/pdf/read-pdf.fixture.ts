import { execFileSync, type StdioOptions } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type Line = { left: number; top: number; right: number; bottom: number; text: string }

/** Runs a tool of poppler or qpdf on the file and gives what it prints. */
export function run(tool: string, options: readonly string[], pdf: Uint8Array): string {
  // qpdf cannot read from a pipe.
  const output = tool === 'pdftotext' || tool === 'pdftocairo' ? ['-'] : []
  // Poppler of Debian 12 complains of a tag attribute that it reads as the wrong type.
  const stdio: StdioOptions = ['ignore', 'pipe', 'ignore']
  return withFile(pdf, (file) =>
    execFileSync(tool, [...options, file, ...output], { stdio, maxBuffer: 1e8, encoding: 'utf8' }),
  )
}

/** The text of each page in the order of the content, without any white space. */
export function pageTexts(pdf: Uint8Array): string[] {
  const pages = run('pdftotext', ['-raw'], pdf).split('\f')
  return pages.slice(0, -1).map(bare)
}

/** The lines of each page with their boxes in points. */
export function pageLines(pdf: Uint8Array): Line[][] {
  const html = run('pdftotext', ['-bbox-layout'], pdf)
  return html
    .split('<page ')
    .slice(1)
    .map((page) => [...page.matchAll(/<line (.*?)>(.*?)<\/line>/gs)].map((match) => lineOf(match[1]!, match[2]!)))
}

/** The words of each page with their boxes in points; a word ends where there is space, as at the edge of a cell. */
export function pageWords(pdf: Uint8Array): Line[][] {
  return run('pdftotext', ['-bbox'], pdf)
    .split('<page ')
    .slice(1)
    .map((page) => [...page.matchAll(/<word (.*?)>.*?<\/word>/gs)].map((match) => lineOf(match[1]!, match[0])))
}

export function bare(text: string): string {
  return text.replace(/\s+/g, '')
}

function lineOf(box: string, words: string): Line {
  const side = (name: string) => Number(new RegExp(`${name}="([\\d.]+)"`).exec(box)![1])
  const text = [...words.matchAll(/>([^<]*)<\/word>/g)].map((match) => match[1]).join('')
  return { left: side('xMin'), top: side('yMin'), right: side('xMax'), bottom: side('yMax'), text }
}

function withFile<Result>(pdf: Uint8Array, use: (file: string) => Result): Result {
  const directory = mkdtempSync(path.join(tmpdir(), 'ledger-pdf-'))
  try {
    const file = path.join(directory, 'report.pdf')
    writeFileSync(file, pdf)
    return use(file)
  } finally {
    rmSync(directory, { recursive: true })
  }
}
