import { type FigureRun, saysFigures } from './figure-run'
import { READ_LIMITS, ReadError } from './read-error'

/** A label in running text: its place in the order of the form, where it stands, and the figures behind it. */
export type FoundLabel = { order: number; start: number; end: number; run: FigureRun }

/** The longest sequence of labels in the order of the form; those with figures behind them count for more. */
export function chainOf<Label extends FoundLabel>(found: readonly Label[]): Label[] {
  if (found.length > READ_LIMITS.labels) throw new ReadError('tooLarge')
  const labels = [...found].sort((a, b) => a.start - b.start)
  const best: { weight: number; before: number }[] = []
  for (const [index, label] of labels.entries()) {
    let [weight, before] = [0, -1]
    for (let other = 0; other < index; other++) {
      const earlier = labels[other]!
      if (earlier.end > label.start || earlier.order >= label.order || best[other]!.weight <= weight) continue
      ;[weight, before] = [best[other]!.weight, other]
    }
    best.push({ weight: weight + (saysFigures(label.run) ? 3 : 1), before })
  }
  let at = best.reduce((top, { weight }, index) => (top < 0 || weight > best[top]!.weight ? index : top), -1)
  const chain: Label[] = []
  for (; at >= 0; at = best[at]!.before) chain.unshift(labels[at]!)
  return chain
}
