/** How alike two texts are, 0 to 1: pairs of neighbouring characters that they share, figures and marks left out. */
export function similarity(a: string, b: string): number {
  const [of, other] = [pairsOf(a), pairsOf(b)]
  const total = size(of) + size(other)
  if (total === 0) return 0
  let shared = 0
  for (const [pair, count] of of) shared += Math.min(count, other.get(pair) ?? 0)
  return (2 * shared) / total
}

function pairsOf(text: string): Map<string, number> {
  const plain = text.replace(/[^\p{Script=Han}\p{Letter}]/gu, '')
  const pairs = new Map<string, number>()
  for (let at = 0; at + 2 <= plain.length; at += 1) {
    const pair = plain.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

function size(pairs: ReadonlyMap<string, number>): number {
  return [...pairs.values()].reduce((total, count) => total + count, 0)
}
