import type { JobFailure } from './job'

const IN_ENGLISH: Record<JobFailure, string> = {
  diskFull: 'there is not enough space on the disk',
  readOnly: 'the disk or the database can only be read',
  busy: 'the database is busy',
  diskFailed: 'the disk could not be read or written',
  noTemporaryFolder: 'no temporary files can be written',
  unexpected: 'the software failed',
}

/** The failure as a line of the command line, and as it is kept with a run that failed. */
export function failureLine(failure: JobFailure): string {
  return IN_ENGLISH[failure]
}

/** The failure that a line tells; undefined for any other text. */
export function failureOfLine(line: string): JobFailure | undefined {
  return (Object.keys(IN_ENGLISH) as JobFailure[]).find((failure) => IN_ENGLISH[failure] === line)
}
