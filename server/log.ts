import { headers } from 'next/headers'
import type { Permission } from '@/lib/access'

/** The fields of a log line. None holds content of records, so that no personal data gets into the log. */
type Entry = {
  event: 'start' | 'stop' | 'action' | 'job' | 'error' | 'anchor' | 'sweep'
  /** The request's id, which its answer bears as `x-request-id`. */
  request?: string
  /** The id of the account. */
  actor?: number | null
  act?: Permission
  /** `ok`, the kind of a refusal, `cancelled`, or `error`. */
  outcome?: string
  ms?: number
  /** The end of the audit trail, as `verify --anchor` takes it. */
  audit?: string
  /** How many copies of no more use were removed. */
  removed?: number
  method?: string
  /** The route with its parameter names, never the address, which may contain a name or a token. */
  route?: string
  /** The number that the error page shows. */
  digest?: string
  error?: { name: string; code?: string; stack: string }
}

/** Writes one line of JSON to standard output, unless `LEDGER_LOG=off`. */
export function log(level: 'info' | 'error', entry: Entry): void {
  if (process.env.LEDGER_LOG === 'off') return
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), level, ...entry })}\n`)
}

const MOST_CHARACTERS = 2_000

/** An error as it is logged, without the values of a failed SQL statement. */
export function errorOf(error: unknown): NonNullable<Entry['error']> {
  if (!(error instanceof Error)) return { name: typeof error, stack: '' }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  const stack = (error.stack ?? '').replace(/\nparams:.*(?=\n {4}at )/s, '')
  return { name: error.name, ...code, stack: stack.slice(0, MOST_CHARACTERS) }
}

/** The id of the present request; undefined where there is none, as on the command line. */
export async function requestId(): Promise<string | undefined> {
  try {
    return (await headers()).get('x-request-id') ?? undefined
  } catch {
    return undefined
  }
}
