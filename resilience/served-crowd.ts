import { openReadOnly } from '@/db/client'
import { fileOf } from '@/db/queries/case-file'
import { NEW_REQUEST } from '@/lib/requests/new-request'
import type { Result } from '@/lib/result'
import { demonstrationIn } from './demonstration'
import { caller, signedIn } from './server-actions'
import { serving } from './serving'
import { standingOf } from './standing'
import type { Trial } from './trial'

const PEOPLE_AT_ONCE = 50
/** The server action that registers a request. */
export const REGISTER_ACTION = 'app/(staff)/requests/new/actions.ts register'
const CHANGE_ACTION = 'app/(staff)/requests/[number]/edit/actions.ts change'

type Written = { numbers: string[]; changes: number; conflicts: number; wrong: string[] }

/** A request as the form submits it. */
export const formOf = (description: string) => ({
  ...NEW_REQUEST,
  arrivedOn: '2024-05-20',
  description,
  applicant: { ...NEW_REQUEST.applicant, name: '陈静' },
})

/** Fifty people at once: each registers requests and changes a record that all the others change too. */
export async function writeInBrowsers(rounds: number): Promise<Trial> {
  const file = await demonstrationIn()
  const before = standingOf(file)
  const people = await serving(file, async ({ url }) => {
    const cookie = await signedIn(url, 'supervisor')
    const first = await caller(url)(REGISTER_ACTION, [{ ...formOf('共同修改'), note: '0' }], cookie)
    const { number } = (first.result as Extract<Result<{ number: string }>, { ok: true }>).value
    const all = await Promise.all(
      Array.from({ length: PEOPLE_AT_ONCE }, (_, at) => person(url, cookie, file, number, at, rounds)),
    )
    return { all, shared: readOf(file, number).request }
  })
  const after = standingOf(file)
  const numbers = people.all.flatMap((result) => result.numbers)
  const changes = people.all.reduce((sum, result) => sum + result.changes, 0)
  const lost = changes - Number(people.shared.note)
  const wrong = people.all.flatMap((result) => result.wrong)
  if (new Set(numbers).size !== PEOPLE_AT_ONCE * rounds)
    wrong.push(`${new Set(numbers).size} numbers for ${PEOPLE_AT_ONCE * rounds}`)
  if (after.requests - before.requests !== numbers.length + 1) wrong.push('requests that nobody was told of')
  if (after.requests !== after.numbers) wrong.push('numbers without a request')
  if (lost !== 0) wrong.push(`${lost} changes were written over`)
  const conflicts = people.all.reduce((sum, result) => sum + result.conflicts, 0)
  const figures = { 'writes acknowledged': numbers.length + changes, 'updates lost': lost }
  return {
    name: `${PEOPLE_AT_ONCE} people at once`,
    figures: { ...figures, 'told that another was quicker': conflicts },
    wrong,
  }
}

async function person(url: string, cookie: string, file: string, shared: string, at: number, rounds: number) {
  const outcome: Written = { numbers: [], changes: 0, conflicts: 0, wrong: [] }
  const call = caller(url)
  for (let round = 0; round < rounds; round++) {
    const { status, result } = await call(REGISTER_ACTION, [formOf(`${at}-${round}`), crypto.randomUUID()], cookie)
    if (result?.ok) outcome.numbers.push((result.value as { number: string }).number)
    else outcome.wrong.push(`registering: ${status} ${JSON.stringify(result)}`)
  }
  for (let tries = 0; outcome.changes < 1 && tries < 500; tries++) {
    const { request, applicant } = readOf(file, shared)
    const change = { ...request, applicant, note: String(Number(request.note) + 1), number: shared, reason: '' }
    const { status, result } = await call(CHANGE_ACTION, [change, crypto.randomUUID()], cookie)
    if (result?.ok) outcome.changes += 1
    else if (result?.kind === 'conflict') outcome.conflicts += 1
    else outcome.wrong.push(`changing: ${status} ${JSON.stringify(result)}`)
  }
  return outcome
}

function readOf(file: string, number: string) {
  const connection = openReadOnly(file)
  try {
    return fileOf(connection, number)!
  } finally {
    connection.$client.close()
  }
}
