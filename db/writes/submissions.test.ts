import { beforeEach, expect, it } from 'vitest'
import { ok } from '@/lib/result'
import { connection } from '../client'
import { submissions } from '../schema/ledger'
import { foundTestLedger, WANG_FANG } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { commitIfOk } from '../transaction'
import { dropOldSubmissions } from './submissions'

const DAY_MS = 24 * 60 * 60 * 1000

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

it('the answer to a form is kept for thirty days, so that it may be sent again, and then forgotten', () => {
  for (const days of [0, 29, 31, 400])
    connection()
      .insert(submissions)
      .values({
        key: `form-${days}`,
        act: 'request.register',
        value: '1',
        at: new Date(Date.now() - days * DAY_MS).toISOString(),
      })
      .run()
  commitIfOk(WANG_FANG, (tx) => {
    dropOldSubmissions(tx)
    return ok()
  })
  const kept = connection().select({ key: submissions.key }).from(submissions).all()
  expect(kept.map(({ key }) => key)).toEqual(['form-0', 'form-29'])
})

it('a key that was given with another act is a conflict, and nothing is written', () => {
  const once = { key: 'form', act: 'request.register' }
  expect(commitIfOk(WANG_FANG, () => ok(1), once)).toEqual(ok(1))
  expect(commitIfOk(WANG_FANG, () => ok(2), once)).toEqual(ok(1))
  expect(commitIfOk(WANG_FANG, () => ok(3), { ...once, act: 'request.reply' })).toEqual({ ok: false, kind: 'conflict' })
})
