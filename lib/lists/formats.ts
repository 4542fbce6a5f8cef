/** The formats in which a list leaves the ledger: to be printed, to go on with in a spreadsheet, for other programs. */
export const LIST_FILE_FORMATS = ['pdf', 'xlsx', 'csv'] as const
export type ListFileFormat = (typeof LIST_FILE_FORMATS)[number]
