import { headers } from 'next/headers'
import type { Permission } from '@/lib/access'

/** What a line may say. No field holds what a record says, so that no personal data can get into the log. */
type Entry = {
  event: 'start' | 'stop' | 'action' | 'job' | 'error'
  /** The request's id, which its answer bears as `x-request-id`. */
  request?: string
  /** The account, by its id. */
  actor?: number | null
  act?: Permission
  /** `ok`, the kind of a refusal, `cancelled`, or `error`. */
  outcome?: string
  ms?: number
  method?: string
  /** The route with its places, never the address, which may hold a name or a token. */
  route?: string
  /** The number that the error page shows. */
  digest?: string
  error?: { name: string; code?: string; stack: string }
}

/** Writes one line of the log: JSON on standard output. `LEDGER_LOG=off` keeps it silent. */
export function log(level: 'info' | 'error', entry: Entry): void {
  if (process.env.LEDGER_LOG === 'off') return
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), level, ...entry })}\n`)
}

const MOST = 2_000

/** An error as the log has it; the values of a failed statement are left out. */
export function errorOf(error: unknown): NonNullable<Entry['error']> {
  if (!(error instanceof Error)) return { name: typeof error, stack: '' }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  const stack = (error.stack ?? '').replace(/\nparams:.*(?=\n {4}at )/s, '')
  return { name: error.name, ...code, stack: stack.slice(0, MOST) }
}

/** The id of the present request; undefined where there is none, as on the command line. */
export async function requestId(): Promise<string | undefined> {
  try {
    return (await headers()).get('x-request-id') ?? undefined
  } catch {
    return undefined
  }
}
