import { beforeEach, expect, test } from 'vitest'
import { connection } from '@/db/client'
import { historyOf } from '@/db/queries/history'
import { requestFile } from '@/db/queries/requests'
import { accepted, foundTestLedger, requestOf, TODAY, WANG_FANG } from '@/db/testing/cast'
import { openCopiedDatabase } from '@/db/testing/copied-database'
import { commitIfOk } from '@/db/transaction'
import { uncoverApplicant } from '@/db/writes/personal-data'
import { registerRequest } from '@/db/writes/requests'
import { mintOperator } from '@/lib/access'
import { withMaskedData } from '@/lib/requests/masked'

const ADMINISTRATOR = mintOperator({ staffId: null, name: '系统管理员', role: 'administrator' })
const PERSONAL = { identityNumber: '110101199003070016', phone: '13800138000', email: 'chen@example.cn' }
let number = ''

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
  const { phone, email, identityNumber } = PERSONAL
  const request = requestOf('2026-05-06', 'natural_person', { phone, email, address: '测试市人民路1号' })
  const applicant = { ...request.applicant, identityNumber }
  number = accepted(commitIfOk(WANG_FANG, (tx) => registerRequest(tx, { ...request, applicant }, TODAY))).number
})

test('a case is shown with the identity number and the contact covered', () => {
  const maskedText = JSON.stringify(withMaskedData(requestFile(WANG_FANG, number)!))
  for (const text of [...Object.values(PERSONAL), '测试市人民路1号']) expect(maskedText).not.toContain(text)
})

test('whoever uncovers them gets them whole and is recorded with it, without the data', () => {
  expect(accepted(commitIfOk(WANG_FANG, (tx) => uncoverApplicant(tx, number)))).toMatchObject(PERSONAL)
  expect(historyOf(WANG_FANG, `request:${number}`)[0]).toMatchObject({ act: 'request.uncover', staff: '王芳' })
  const entry = connection().$client.prepare('SELECT * FROM audit_entries ORDER BY id DESC').get()
  expect(JSON.stringify(entry)).not.toContain(PERSONAL.identityNumber)
})

test('the administrator gets neither the name nor a covered number', () => {
  const { applicant, request } = requestFile(ADMINISTRATOR, number)!
  const { name, identityNumber } = applicant
  expect([name, identityNumber, request.phone, request.email, request.address]).toEqual(Array(5).fill('＊＊＊'))
})
