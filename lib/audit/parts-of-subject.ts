/** The noun of an entry's subject and what follows it: the record of `request:2023-001` is 2023-001. */
export function partsOfSubject(subject: string): { noun: string; key: string } {
  const [noun, key = ''] = subject.split(/:(.*)/s) as [string, string?]
  return { noun, key }
}
