import type { Readable } from 'node:stream'
import type { Role } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import type { SearchParams } from '@/lib/list-query'
import type { ListFileFormat } from '@/lib/lists/formats'
import type { PdfStandard, ReportFileFormat } from '@/lib/report/formats'
import type { GlanceFormat, GlanceShape } from '@/lib/report/glance/file'

type AskedList = { of: 'list'; list: string; format: ListFileFormat; filters: SearchParams }
type AskedReport = {
  of: 'report'
  year: number
  revision?: number
  format: ReportFileFormat
  standard?: PdfStandard
  records: boolean
  /** 报送稿. */
  copy: boolean
}

/** 一图读懂. */
type AskedGlance = { of: 'glance'; year: number; revision?: number; shape: GlanceShape; format: GlanceFormat }

/** 卷宗 of a case. */
type AskedVolume = { of: 'volume'; number: string }

/** The letters of the register that a filter leaves, for the post. */
type AskedBatch = { of: 'batch'; filters: SearchParams; receipts: boolean }

/** A file that somebody takes out, as plain values that another process can be given. */
export type AskedFile = (AskedList | AskedReport | AskedGlance | AskedVolume | AskedBatch) & {
  actor: { staffId: number | null; name: string; role: Role }
  today: PlainDate
  locale: string
}

/** Why there is no file: the status of the answer, and the characters of a PDF that no font has. */
export type NoFile = { refused: 403 | 404 } | { unprintable: string }

/** What is known of a file before it is written. */
/** `notice`: what whoever asked should be told once of the file, in their language. */
export type Announced = { name: string; type: string; personal: boolean; notice?: string }

export type OnProgress = (done: number, total: number) => void

/** A file that can be written: everything in it is as of one moment. `end` sets free what it was read from. */
export type OpenedFile = Announced & { write: (onProgress: OnProgress) => Promise<Readable>; end: () => void }
