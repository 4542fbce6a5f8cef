// npx tsx bench/pages.ts [requests…]: pages over HTTP from a built server: processor time, bytes, pages a second.
// Everything is measured in one run against a page of the same table as plain text, which a throw-away copy has.
import { rmSync } from 'node:fs'
import { builtCopy, run } from './page-copy'

const sizes = process.argv.length > 2 ? process.argv.slice(2) : ['1000', '100000']
const folder = builtCopy()
try {
  for (const requests of sizes) run('npx', ['tsx', 'bench/pages-served.ts', requests], folder)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
