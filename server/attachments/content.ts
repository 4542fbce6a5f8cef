import { open, readFile } from 'node:fs/promises'
import type { FileKind } from '@/lib/attachments/kinds'
import { breach, ok, type Refusal, type Result } from '@/lib/result'
import { strictlyDecoded } from '@/lib/strictly-decoded'
import { checkZipped } from './zipped-content'

const PDF_SIGNATURE = Buffer.from('%PDF-')
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const JPEG = Buffer.from([0xff, 0xd8, 0xff])
const OLE_SIGNATURE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const ZIP_SIGNATURE = Buffer.from([0x50, 0x4b, 0x03, 0x04])

const utf16 = (text: string) => Buffer.from(text, 'utf16le')
/** The stream names by which the old binary office formats (OLE) are told apart. */
const OLE_STREAMS: Partial<Record<FileKind, Buffer[]>> = {
  word: [utf16('WordDocument')],
  excel: [utf16('Workbook'), utf16('Book')],
  slides: [utf16('PowerPoint Document')],
}
const OLE_MACROS = utf16('_VBA_PROJECT')

const other: Refusal = breach('fileContentOther')

/** Checks that a file's content is of the kind its name says; office files with macros are refused. */
export async function checkContent(file: string, kind: FileKind): Promise<Result<undefined>> {
  switch (kind) {
    case 'pdf':
      return begins(file, PDF_SIGNATURE)
    case 'png':
      return begins(file, PNG)
    case 'jpeg':
      return begins(file, JPEG)
    case 'text':
    case 'csv':
      return isText(await readFile(file)) ? ok() : other
    case 'ofd':
      return checkZipped(file, kind)
    default:
      return checkOffice(file, kind)
  }
}

async function checkOffice(file: string, kind: 'word' | 'excel' | 'slides'): Promise<Result<undefined>> {
  const start = await startOf(file, OLE_SIGNATURE.length)
  if (start.subarray(0, ZIP_SIGNATURE.length).equals(ZIP_SIGNATURE)) return checkZipped(file, kind)
  if (!start.equals(OLE_SIGNATURE)) return other
  const content = await readFile(file)
  if (content.includes(OLE_MACROS)) return breach('fileMacros')
  return OLE_STREAMS[kind]!.some((stream) => content.includes(stream)) ? ok() : other
}

async function begins(file: string, mark: Buffer): Promise<Result<undefined>> {
  return (await startOf(file, mark.length)).equals(mark) ? ok() : other
}

async function startOf(file: string, length: number): Promise<Buffer> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

// Control characters other than tabs, line breaks and form feeds do not occur in text files.
const NOT_TEXT = /[^\P{Cc}\t\n\f\r]/u

function isText(content: Buffer): boolean {
  const encodings = content.subarray(0, 2).equals(Buffer.from([0xff, 0xfe])) ? ['utf-16le'] : ['utf-8', 'gb18030']
  return encodings.some((encoding) => {
    const text = strictlyDecoded(content, encoding)
    return text !== undefined && !NOT_TEXT.test(text)
  })
}
