import { remediesOf, remedyClause } from './clause'
import type { DraftSource, WordedChoice } from './draft'
import { LETTER_PLACE_CODES, type LetterPlace, placeOf, placeTexts } from './places'
import { textsOf } from './wordings/shipped'

/**
 * The places of a letter into which a person types: those of its wording that the ledger does not fill. First those
 * without which it cannot be signed.
 */
export function typedPlaces(choice: WordedChoice, { facts, wording, on }: Omit<DraftSource, 'entries'>): LetterPlace[] {
  const known = placeTexts(choice, facts, { on, entries: {} })
  const clause = remedyClause(remediesOf(choice, facts, on)).flat()
  const text = [...textsOf(wording), ...clause.map(([, each]) => each)].join('\n')
  const open = LETTER_PLACE_CODES.filter(
    (place) => placeOf(place).typed && known[place] === '' && text.includes(`{{${place}}}`),
  )
  const needed = new Set(open.filter((place) => text.replace(/\[\[.*?\]\]/gs, '').includes(`{{${place}}}`)))
  return [...open.filter((place) => needed.has(place)), ...open.filter((place) => !needed.has(place))]
}
