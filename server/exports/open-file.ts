import { Readable } from 'node:stream'
import { caseVolume } from '@/db/queries/case-volume'
import { letterOrgan } from '@/db/queries/letter-organ'
import { postedLetters } from '@/db/queries/posted-letters'
import { reportEdition } from '@/db/queries/report/edition'
import { glanceSource } from '@/db/queries/report/glance'
import { openSnapshot, type Snapshot } from '@/db/snapshot'
import { may, mintActor } from '@/lib/access'
import { letterListQuery } from '@/lib/letters/register'
import { reportFileName } from '@/lib/report/draft-mark'
import { REPORT_FORMATS } from '@/lib/report/formats'
import { GLANCE_FORMATS, glanceFileName } from '@/lib/report/glance/file'
import { glanceOf } from '@/lib/report/glance/glance'
import { renderXlsx } from '@/lib/report/render/xlsx'
import { setBatch } from '../case-files/set-batch'
import { setVolume } from '../case-files/set-volume'
import { UnprintableError } from '../pdf/compile-pdf'
import { facesNotice } from '../pdf/faces-notice'
import { renderGlance } from '../pdf/render-glance'
import { renderReportFile } from '../report-files/render-report-file'
import { sentencesIn } from '../sentences-in'
import type { AskedFile, NoFile, OnProgress, OpenedFile } from './asked'
import { counted } from './counted'
import { openList } from './open-list'

/** Opens a file that is asked for in the process that writes it; all of it is read from one snapshot of the ledger. */
export async function openFile(asked: AskedFile, signal?: AbortSignal): Promise<OpenedFile | NoFile> {
  const snapshot = openSnapshot()
  try {
    const file = await opened(asked, snapshot, signal)
    if (!('write' in file)) snapshot.close()
    return file
  } catch (error) {
    snapshot.close()
    throw error
  }
}

function opened(asked: AskedFile, snapshot: Snapshot, signal?: AbortSignal) {
  switch (asked.of) {
    case 'list':
      return openList(asked, snapshot, signal)
    case 'report':
      return openReport(asked, snapshot, signal)
    case 'glance':
      return openGlance(asked, snapshot, signal)
    case 'volume':
      return openVolume(asked, snapshot, signal)
    case 'batch':
      return openBatch(asked, snapshot, signal)
  }
}

async function openReport(
  asked: AskedFile & { of: 'report' },
  snapshot: Snapshot,
  signal?: AbortSignal,
): Promise<OpenedFile | NoFile> {
  const { year, revision, format, standard, copy, today, locale } = asked
  const actor = mintActor(asked.actor)
  if (!may(actor, 'report.view')) return { refused: 403 }
  const source = snapshot.read(() => reportEdition(actor, { year, revision, copy, today }))
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
  return unlessUnprintable(async () => {
    const date = publishedOn ?? (standard === 'a-2b' ? today : undefined)
    const bytes = await renderReportFile(edition, { format, standard, date, signal })
    const notice = format === 'pdf' ? facesNotice(sentencesIn(locale)) : undefined
    return { ...known, notice, write: async () => Readable.from([bytes]) }
  })
}

async function openGlance(
  { year, revision, shape, format, today, actor: asking }: AskedFile & { of: 'glance' },
  snapshot: Snapshot,
  signal?: AbortSignal,
): Promise<OpenedFile | NoFile> {
  const actor = mintActor(asking)
  if (!may(actor, 'report.view')) return { refused: 403 }
  const source = snapshot.read(() => glanceSource(actor, { year, revision, today }))
  if (!source) return { refused: 404 }
  const glance = glanceOf(source.facts, source.chosen, source.draft)
  return unlessUnprintable(async () => {
    const bytes = await renderGlance(glance, { shape, format }, { systemFonts: true }, signal)
    return {
      name: glanceFileName(glance, { shape, format, revision }),
      type: GLANCE_FORMATS[format].type,
      personal: false,
      end: snapshot.close,
      write: async () => Readable.from([bytes]),
    }
  })
}

async function unlessUnprintable(make: () => Promise<OpenedFile>): Promise<OpenedFile | NoFile> {
  try {
    return await make()
  } catch (error) {
    if (!(error instanceof UnprintableError)) throw error
    return { unprintable: error.places }
  }
}

function openVolume(
  { number, actor: asking, today }: AskedFile & { of: 'volume' },
  snapshot: Snapshot,
  signal?: AbortSignal,
): OpenedFile | NoFile {
  const actor = mintActor(asking)
  if (!may(actor, 'letter.draft') || !may(actor, 'applicant.view')) return { refused: 403 }
  const volume = snapshot.read(() => caseVolume(actor, number, today))
  if (!volume) return { refused: 404 }
  return {
    name: `卷宗-${number}.pdf`,
    type: REPORT_FORMATS.pdf.type,
    personal: true,
    ...setWhenTaken(snapshot, signal, (watched) => setVolume(volume, { systemFonts: true, ...watched })),
  }
}

function openBatch(
  { filters, receipts, actor: asking, today }: AskedFile & { of: 'batch' },
  snapshot: Snapshot,
  signal?: AbortSignal,
): OpenedFile | NoFile {
  const actor = mintActor(asking)
  if (!may(actor, 'letter.draft') || !may(actor, 'applicant.view')) return { refused: 403 }
  const query = letterListQuery.parse(filters)
  const { letters, organ } = snapshot.read(() => ({
    letters: postedLetters(actor, query),
    organ: letterOrgan(actor).fullName,
  }))
  if (letters.length === 0) return { refused: 404 }
  const options = { systemFonts: true, receipts }
  return {
    name: `交邮清单 ${today}.pdf`,
    type: REPORT_FORMATS.pdf.type,
    personal: true,
    ...setWhenTaken(snapshot, signal, (watched) => setBatch(letters, organ, { ...options, ...watched })),
  }
}

type Watched = { signal: AbortSignal; onProgress: OnProgress }

/** Bytes that are set when they are first taken, so that what is said of their progress is heard; `end` ends the setting. */
function setWhenTaken(
  snapshot: Snapshot,
  signal: AbortSignal | undefined,
  set: (watched: Watched) => Promise<Uint8Array>,
): Pick<OpenedFile, 'write' | 'end'> {
  const ended = new AbortController()
  const either = signal ? AbortSignal.any([signal, ended.signal]) : ended.signal
  async function* bytes(onProgress: OnProgress): AsyncGenerator<Uint8Array> {
    yield await set({ signal: either, onProgress })
  }
  return {
    write: async (onProgress) => Readable.from(bytes(onProgress)),
    end: () => {
      ended.abort()
      snapshot.close()
    },
  }
}
