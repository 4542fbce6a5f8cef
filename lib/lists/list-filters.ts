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

/** The filters that are set, in words; `sought` is the text that was searched for. */
export function filtersInWords(
  { searchLabel, choices, dates = [], linked = [] }: ListFilters,
  query: Narrowed,
  sought: string,
): FilterInWords[] {
  const chosen = choices.flatMap(({ name, label, options }) => {
    const option = options.find(({ value }) => String(value) === String(query[name]))
    return option ? [{ name, text: `${label}：${option.label}` }] : []
  })
  const dated = dates.flatMap(({ name, label }) =>
    query[name] === undefined ? [] : [{ name, text: `${label}：${query[name]}` }],
  )
  const searched = searchLabel && query.q ? [{ name: 'q', text: `${searchLabel}：${sought}` }] : []
  return [...linked, ...chosen, ...dated, ...searched]
}
