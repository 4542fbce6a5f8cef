import { ListChoices } from '@/components/ui/list-choices'
import { listChoiceOf } from '@/db/queries/list-choices'
import type { Actor } from '@/lib/access'
import type { ChosenList } from '@/lib/lists/list-choice'
import { choosable, type ListColumns, type Words } from '@/lib/lists/list-columns'
import { keepChoice } from './actions'

/** How a person looks at a list: the columns left out, how close its rows stand, and the control that changes both. */
export function ownChoice<C extends ListColumns<never>>(
  actor: Actor,
  list: ChosenList,
  columns: C,
  words: Words,
  /** Columns that stay away until somebody chooses them. */
  usuallyHidden: readonly string[] = [],
) {
  const choice = listChoiceOf(actor, list, usuallyHidden)
  return {
    without: choice.hidden as (keyof C)[],
    list: {
      density: choice.density,
      choices: <ListChoices list={list} columns={choosable(columns, words)} {...choice} keep={keepChoice} />,
    },
  }
}
