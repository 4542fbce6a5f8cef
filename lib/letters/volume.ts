import type { FileKind } from '../attachments/kinds'
import type { AttachmentLabel } from '../attachments/labels'
import { inChinese, type PlainDate } from '../dates'
import type { LetterDocument } from './document'
import type { CaseDocument } from './facts'

/** A file that is attached to the case. */
export type AttachedFile = {
  label: AttachmentLabel
  name: string
  kind: FileKind
  /** Its size. */
  bytes: number
  sha256: string
}

/** A paper of the volume: a form that the ledger sets, an attached file, or one that lies elsewhere. */
export type VolumePaper = {
  title: string
  number: string
  on: PlainDate | null
  content: { type: 'form'; document: LetterDocument } | { type: 'attached'; file: AttachedFile } | { type: 'elsewhere' }
}

/** A label and what stands beside it. */
type VolumeRow = readonly [label: string, text: string]

/** 卷宗: the papers of a case in their order, between its cover and its closing note (备考表). */
export type Volume = {
  organ: string
  title: string
  cover: readonly VolumeRow[]
  papers: readonly VolumePaper[]
  closing: readonly VolumeRow[]
}

/** A form of the file, and after which paper of the course it comes. */
type Forms = { first: readonly LetterDocument[]; last: readonly LetterDocument[] }

/**
 * The papers of a case in their order: the application and its sheets, the course by its days, the records of the work
 * on it, and what else is attached. A paper of which no file is attached is listed as lying elsewhere; a file stands
 * behind the first paper of its label, and none is left out.
 */
export function volumePapers(
  documents: readonly CaseDocument[],
  attached: readonly AttachedFile[],
  { first, last }: Forms,
  signed: readonly SignedLetter[] = [],
): VolumePaper[] {
  const [application, ...course] = documents.filter(({ label, title }) => label !== null || title !== '申请登记表')
  const used = new Set<AttachmentLabel>()
  const files = (label: AttachmentLabel | null): AttachedFile[] => {
    if (label === null || used.has(label)) return []
    used.add(label)
    return attached.filter((file) => file.label === label)
  }
  const papersOf = (document: CaseDocument): VolumePaper[] => {
    const letter = signed.find((each) => isOf(each, document))
    const own = files(document.label).map((file) => attachedPaper(file, document))
    if (letter) return [signedPaper(letter), ...own]
    return own.length > 0 ? own : [elsewhere(document)]
  }
  const others = signed.filter((each) => !documents.some((document) => isOf(each, document)))
  return [
    ...(application ? papersOf(application) : []),
    ...first.map(form),
    ...byDay([
      ...course.map((document) => ({ on: document.on, papers: papersOf(document) })),
      ...others.map((letter) => ({ on: letter.on, papers: [signedPaper(letter)] })),
    ]),
    ...last.map(form),
    ...attached.filter(({ label }) => !used.has(label)).map((file) => attachedPaper(file)),
  ]
}

/** A letter that was signed in the ledger, as the file that was frozen with it; `label`: under which its like is attached. */
export type SignedLetter = {
  title: string
  number: string
  on: PlainDate
  label: AttachmentLabel | null
  file: AttachedFile
}

/** Whether a paper of the course is this letter: by its number, or where it has none by its kind and its day. */
function isOf({ number, label, on }: SignedLetter, document: CaseDocument): boolean {
  if (number !== '' || document.number !== '') return number === document.number
  return label !== null && label === document.label && on === document.on
}

const signedPaper = ({ title, number, on, file }: SignedLetter): VolumePaper => ({
  title,
  number,
  on,
  content: { type: 'attached', file },
})

const byDay = (all: readonly { on: PlainDate; papers: VolumePaper[] }[]): VolumePaper[] =>
  all.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).flatMap(({ papers }) => papers)

const form = (document: LetterDocument): VolumePaper => ({
  title: document.title,
  number: '',
  on: null,
  content: { type: 'form', document },
})

function attachedPaper(file: AttachedFile, document?: CaseDocument): VolumePaper {
  const { title, number, on } = document ?? { title: '附件', number: '', on: null }
  return { title: `${title}（${file.name}）`, number, on, content: { type: 'attached', file } }
}

