import { Readable } from 'node:stream'
import { reportEdition } from '@/db/queries/report/edition'
import { openSnapshot, type Snapshot } from '@/db/snapshot'
import { may, mintActor } from '@/lib/access'
import { reportFileName } from '@/lib/report/draft-mark'
import { REPORT_FORMATS } from '@/lib/report/formats'
import { renderXlsx } from '@/lib/report/render/xlsx'
import { csvOf } from '../lists/csv'
import { tableFor } from '../lists/list'
import { LISTS } from '../lists/lists'
import { xlsxOf } from '../lists/xlsx'
import { UnprintableError } from '../pdf/compile-pdf'
import { renderReportFile } from '../report-files/render-report-file'
import { sentencesIn } from '../sentences-in'
import type { AskedFile, NoFile, OnProgress, OpenedFile } from './asked'
import { counted } from './counted'

/** Opens a file that is asked for in the process that writes it; all of it is read from one snapshot of the ledger. */
export async function openFile(asked: AskedFile, signal?: AbortSignal): Promise<OpenedFile | NoFile> {
  const snapshot = openSnapshot()
  try {
    const file = asked.of === 'list' ? openList(asked, snapshot) : await openReport(asked, snapshot, signal)
    if (!('write' in file)) snapshot.close()
    return file
  } catch (error) {
    snapshot.close()
    throw error
  }
}

function openList(asked: AskedFile & { of: 'list' }, snapshot: Snapshot): OpenedFile | NoFile {
  const list = Object.hasOwn(LISTS, asked.list) ? LISTS[asked.list] : undefined
  if (!list) return { refused: 404 }
  const { filters, today, locale, format } = asked
  const say = sentencesIn(locale)
  const table = snapshot.read(() => tableFor(list, mintActor(asked.actor), { filters, today, say, locale }))
  if (table === 'forbidden') return { refused: 403 }
  if (!table) return { refused: 404 }
  return {
    name: `${table.title} ${today}.${format}`,
    type: REPORT_FORMATS[format].type,
    personal: table.personal,
    write: async (onProgress) => {
      const rows = counted(snapshot.iterate(table.rows), (done) => onProgress(done, table.total()))
      return format === 'xlsx' ? xlsxOf(table.title, table.heads, rows) : csvOf(table.heads, rows)
    },
    end: snapshot.close,
  }
}

async function openReport(
  asked: AskedFile & { of: 'report' },
  snapshot: Snapshot,
  signal?: AbortSignal,
): Promise<OpenedFile | NoFile> {
  const { year, revision, format, standard, today } = asked
  const actor = mintActor(asked.actor)
  if (!may(actor, 'report.view')) return { refused: 403 }
  const source = snapshot.read(() => reportEdition(actor, { year, revision, today }))
  if (!source) return { refused: 404 }
  const { edition, publishedOn } = source
  const known = {
    name: `${reportFileName(edition.document, revision)}.${REPORT_FORMATS[format].extension}`,
    type: REPORT_FORMATS[format].type,
    personal: false,
    end: snapshot.close,
  }
  if (format === 'xlsx') {
    const figures = asked.records ? snapshot.read(() => source.records({ names: false })) : undefined
    function* each(onProgress: OnProgress) {
      for (const figure of counted(figures ?? [], (done) => onProgress(done, figures!.length)))
        yield { ...figure, records: snapshot.iterate(figure.records) }
    }
    return { ...known, write: (onProgress) => renderXlsx(edition, figures && each(onProgress)) }
  }
  try {
    const date = publishedOn ?? (standard === 'a-2b' ? today : undefined)
    const bytes = await renderReportFile(edition, { format, standard, date, signal })
    return { ...known, write: async () => Readable.from([bytes]) }
  } catch (error) {
    if (!(error instanceof UnprintableError)) throw error
    return { unprintable: error.places }
  }
}
