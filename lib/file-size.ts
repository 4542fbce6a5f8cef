const UNITS = ['B', 'KB', 'MB', 'GB', 'TB']

/** A number of bytes as text: 1.4 MB. */
export function inUnits(bytes: number): string {
  const power = Math.min(UNITS.length - 1, bytes < 1 ? 0 : Math.floor(Math.log2(bytes) / 10))
  const value = bytes / 1024 ** power
  return `${power === 0 || value >= 100 ? Math.round(value) : Math.round(value * 10) / 10} ${UNITS[power]}`
}