const elsewhere = ({ title, number, on }: CaseDocument): VolumePaper => ({
  title,
  number,
  on,
  content: { type: 'elsewhere' },
})

/** Why an attached file is not taken in page by page. */
const NOT_TAKEN_IN = {
  otherKind: '不是 PDF 或者图片',
  locked: '加密，不能打开',
  damaged: '损坏，不能打开',
  tooLong: '页数过多',
  tooLarge: '文件过大',
  gone: '原文件不在台账中',
} as const
export type NotTakenIn = keyof typeof NOT_TAKEN_IN

/** What stands in the volume for a paper, with the number of its pages there; nothing for one that lies elsewhere. */
export type PagedContent =
  | { type: 'pdf'; file: number; pages: number }
  | { type: 'image'; file: number; format: 'png' | 'jpg'; pages: 1 }
  | { type: 'place'; why: NotTakenIn; pages: 1; attachedAs: number | null }
  | { type: 'none'; pages: 0 }

/** The first page of each paper; the pages before the first paper and after the last have no number. */
function firstPages(paged: readonly PagedContent[]): (number | null)[] {
  let next = 1
  return paged.map(({ pages }) => {
    const first = pages === 0 ? null : next
    next += pages
    return first
  })
}

/** What `assets/typst/pages.typ` wants of a volume: its parts in their order, each with its place among the files. */
export function volumeParts({ title, cover, papers, closing, organ }: Volume, paged: readonly PagedContent[]) {
  const first = firstPages(paged)
  const entries = papers.map((paper, index) => contentsRow(paper, index + 1, paged[index]!, first[index]!))
  const parts = papers.flatMap((paper, index) => partOf(paper, paged[index]!, first[index]!))
  const pages = paged.reduce((sum, each) => sum + each.pages, 0)
  const counted: VolumeRow[] = [
    ['本卷文件数', `${papers.length}件`],
    ['本卷页数', `${pages}页`],
  ]
  return {
    // Shares of the width; 0 where a column is as wide as what stands in it.
    labels: { contents: ['序号', '文件名称', '文号', '日期', '页次', '备注'], widths: [0, 2.6, 1.5, 0, 0, 1.5] },
    parts: [
      { type: 'table', heading: organ, title, rows: [...cover, ...counted] },
      { type: 'contents', title: '卷内目录', entries },
      ...parts,
      { type: 'table', heading: '', title: '备考表', rows: [...counted, ...closing] },
    ],
    attached: papers.flatMap((paper, index) => attachedOf(paper, index + 1, paged[index]!)),
  }
}

function contentsRow(
  { title, number, on }: VolumePaper,
  ordinal: number,
  paged: PagedContent,
  first: number | null,
): string[] {
  const last = first === null ? null : first + paged.pages - 1
  const pages = first === null ? '' : first === last ? String(first) : `${first}—${last}`
  const note = paged.type === 'none' ? '原件另存' : paged.type === 'place' ? NOT_TAKEN_IN[paged.why] : ''
  return [String(ordinal), title, number, on ? inChinese(on) : '', pages, note]
}

function partOf({ title, content }: VolumePaper, paged: PagedContent, first: number | null): object[] {
  if (paged.type === 'none') return []
  if (paged.type !== 'place') return [{ ...paged, title, first }]
  const file = content.type === 'attached' ? content.file : undefined
  const rows: VolumeRow[] = [
    ['不能并入本卷的原因', NOT_TAKEN_IN[paged.why]],
    ['文件名', file?.name ?? ''],
    ['大小', file ? `${file.bytes}字节` : ''],
    ['SHA-256', file?.sha256 ?? ''],
    ['原文件', paged.attachedAs === null ? '存于台账' : '作为附件随本 PDF 保存'],
  ]
  return [{ type: 'place', title, rows, first }]
}

function attachedOf({ content }: VolumePaper, ordinal: number, paged: PagedContent) {
  if (paged.type !== 'place' || paged.attachedAs === null || content.type !== 'attached') return []
  return [{ name: `${ordinal}-${content.file.name}`, file: paged.attachedAs }]
}
