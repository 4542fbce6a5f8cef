export function requestIdOf(given: unknown, proxies: number): string
export function loggedPath(url: string): string
