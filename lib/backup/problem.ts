import { failureOfLine } from '../jobs/failure-line'
import { faultOfLine } from './fault'

/**
 * What was kept of a run that failed, in the words of the catalogue: the faults that were found, or why it broke off. Other
 * text is of an older version, which kept the machine's own message: it only says that the log has the cause.
 */
export function problemWords(problem: string, say: (key: string) => string): string {
  return problem
    .split('\n')
    .map((line) => lineWords(line, say))
    .join('；')
}

function lineWords(line: string, say: (key: string) => string): string {
  const fault = faultOfLine(line)
  if (fault) return say(`backup.fault.${fault.code}`) + (fault.place && `：${fault.place}`)
  return say(`job.failure.${failureOfLine(line) ?? 'unexpected'}`).trim()
}
