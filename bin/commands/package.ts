import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { renderPackage } from '@/server/report-files/render-package'
import { LOCAL_OPERATOR, openLedger } from './operator'
import { revisionFrom, yearFrom } from './report-words'

/** Writes the published report of a year as a sealed package to hand over. */
export async function packReport(words: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { revision: { type: 'string' }, out: { type: 'string' } },
  })
  const year = yearFrom(positionals)
  const revision = values.revision === undefined ? undefined : revisionFrom(values.revision)
  openLedger()
  const made = await renderPackage(LOCAL_OPERATOR, year, revision)
  if (!made) throw new Error(`the report of ${year} has no published version${revision ? ` ${revision}` : ''}`)
  const file = values.out ?? made.name
  writeFileSync(file, made.bytes)
  console.log(file)
}
