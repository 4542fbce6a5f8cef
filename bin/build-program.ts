import { chmodSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { OWN_PROCESSES } from '@/server/own-process'
import { fingerprint, isFresh, PROGRAM } from './builds.mjs'
import { PROJECT_ROOT } from './project'

/** Loaded from `node_modules` at run time: native code, and a package that loads parts of itself, and the canvas, by their path. */
export const KEPT_OUTSIDE = [
  '@myriaddreamin/typst-ts-node-compiler',
  '@napi-rs/canvas',
  '@node-rs/argon2',
  '@resvg/resvg-js',
  'better-sqlite3',
  'pdfjs-dist',
]

const FOLDER = path.dirname(path.join(PROJECT_ROOT, PROGRAM.made))

/** Builds the command line and the server's processes into plain JavaScript, unless it was built from these very sources. */
export async function buildProgramIfStale(): Promise<'built' | 'fresh'> {
  const sources = fingerprint(PROGRAM)
  if (isFresh(PROGRAM)) return 'fresh'
  const beside = mkdtempSync(`${FOLDER}-`)
  // A new temporary folder is its maker's alone, and the server's account is another.
  chmodSync(beside, 0o755)
  await compile(beside)
  writeFileSync(path.join(beside, path.basename(PROGRAM.stamp)), sources)
  putInPlace(beside)
  return 'built'
}

async function compile(folder: string): Promise<void> {
  await build({
    absWorkingDir: PROJECT_ROOT,
    entryPoints: { ledger: 'bin/ledger.ts', bundled: 'bin/bundled.ts', ...OWN_PROCESSES },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // A command loads what it needs, and no more.
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    external: KEPT_OUTSIDE,
    // For packages within it that were written for `require`.
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.LEDGER_BUILT': '"1"' },
    legalComments: 'none',
    logLevel: 'warning',
  })
}

/** One that builds at the same time makes the same: whoever comes last stays. */
function putInPlace(beside: string): void {
  const former = mkdtempSync(`${FOLDER}-`)
  try {
    renameSync(FOLDER, path.join(former, 'program'))
  } catch {
    // There was none.
  }
  try {
    renameSync(beside, FOLDER)
  } catch {
    rmSync(beside, { recursive: true, force: true })
  }
  rmSync(former, { recursive: true, force: true })
}
