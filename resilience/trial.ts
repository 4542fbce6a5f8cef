/** What was tried, in figures, and everything that was not as it must be. */
export type Trial = { name: string; figures: Record<string, number>; wrong: string[] }
