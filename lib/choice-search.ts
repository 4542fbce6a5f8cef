import { placeInInitials } from './initials'

/** What a choice is found by: its label, other short names (initials, code), and the words that explain it. */
type Searched = { label: string; keys?: string; words?: string }

/** The shortest run of initials that is looked for within a label, and not only at its beginning. */
const WITHIN_FROM = 2

/**
 * The choices in which the typed text occurs, the best first: at the beginning of the label or of its initials, then
 * within them, then within the words that explain the choice. Everything where nothing is typed.
 */
export function found<O extends Searched>(choices: readonly O[], typed: string): readonly O[] {
  const search = typed.trim().toLowerCase()
  if (search === '') return choices
  return choices
    .flatMap((choice) => {
      const rank = rankOf(choice, search)
      return rank === undefined ? [] : [{ choice, rank }]
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ choice }) => choice)
}

function rankOf({ label, keys = '', words = '' }: Searched, search: string): number | undefined {
  const name = label.toLowerCase()
  const others = keys.toLowerCase()
  const inInitials = placeInInitials(label, search)
  const ranked = [
    name.startsWith(search),
    inInitials === 0 || others.startsWith(search),
    name.includes(search),
    inInitials !== undefined && search.length >= WITHIN_FROM,
    others.includes(search),
    words.toLowerCase().includes(search),
  ]
  const rank = ranked.indexOf(true)
  return rank === -1 ? undefined : rank
}
