import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { glanceSource } from '@/db/queries/report/glance'
import { GLANCE_FORMAT_NAMES, GLANCE_SHAPE_NAMES } from '@/lib/report/glance/file'
import { glanceOf } from '@/lib/report/glance/glance'
import { renderGlance } from '@/server/pdf/render-glance'
import { today } from '@/server/today'
import { oneOf } from './one-of'
import { LOCAL_OPERATOR, openLedger } from './operator'
import { revisionFrom, yearFrom } from './report-words'

/** Writes 一图读懂 of a year to a file, or to standard output. */
export async function glance(words: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      shape: { type: 'string', default: 'a4' },
      revision: { type: 'string' },
      out: { type: 'string' },
    },
  })
  const year = yearFrom(positionals)
  const format = oneOf(GLANCE_FORMAT_NAMES, values.format, '--format')
  const shape = oneOf(GLANCE_SHAPE_NAMES, values.shape, '--shape')
  const revision = values.revision === undefined ? undefined : revisionFrom(values.revision)
  openLedger()
  const source = glanceSource(LOCAL_OPERATOR, { year, revision, today: today() })
  if (!source) throw new Error(`the report of ${year} has no published version ${revision}`)
  const bytes = await renderGlance(glanceOf(source.facts, source.chosen, source.draft), { shape, format })
  if (values.out) writeFileSync(values.out, bytes)
  else process.stdout.write(bytes)
}
