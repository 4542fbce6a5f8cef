import { addDays, type PlainDate } from '../../dates'
import { letterRule, mandatoryParts } from '../../law/letters/letters'
import type { LetterPart } from '../../law/letters/parts'
import { readTemplate } from '../../report/templates/language'
import { LETTER_PLACE_CODES, placeOf } from '../places'
import { type PlacedPassage, passagesOf, sameWording, wordingOf } from './passages'
import { shippedWording, type WordedKind } from './shipped'
import type { Wording } from './wording'

/** The names of the places under the labels by which people edit a wording. */
export const PLACE_NAMES: ReadonlyMap<string, string> = new Map(
  LETTER_PLACE_CODES.map((place) => [place, placeOf(place).label]),
)

/** What is wrong with an edited wording, and in which of its passages, from 0. */
export type WordingFault = {
  passage: number
  fault: 'unknownFigure' | 'brackets' | 'mandatoryPart' | 'namesApplicant'
}

/**
 * An edited wording, with labels in its tokens, as it is kept, with names; or what is wrong with it. The parts that the
 * law wants on that day must be worded, and a letter to somebody consulted must not show who applied (《条例》第三十二条 asks
 * for an opinion on the information, not on the applicant).
 */
export function readWording(
  kind: WordedKind,
  title: string,
  edited: readonly PlacedPassage[],
  on: PlainDate,
): { wording: Wording } | { faults: WordingFault[] } {
  const read = edited.map((passage) => ({ passage, template: readTemplate(passage.text, PLACE_NAMES) }))
  const faults = read.flatMap(({ template }, passage): WordingFault[] =>
    'fault' in template ? [{ passage, fault: template.fault }] : [],
  )
  const passages = read.map(({ passage, template }) => ({ ...passage, text: 'text' in template ? template.text : '' }))
  const all = [...faults, ...(faults.length === 0 ? [...unworded(kind, passages, on), ...naming(kind, passages)] : [])]
  return all.length > 0 ? { faults: all } : { wording: wordingOf(kind, title, passages) }
}

function unworded(kind: WordedKind, passages: readonly PlacedPassage[], on: PlainDate): WordingFault[] {
  const worded = new Set(passages.filter(({ text }) => text !== '').map(({ part }) => part))
  return mandatoryParts(kind, on).flatMap(({ value }): WordingFault[] => {
    const passage = passages.findIndex(({ part }) => part === value)
    return passage >= 0 && !worded.has(value) ? [{ passage, fault: 'mandatoryPart' }] : []
  })
}

function naming(kind: WordedKind, passages: readonly PlacedPassage[]): WordingFault[] {
  if (letterRule(kind).to !== 'consulted') return []
  return passages.flatMap(({ text }, passage): WordingFault[] =>
    /\{\{[?!]?applicant\.(?:name|identity|contact)\}\}/.test(text) ? [{ passage, fault: 'namesApplicant' }] : [],
  )
}

/** The passages of a wording as they are edited; those of parts that only ours has come last. */
export function editablePassages(kind: WordedKind, wording: Wording): PlacedPassage[] {
  const own = passagesOf(wording)
  const parts = new Set<LetterPart>(own.map(({ part }) => part))
  const last = Math.max(...own.map(({ paragraph }) => paragraph))
  const lacking = passagesOf(shippedWording(kind)).filter(({ part }) => !parts.has(part))
  return [...own, ...lacking.map((passage, index) => ({ ...passage, paragraph: last + 1 + index }))]
}

/** Why an organ's wording should be looked at again: what it was made from, or the law of the letter, has changed since. */
export type Outdated = 'shippedChanged' | 'lawChanged'

/** `base`: our wording when the organ changed it; `keptOn`: the day on which it did. */
export function outdatedBy(kind: WordedKind, { base, keptOn }: { base: Wording; keptOn: PlainDate }, today: PlainDate) {
  const changed: Outdated[] = []
  if (!sameWording(base, shippedWording(kind))) changed.push('shippedChanged')
  if (lawChangedBetween(kind, keptOn, today)) changed.push('lawChanged')
  return changed
}

/** Whether a part of the letter came into force after the one day and by the other. */
function lawChangedBetween(kind: WordedKind, after: PlainDate, until: PlainDate): boolean {
  return letterRule(kind).parts.some(({ inForceFrom }) => inForceFrom >= addDays(after, 1) && inForceFrom <= until)
}
