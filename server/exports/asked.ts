import type { Readable } from 'node:stream'
import type { Role } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import type { SearchParams } from '@/lib/list-query'
import type { PdfStandard, ReportFileFormat } from '@/lib/report/formats'

type AskedList = { of: 'list'; list: string; format: 'xlsx' | 'csv'; filters: SearchParams }
type AskedReport = {
  of: 'report'
  year: number
  revision?: number
  format: ReportFileFormat
  standard?: PdfStandard
  records: boolean
}

/** A file that somebody takes out, as plain values that another process can be given. */
export type AskedFile = (AskedList | AskedReport) & {
  actor: { staffId: number | null; name: string; role: Role }
  today: PlainDate
  locale: string
}

/** Why there is no file: the status of the answer, and the characters of a PDF that no font has. */
export type NoFile = { refused: 403 | 404 } | { unprintable: string }

/** What is known of a file before it is written. */
export type Announced = { name: string; type: string; personal: boolean }

export type OnProgress = (done: number, total: number) => void

/** A file that can be written: everything in it is as of one moment. `end` sets free what it was read from. */
export type OpenedFile = Announced & { write: (onProgress: OnProgress) => Promise<Readable>; end: () => void }
