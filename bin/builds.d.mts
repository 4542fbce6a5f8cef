export interface Build {
  sources: readonly string[]
  /** What the build makes first of all, from the project's folder. */
  made: string
  /** Where the fingerprint of its sources is kept. */
  stamp: string
}
export const APPLICATION: Build
export const PROGRAM: Build
export function isFresh(build: Build): boolean
export function fingerprint(build: Build): string
export function contentsHash(build: Build): string
export function filesOf(sources: readonly string[]): string[]
