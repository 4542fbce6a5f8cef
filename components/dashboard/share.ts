/** A share in per cent with one decimal; a dash where there is nothing to share. */
export function shareOf(part: number, whole: number): string {
  return whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`
}
