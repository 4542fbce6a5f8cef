/** Why a file cannot be read as a report; each has its sentence where it is shown. */
export type ReadErrorCode =
  | 'empty'
  | 'tooLarge'
  | 'unknownType'
  | 'damaged'
  | 'oldWord'
  | 'encoding'
  | 'encrypted'
  | 'scan'
  | 'noReport'
  | 'severalReports'
  | 'tooSlow'
  | 'brokenSeal'

/** A file that is no report, or none that can be read; `at` says more, such as the years found. */
export class ReadError extends Error {
  constructor(
    readonly code: ReadErrorCode,
    readonly at = '',
  ) {
    super(at ? `${code} ${at}` : code)
    this.name = 'ReadError'
  }
}

export const READ_LIMITS = {
  fileBytes: 64 * 1024 * 1024,
  unpackedBytes: 256 * 1024 * 1024,
  /** Of one table, so that spans cannot make it endless. */
  gridCells: 200_000,
  pages: 400,
  /** Of running text; a report has a few tens of thousands. */
  characters: 3_000_000,
  /** Labels of the form in running text: sequences of them are compared with each other. */
  labels: 3000,
} as const
