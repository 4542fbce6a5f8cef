/** What can be wrong with a ledger or with a file made of one; each has its sentence under `backup.fault`. */
export const FAULT_CODES = [
  'notOurs',
  'sealBroken',
  'entryMissing',
  'entryDamaged',
  'entryUnknown',
  'databaseDamaged',
  'parentMissing',
  'auditChanged',
  'auditOrder',
  'auditTruncated',
  'auditUnguarded',
  'auditUnlikeAnchor',
  'auditShorterThanAnchor',
  'reportChanged',
  'reportMissing',
  'letterChanged',
  'letterMissing',
  'attachmentMissing',
  'attachmentDamaged',
  'newerVersion',
] as const
type FaultCode = (typeof FAULT_CODES)[number]

/** One fault, with the place where it was found: an entry, a table, a number. */
export type Fault = { code: FaultCode; place: string }

const IN_ENGLISH: Record<FaultCode, string> = {
  notOurs: 'not a backup, archive or database of this software',
  sealBroken: 'the file is not as it was written: its checksum does not match',
  entryMissing: 'a part is missing',
  entryDamaged: 'a part is damaged',
  entryUnknown: 'a part does not belong to it',
  databaseDamaged: 'the database is damaged',
  parentMissing: 'rows refer to a record that does not exist',
  auditChanged: 'an audit entry was changed',
  auditOrder: 'audit entries were removed, inserted or moved',
  auditTruncated: 'the latest audit entries were removed',
  auditUnguarded: 'the database no longer refuses to change audit entries',
  auditUnlikeAnchor: 'an audit entry is not as it was noted outside the ledger',
  auditShorterThanAnchor: 'audit entries that were noted outside the ledger are missing at the end',
  reportChanged: 'a published report is not as it was frozen',
  reportMissing: 'a published report was removed',
  letterChanged: 'a signed letter is not as it was frozen',
  letterMissing: 'a signed letter was removed',
  attachmentMissing: 'the content of an attachment is missing',
  attachmentDamaged: 'the content of an attachment was changed',
  newerVersion: 'made by a newer version of the software',
}

/** The fault as a line of text for the command line. */
export function faultLine({ code, place }: Fault): string {
  return place ? `${IN_ENGLISH[code]}: ${place}` : IN_ENGLISH[code]
}

/** The fault that a line tells; undefined for any other text. */
export function faultOfLine(line: string): Fault | undefined {
  const code = FAULT_CODES.find((each) => line === IN_ENGLISH[each] || line.startsWith(`${IN_ENGLISH[each]}: `))
  return code && { code, place: line.slice(IN_ENGLISH[code].length + 2) }
}
