/** The kinds of file that a record can carry. */
export const FILE_KINDS = ['pdf', 'word', 'excel', 'slides', 'ofd', 'text', 'csv', 'png', 'jpeg'] as const
export type FileKind = (typeof FILE_KINDS)[number]

/** The allowed file extensions and the kind that the content must have; wps, et and dps are those of WPS Office. */
const KIND_OF_EXTENSION: Record<string, FileKind> = {
  pdf: 'pdf',
  docx: 'word',
  doc: 'word',
  wps: 'word',
  xlsx: 'excel',
  xls: 'excel',
  et: 'excel',
  pptx: 'slides',
  ppt: 'slides',
  dps: 'slides',
  ofd: 'ofd',
  txt: 'text',
  csv: 'csv',
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
}

export const EXTENSIONS = Object.keys(KIND_OF_EXTENSION)

/** 50 MB: a scanned file of some hundred pages. */
export const MOST_BYTES = 50 * 1024 * 1024

/** The kind of file according to its extension, or undefined if files with it are not accepted. */
export function kindOfName(name: string): FileKind | undefined {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(KIND_OF_EXTENSION, extension) ? KIND_OF_EXTENSION[extension] : undefined
}

/** The kinds that every browser shows by itself and that cannot reach the page around them, with their media type. */
const SHOWN_AS: Partial<Record<FileKind, string>> = { pdf: 'application/pdf', png: 'image/png', jpeg: 'image/jpeg' }

/** The media type under which a file can be looked at in its place; undefined for what can only be saved. */
export function shownAs(name: string): string | undefined {
  const kind = kindOfName(name)
  return kind && SHOWN_AS[kind]
}
