import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { shippedFacesOnly } from './faces.fixture'

/** As comma-separated text of UTF-8, every sheet in a file of its own, cells as they are shown. */
const SHEETS_AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'
const TARGETS = { pdf: 'pdf', csv: SHEETS_AS_CSV }

/**
 * What LibreOffice makes of files, by name: `report.pdf` of `report.docx`, `report-表三.csv` of `report.xlsx`. It is started
 * once for all of them, with settings of its own and the shipped faces. Throws where it left out a file.
 */
export function openedByLibreOffice(
  files: ReadonlyMap<string, Uint8Array>,
  target: keyof typeof TARGETS,
): Map<string, Uint8Array> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ledger-office-'))
  const [given, made] = ['given', 'made'].map((name) => path.join(folder, name)) as [string, string]
  try {
    for (const one of [given, made]) mkdirSync(one)
    for (const [name, bytes] of files) writeFileSync(path.join(given, name), bytes)
    const settings = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'settings'))}`
    const names = [...files.keys()].map((name) => path.join(given, name))
    execFileSync('soffice', ['--headless', settings, '--convert-to', TARGETS[target], '--outdir', made, ...names], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, ...shippedFacesOnly(path.join(folder, 'faces')) },
    })
    const results = readdirSync(made)
    for (const name of files.keys())
      if (!results.some((result) => result.startsWith(path.parse(name).name)))
        throw new Error(`LibreOffice could not open ${name}; Writer and Calc both have to be installed.`)
    return new Map(results.map((name) => [name, readFileSync(path.join(made, name))]))
  } finally {
    rmSync(folder, { recursive: true })
  }
}
