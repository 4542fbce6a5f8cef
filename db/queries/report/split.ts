/** A filter on a figure's records: a month such as 2023-09, a section. */
export type Split = { month?: string; section?: number }
export type View = Split & { limit?: number; offset?: number }

/** Over what a figure's records are spread; figures that no section has have no sections. */
export type Splits = {
  months: { month: string; count: number }[]
  sections: { id: number; name: string | null; count: number }[]
}

/** A LIMIT of -1 means no limit in SQLite. */
export const NO_LIMIT = -1
