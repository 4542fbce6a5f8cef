/** Why a file cannot be read as a table; each has its sentence under `import.file`. */
export const FILE_ERRORS = [
  'empty',
  'tooLarge',
  'name',
  'unknownType',
  'oldWorkbook',
  'xmlWorkbook',
  'savedPage',
  'pageWithoutTable',
  'macros',
  'brokenWorkbook',
  'unpacksTooLarge',
  'noSheet',
  'formulaWithoutResult',
  'encoding',
  'quotes',
  'noHeadings',
  'noRows',
  'tooManyRows',
  'tooManyColumns',
  'cellTooLong',
  'tooSlow',
] as const
export type FileErrorCode = (typeof FILE_ERRORS)[number]

/** A file that is refused as a whole: one clear message, and nothing is changed. */
export class FileError extends Error {
  constructor(
    readonly code: FileErrorCode,
    readonly at = '',
  ) {
    super(at ? `${code} ${at}` : code)
    this.name = 'FileError'
  }
}

export const LIMITS = {
  fileBytes: 64 * 1024 * 1024,
  unpackedBytes: 768 * 1024 * 1024,
  rows: 200_000,
  columns: 200,
  cell: 20_000,
} as const
