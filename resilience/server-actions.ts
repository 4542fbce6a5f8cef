import { readFileSync } from 'node:fs'
import path from 'node:path'
import { PROJECT_ROOT } from '@/bin/project'
import { DEMO_ACCOUNTS } from '@/db/seed/demo-accounts'
import type { Result } from '@/lib/result'

type Reference = { filename: string; exportedName: string; workers: Record<string, unknown> }
type Manifest = { node: Record<string, Reference> }

/** The server actions of the present build: the id by which a browser calls each, and a page that uses it. */
export function builtActions() {
  const file = path.join(PROJECT_ROOT, '.next/server/server-reference-manifest.json')
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as Manifest
  return Object.entries(node).map(([number, { filename, exportedName, workers }]) => {
    return { number, filename, exportedName, page: Object.keys(workers)[0]! }
  })
}

/** The address of a page that uses the action; called at another page's address, its cookies would be lost. */
function addressOf(page: string): string {
  return page.replace(/^app|\/\([^)]+\)|\/page$/g, '').replace(/\[[^\]]+\]/g, '1') || '/'
}

export type Answer = { status: number; result: Result<unknown> | undefined; cookie: string }

/** Calls server actions as a browser does: by POST, with the arguments as JSON and a session's cookie. */
export function caller(url: string) {
  const actions = new Map(builtActions().map((action) => [`${action.filename} ${action.exportedName}`, action]))
  return async (action: string, args: unknown[], cookie = ''): Promise<Answer> => {
    const built = actions.get(action)
    if (!built) throw new Error(`There is no action ${action}.`)
    const answer = await fetch(url + addressOf(built.page), {
      method: 'POST',
      headers: { 'next-action': built.number, 'content-type': 'text/plain;charset=UTF-8', origin: url, cookie },
      body: JSON.stringify(args),
      redirect: 'manual',
    })
    const row = /^1:(\{.*\})$/m.exec(await answer.text())?.[1]
    const set = answer.headers.getSetCookie().map((line) => line.split(';')[0]!)
    return {
      status: answer.status,
      result: row ? (JSON.parse(row) as Result<unknown>) : undefined,
      cookie: set.join('; '),
    }
  }
}

/** Signs in to the demonstration; the cookie of the session. */
export async function signedIn(url: string, role: keyof typeof DEMO_ACCOUNTS): Promise<string> {
  const { username, password } = DEMO_ACCOUNTS[role]
  const { result, cookie } = await caller(url)('app/sign-in/actions.ts signInWithPassword', [{ username, password }])
  if (!result?.ok) throw new Error(`${username} could not sign in: ${JSON.stringify(result)}`)
  return cookie
}
