/** The value of a filter by id that selects records without one. */
export const NONE = 'none'

/** An address with these filters; empty ones are left out, so that the shortest address is the plain list. */
export function addressOf(path: string, query: Record<string, string | number | undefined>): string {
  const parameters = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const search = new URLSearchParams(parameters.map(([name, value]) => [name, String(value)])).toString()
  return search ? `${path}?${search}` : path
}
