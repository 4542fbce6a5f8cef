import type { Readable } from 'node:stream'
import type { FileKind } from '@/lib/attachments/kinds'
import { breach, ok, type Result } from '@/lib/result'
import { readZip } from '../backup/sealed-zip'

/** The main part by which a zipped office format is recognised. */
const MAIN_PART: Partial<Record<FileKind, RegExp>> = {
  word: /^word\/document\d*\.xml$/,
  excel: /^xl\/workbook\d*\.(xml|bin)$/,
  slides: /^ppt\/presentation\d*\.xml$/,
  ofd: /^OFD\.xml$/i,
}
const CONTENT_TYPES_PART = '[Content_Types].xml'
const MACRO_PARTS = /(^|\/)(vbaProject\.bin|vbaData\.xml|macrosheets\/|activeX\/)/i
const MACRO_TYPES = /macroEnabled|vbaProject|activeX/i
const MOST_ZIP_PARTS = 20_000
const MOST_TYPES_BYTES = 4 * 1024 * 1024

class TooMuch extends Error {}

/** Checks the parts of a zipped office file. Only the list of content types is unpacked, up to a limit of size. */
export async function checkZipped(file: string, kind: FileKind): Promise<Result<undefined>> {
  const seen = { main: false, macros: false, types: kind === 'ofd', parts: 0 }
  try {
    await readZip(file, async (name, open) => {
      seen.parts += 1
      if (seen.parts > MOST_ZIP_PARTS) throw new TooMuch()
      if (MAIN_PART[kind]!.test(name)) seen.main = true
      if (MACRO_PARTS.test(name)) seen.macros = true
      if (name !== CONTENT_TYPES_PART) return
      seen.types = true
      if (MACRO_TYPES.test(await boundedText(await open()))) seen.macros = true
    })
  } catch {
    return breach('fileDamaged')
  }
  if (seen.macros) return breach('fileMacros')
  return seen.main && seen.types ? ok() : breach('fileContentOther')
}

async function boundedText(stream: Readable): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > MOST_TYPES_BYTES) throw new TooMuch()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
