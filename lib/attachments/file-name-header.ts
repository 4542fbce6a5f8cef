/** The header with the file's name, percent-encoded: it may name a person, and an address would keep it. */
export const FILE_NAME_HEADER = 'x-file-name'
