import { organOf } from '@/db/queries/organ'
import type { Snapshot } from '@/db/snapshot'
import { type Actor, mintActor } from '@/lib/access'
import { inWords } from '@/lib/dates'
import type { Words } from '@/lib/lists/list-columns'
import { REPORT_FORMATS } from '@/lib/report/formats'
import { csvOf } from '../lists/csv'
import { filtersFor, type List, type ListTable, tableFor } from '../lists/list'
import { LISTS } from '../lists/lists'
import { pdfOf } from '../lists/pdf'
import { xlsxOf } from '../lists/xlsx'
import { UnprintableError } from '../pdf/compile-pdf'
import { sentencesIn } from '../sentences-in'
import type { AskedFile, NoFile, OnProgress, OpenedFile } from './asked'
import { counted } from './counted'

type AskedList = AskedFile & { of: 'list' }

/** Opens a list as a file; its rows are read from the snapshot as they are written. */
export async function openList(
  asked: AskedList,
  snapshot: Snapshot,
  signal?: AbortSignal,
): Promise<OpenedFile | NoFile> {
  const list = Object.hasOwn(LISTS, asked.list) ? LISTS[asked.list] : undefined
  if (!list) return { refused: 404 }
  const { filters, today, locale, format } = asked
  const words = { say: sentencesIn(locale), locale }
  const actor = mintActor(asked.actor)
  const table = snapshot.read(() => tableFor(list, actor, { filters, today, ...words }))
  if (table === 'forbidden') return { refused: 403 }
  if (!table) return { refused: 404 }
  if (format === 'pdf') return openPrinted(asked, list, table, { actor, words, snapshot, signal })
  return {
    name: `${table.title} ${today}.${format}`,
    type: REPORT_FORMATS[format].type,
    personal: table.personal,
    write: async (onProgress) => {
      const rows = counted(snapshot.iterate(table.rows), (done) => onProgress(done, table.total()))
      const heads = table.columns.map(({ head }) => head)
      return format === 'xlsx' ? xlsxOf(table.title, heads, rows) : csvOf(heads, rows)
    },
    end: snapshot.close,
  }
}

type Reader = { actor: Actor; words: Words; snapshot: Snapshot; signal?: AbortSignal }

async function openPrinted(
  { filters, today }: AskedList,
  list: List,
  { title, columns, rows, total, personal }: ListTable,
  { actor, words, snapshot, signal }: Reader,
): Promise<OpenedFile | NoFile> {
  const { say, locale } = words
  const narrowed = snapshot.read(() => filtersFor(list, actor, { filters, ...words }))
  const name = `${title} ${today}`
  let tell: OnProgress = () => {}
  const binding = {
    organ: snapshot.read(() => organOf(actor)).fullName,
    title,
    lines: narrowed.length > 0 ? [say('export.filters', { filters: narrowed.join('；') })] : [],
    dayLine: say('export.asOf', { day: inWords(today, locale) }),
    day: today,
    columns,
    volumeName: (volume: number) => `${name} ${volume}`,
    volumeLine: (volume: number, volumes: number) => say('export.volume', { volume, volumes }),
  }
  try {
    const taken = counted(snapshot.iterate(rows), (done) => tell(done, total()))
    const { extension, type, write } = await pdfOf(binding, taken, total, signal)
    return {
      name: `${name}.${extension}`,
      type,
      personal,
      write: (onProgress) => {
        tell = onProgress
        return write()
      },
      end: snapshot.close,
    }
  } catch (error) {
    if (!(error instanceof UnprintableError)) throw error
    return { unprintable: error.places }
  }
}
