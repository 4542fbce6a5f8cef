/** The part of a figure's records that is looked at: a month such as 2023-09, a section. */
export type Split = { month?: string; section?: number }
export type View = Split & { limit?: number; offset?: number }

/** Over what a figure's records are spread; figures that no section has have no sections. */
export type Splits = {
  months: { month: string; count: number }[]
  sections: { id: number; name: string | null; count: number }[]
}

/** SQLite's way to say that there is no limit. */
export const ALL = -1
