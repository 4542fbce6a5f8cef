// Run as a process of its own: signs these letters as the server does, anew where another process took the number.
import { rmSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { mintOperator } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { openSteps } from '@/lib/letters/approval'
import { canonicalJson } from '@/lib/report/canonical-json'
import type { Result } from '@/lib/result'
import { closeConnection, connection, waitForOthers } from '../client'
import { letterCourseOf } from '../queries/letter-course'
import { staff } from '../schema/organ'
import { commitIfOk } from '../transaction'
import { letterToSign, signLetter, waitingPdf } from '../writes/letter-signatures'

const [today, letters] = [process.argv[2] as PlainDate, JSON.parse(process.argv[3]!) as number[]]
/** Each failed try means that another process signed something. */
const MOST_TRIES = 1000

waitForOthers()
const { id: staffId, name } = connection().select().from(staff).where(eq(staff.role, 'supervisor')).get()!
const CHIEF = mintOperator({ staffId, name, role: 'supervisor' })

function signed(id: number): string | undefined {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const [step] = openSteps(letterCourseOf(connection(), id)!.submissions[0]!)
    if (!step) return undefined
    const tried = attempted({ id, stepId: step.id })
    if (tried.ok) return tried.value.number
    // Another process signed this letter, or another one of the series, in between.
    if (tried.kind !== 'conflict' && tried.kind !== 'breach') throw new Error(JSON.stringify(tried))
  }
  throw new Error(`letter ${id} was not signed in ${MOST_TRIES} tries`)
}

function attempted(input: { id: number; stepId: number }): Result<{ number: string }> {
  const document = commitIfOk(CHIEF, (tx) => letterToSign(tx, input, today))
  if (!document.ok) return document
  const set = waitingPdf(document.value, Buffer.from(canonicalJson(document.value)))
  const result = commitIfOk(CHIEF, (tx) => signLetter(tx, input, set, today))
  rmSync(set.incoming, { force: true })
  return result
}

const done = letters.flatMap((id) => {
  const number = signed(id)
  return number === undefined ? [] : [[id, number]]
})
closeConnection()
console.log(JSON.stringify(done))
