import type { Sentences } from '../sentences'
import { areaOf } from './areas'
import { columnLabel, type ImportKind } from './columns'
import { choicesBetween } from './headings'
import { placeOf } from './lines'
import { noteUnknown, type UnknownWord } from './said-words'
import type { Headed } from './table'
import type { Verdict } from './verdict'

/** What is done with a sheet. */
export type SheetState = 'taken' | 'hiddenTaken' | 'other' | 'hidden' | 'empty'

export function sheetStates({ sheets, taken }: Pick<Headed, 'sheets' | 'taken'>): SheetState[] {
  return sheets.map(({ hidden, rows }, at) => {
    if (taken.includes(at)) return hidden ? 'hiddenTaken' : 'taken'
    return hidden ? 'hidden' : rows === 0 ? 'empty' : 'other'
  })
}

/** From which of several columns one of ours is taken, and which cells were filled where others are merged, in sentences. */
export function readingWords(say: Sentences, kind: ImportKind, headed: Headed): string[] {
  const chosen = choicesBetween(kind, headed.headings, headed.mapping).map(({ column, from, passedOver }) =>
    say('import.chosenFrom', {
      column: columnLabel(kind, column),
      from,
      passedOver: passedOver.map((heading) => say('import.passedOver', { heading })).join('、'),
    }),
  )
  const areas = filledAreas(headed)
  return areas.length === 0 ? chosen : [...chosen, say('import.filled', { areas: areas.join('、') })]
}

const MOST_AREAS_NAMED = 10

/** The merged cells over several rows below the headings, the first of them. */
function filledAreas({ sheets, taken }: Headed): string[] {
  const written = taken.flatMap((at) => {
    const { merged, headingLine } = sheets[at]!
    const below = placeOf(headingLine).row
    return merged.filter((each) => {
      const area = areaOf(each)
      return area !== undefined && area.top > below && area.bottom > area.top
    })
  })
  return written.slice(0, MOST_AREAS_NAMED)
}

/** The words that rows were refused for, each with how many rows it stands in. */
export function unknownWords(notable: readonly Verdict[]): UnknownWord[] {
  const met = new Map<string, UnknownWord>()
  for (const verdict of notable) if (verdict.is === 'refused') noteUnknown(verdict.problems, met)
  return [...met.values()]
}

/** The number of rows by what they lack, which the checks of the report will object to. */
export function lackingIn(notable: readonly Verdict[]): { gap: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const verdict of notable)
    if (verdict.is === 'incomplete') for (const gap of verdict.gaps) counts.set(gap, (counts.get(gap) ?? 0) + 1)
  return [...counts].map(([gap, count]) => ({ gap, count }))
}

/** The same as a sentence; undefined where nothing is lacking. */
export function lackingWords(say: Sentences, notable: readonly Verdict[]): string | undefined {
  const gaps = lackingIn(notable).map(({ gap, count }) =>
    say('import.lackingOf', { gap: say(`import.gap.${gap}`), count }),
  )
  return gaps.length === 0 ? undefined : say('import.lacking', { gaps: gaps.join('、') })
}
