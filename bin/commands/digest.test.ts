import type { AddressInfo } from 'node:net'
import { eq } from 'drizzle-orm'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { connection } from '@/db/client'
import { digestsFor } from '@/db/queries/reminders'
import { staff } from '@/db/schema/organ'
import { accepted, foundTestLedger, requestOf, ZHAO_JUN } from '@/db/testing/cast'
import { openCopiedDatabase } from '@/db/testing/copied-database'
import { commitIfOk } from '@/db/transaction'
import { keepSection } from '@/db/writes/lists'
import { addStaff } from '@/db/writes/organ'
import { chooseReminders, keepSectionAddress } from '@/db/writes/reminders'
import { registerRequest } from '@/db/writes/requests'
import { mintOperator } from '@/lib/access'
import type { PlainDate } from '@/lib/dates'
import { digest } from './digest'

type Received = { to: string; text: string }

/** A local mail server that collects the mails it receives, or refuses them. */
function mailServer(received: Received[], refuses: () => boolean): Promise<SMTPServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, callback) {
      const parts: Buffer[] = []
      stream.on('data', (part) => parts.push(part))
      stream.on('end', () => {
        if (refuses()) return callback(new Error('no room'))
        for (const { address } of envelope.rcptTo)
          received.push({ to: address, text: Buffer.concat(parts).toString('utf8') })
        callback()
      })
    },
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

let server: SMTPServer
let received: Received[]
let refuses = false
let wang: number

/** A request received on that day in 王芳's hands. */
function log(receivedOn: PlainDate): string {
  const request = requestOf(receivedOn, 'natural_person', { sectionId: 1, handlerId: wang })
  return accepted(commitIfOk(ZHAO_JUN, (tx) => registerRequest(tx, request, '2024-12-31'))).number
}

beforeEach(async () => {
  received = []
  refuses = false
  server = await mailServer(received, () => refuses)
  vi.spyOn(console, 'log').mockImplementation(() => {})
  openCopiedDatabase()
  foundTestLedger()
  vi.stubEnv('LEDGER_SMTP_URL', `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`)
  vi.stubEnv('LEDGER_MAIL_FROM', 'ledger@example.org')
  vi.stubEnv('LEDGER_QUIET_HOURS', '20:00-07:30')
  accepted(commitIfOk(ZHAO_JUN, (tx) => keepSection(tx, { id: null, name: '办公室', active: true })))
  const person = { username: 'wangfang', name: '王芳', role: 'clerk', sectionId: 1, passwordHash: '' } as const
  accepted(commitIfOk(ZHAO_JUN, (tx) => addStaff(tx, person)))
  wang = connection().select().from(staff).where(eq(staff.username, 'wangfang')).get()!.id
  accepted(commitIfOk(actor(), (tx) => chooseReminders(tx, { email: 'wang@example.org' })))
  accepted(commitIfOk(ZHAO_JUN, (tx) => keepSectionAddress(tx, { sectionId: 1, email: 'office@example.org' })))
})

afterEach(async () => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  await new Promise<void>((resolve) => server.close(() => resolve()))
})

const actor = () => mintOperator({ staffId: wang, name: '王芳', role: 'clerk' })
const run = (date: PlainDate, at = '08:30') => digest(['--date', date, '--at', at])
const inbox = () => digestsFor(actor()).map(({ day, reminders }) => [day, reminders.map(({ subject }) => subject)])

// Received Mon 2024-04-22, due Wed 2024-05-22.
test('a person and a section are reminded by letter and in the application, once when it comes near and once when late', async () => {
  const number = log('2024-04-22')
  await run('2024-05-13')
  expect(received).toEqual([])
  await run('2024-05-15')
  expect(received.map(({ to }) => to)).toEqual(['wang@example.org', 'office@example.org'])
  expect(received[0]!.text).toContain('multipart/alternative')
  await run('2024-05-15')
  await run('2024-05-16')
  expect(received).toHaveLength(2)
  await run('2024-05-23')
  await run('2024-05-24')
  expect(received).toHaveLength(4)
  expect(inbox()).toEqual([
    ['2024-05-23', [number]],
    ['2024-05-23', [number]],
    ['2024-05-15', [number]],
    ['2024-05-15', [number]],
  ])
})

test('a day that was missed is caught up by the next', async () => {
  const number = log('2024-04-22')
  await run('2024-05-21')
  expect(received).toHaveLength(2)
  expect(inbox()[0]).toEqual(['2024-05-21', [number]])
})

test('in quiet hours and on days off a digest is made and waits; it is sent with the next run, once', async () => {
  log('2024-04-22')
  await run('2024-05-15', '06:00')
  expect(inbox()).toHaveLength(2)
  await run('2024-05-18')
  expect(received).toEqual([])
  await run('2024-05-20')
  await run('2024-05-20')
  expect(received).toHaveLength(2)
})

test('what the mail server does not take is said, and sent with the next run', async () => {
  log('2024-04-22')
  refuses = true
  await expect(run('2024-05-15')).rejects.toThrow(/failed 2.*no room/s)
  refuses = false
  await run('2024-05-16')
  expect(received.map(({ to }) => to)).toEqual(['wang@example.org', 'office@example.org'])
})

test('without a mail server the digest stands in the application', async () => {
  vi.stubEnv('LEDGER_SMTP_URL', '')
  log('2024-04-22')
  await run('2024-05-15')
  expect(inbox()).toHaveLength(2)
})

test('two that send at once send once', async () => {
  log('2024-04-22')
  vi.stubEnv('LEDGER_SMTP_URL', '')
  await run('2024-05-15')
  vi.stubEnv('LEDGER_SMTP_URL', `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`)
  await Promise.all([run('2024-05-15'), run('2024-05-15')])
  expect(received).toHaveLength(2)
})
