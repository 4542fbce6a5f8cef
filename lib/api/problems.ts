/** Why a reading is refused; each has its title under `api.problem`. */
export const PROBLEMS = {
  unauthorized: 401,
  forbidden: 403,
  notFound: 404,
  badRequest: 400,
  tooManyRequests: 429,
  unavailable: 503,
} as const satisfies Record<string, number>
export type Problem = keyof typeof PROBLEMS
