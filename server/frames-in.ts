/** Where an error of a process was, from what it wrote of it; without the message, which may hold what is in the ledger. */
export function framesIn(stderr: string): string {
  return stderr
    .split('\n')
    .filter((line) => /^ +at /.test(line))
    .join('\n')
}
