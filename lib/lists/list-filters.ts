type FilterChoice = {
  name: string
  label: string
  options: readonly { value: string | number; label: string }[]
}

type FilterDate = { name: string; label: string }

/** What a list can be narrowed to: written once for its page and for the printed list. */
export type ListFilters = {
  searchLabel?: string
  choices: readonly FilterChoice[]
  dates?: readonly FilterDate[]
  /** Filters without a field, set by a link such as a figure's, in words. */
  linked?: readonly FilterInWords[]
}

/** A filter that is set, and the name by which the address holds it. */
export type FilterInWords = { name: string; text: string }

/** What an address narrows a list to, as it stands there or read by the list's schema. */
export type Narrowed = Record<string, string | string[] | number | undefined>

/**
 * The values to choose from, also the one that is asked for where no record has it, as a year in a link of last winter: so the
 * list says what it is narrowed to.
 */
export function optionsOf({ name, options }: FilterChoice, query: Narrowed): FilterChoice['options'] {
  const asked = query[name]
  if (asked === undefined || asked === '' || Array.isArray(asked)) return options
  return options.some(({ value }) => String(value) === String(asked))
    ? options
    : [...options, { value: asked, label: String(asked) }]
}

/** The filters that are set, in words; `sought` is the text that was searched for. */
export function filtersInWords(
  { searchLabel, choices, dates = [], linked = [] }: ListFilters,
  query: Narrowed,
  sought: string,
): FilterInWords[] {
  const chosen = choices.flatMap((choice) => {
    const option = optionsOf(choice, query).find(({ value }) => String(value) === String(query[choice.name]))
    return option ? [{ name: choice.name, text: `${choice.label}：${option.label}` }] : []
  })
  const dated = dates.flatMap(({ name, label }) =>
    query[name] === undefined ? [] : [{ name, text: `${label}：${query[name]}` }],
  )
  const searched = searchLabel && query.q ? [{ name: 'q', text: `${searchLabel}：${sought}` }] : []
  return [...linked, ...chosen, ...dated, ...searched]
}
