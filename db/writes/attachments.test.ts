import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { mintOperator } from '@/lib/access'
import type { AttachmentOwner } from '@/lib/attachments/owners'
import { ok, type Result } from '@/lib/result'
import { contentPath, incomingPath } from '../attachment-files'
import { connection } from '../client'
import { attachmentsOf } from '../queries/attachments'
import { fileOf } from '../queries/case-file'
import { attachments } from '../schema/attachments'
import { backupRuns } from '../schema/backups'
import { auditEntries } from '../schema/ledger'
import { accepted, foundTestLedger, logRequest, WANG_FANG, ZHAO_JUN } from '../testing/cast'
import { openCopiedDatabase } from '../testing/copied-database'
import { itemInput } from '../testing/items'
import { commitIfOk, type Tx } from '../transaction'
import { addAttachment, recordReading, removeAttachment } from './attachments'
import { recordExport as recordArchive, recordBackup, recordRestoration } from './backups'
import { recordDocument, removeDocument } from './documents'
import { recordExport } from './exports'
import { uncoverApplicant } from './personal-data'
import { recordItem } from './published'
import { recordFigure, removeFigure } from './reported-figures'

const MORNING = '2024-06-03T00:30:00.000Z'
const ADMINISTRATOR = mintOperator({ staffId: null, name: '系统管理员', role: 'administrator' })

const write = <T>(act: (tx: Tx) => Result<T>, actor = ZHAO_JUN) =>
  commitIfOk(actor, (tx) => act({ ...tx, at: MORNING }))
const sha256Of = (text: string) => createHash('sha256').update(text).digest('hex')

function attach(owner: AttachmentOwner, record: number, text: string, actor = ZHAO_JUN) {
  const incoming = incomingPath()
  writeFileSync(incoming, text)
  const file = { label: 'other', name: `${text}.txt`, kind: 'text', bytes: Buffer.byteLength(text) } as const
  return write((tx) => addAttachment(tx, { owner, record, ...file, sha256: sha256Of(text), incoming }), actor)
}
const remove = (id: number, actor = ZHAO_JUN) =>
  write((tx) => removeAttachment(tx, { id, version: 1, reason: '误传' }), actor)
const names = (owner: AttachmentOwner, record: number) =>
  attachmentsOf(ZHAO_JUN, owner, record)!.files.map(({ name }) => name)
const lastEntry = () => {
  const { act, subject, reason, before, after } = connection().select().from(auditEntries).all().at(-1)!
  return [act, subject, reason, before && JSON.parse(before), after && JSON.parse(after)]
}
const register = (repliedTo = false) => {
  const reply = repliedTo ? ({ outcome: 'granted', servedOn: '2024-02-20' } as const) : undefined
  const { value: number } = write((tx) => ok(logRequest(tx, '2024-01-10', 'natural_person', reply))) as {
    value: string
  }
  return { number, id: fileOf(connection(), number)!.request.id }
}
const recordSum = () => {
  const period = { periodFrom: '2023-01-01', periodTo: '2023-12-31' } as const
  const sum = {
    kind: 'licensing',
    ...period,
    ...{ decisions: 1, amountFen: null },
    source: '审批科',
    provider: '',
    note: '',
  } as const
  return accepted(write((tx) => recordFigure(tx, sum))).id
}
const recordRule = () => {
  const document = {
    kind: 'normative_documents',
    title: '招生办法',
    documentNumber: '',
    issuedOn: '2023-05-06',
  } as const
  const rest = { validUntil: null, note: '', jointWith: '', leads: true, ending: null, amendments: [] }
  return accepted(write((tx) => recordDocument(tx, { ...document, ...rest }))).id
}

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
})

describe('a file', () => {
  test('is attached to its record, with its content in place, and stands in the trail of the record', () => {
    const { id, number } = register()
    const added = accepted(attach('request', id, '来函'))
    const row = {
      ...{ id: added.id, requestId: id, itemId: null, documentId: null, figureId: null, label: 'other' },
      ...{ name: '来函.txt', kind: 'text', bytes: 6, sha256: sha256Of('来函'), addedAt: MORNING, addedBy: '赵军' },
    }
    expect(connection().select().from(attachments).all()).toEqual([row])
    expect(readFileSync(contentPath(sha256Of('来函')), 'utf8')).toBe('来函')
    expect(lastEntry()).toEqual(['attachment.add', `request:${number}`, '', null, row])
  })

  test('is attached to items, documents and figures likewise, each under its own id', () => {
    const item = accepted(write((tx) => recordItem(tx, itemInput()))).id
    recordRule()
    const [document, figure] = [recordRule(), recordSum()]
    for (const [owner, record] of [
      ['item', item],
      ['document', document],
      ['figure', figure],
    ] as const) {
      accepted(attach(owner, record, owner))
      expect([names(owner, record), lastEntry().slice(0, 2)]).toEqual([
        [`${owner}.txt`],
        ['attachment.add', `${owner}:${record}`],
      ])
    }
  })

  test('is refused for a record that is not there, and to who may not change it', () => {
    const { id } = register()
    expect(attach('request', id + 1, '来函')).toMatchObject({ kind: 'conflict' })
    expect(attach('request', id, '来函', ADMINISTRATOR)).toMatchObject({ kind: 'forbidden' })
    expect(connection().select().from(attachments).all()).toEqual([])
  })

  test('is taken off with the reason, and the trail says which it was', () => {
    const { id, number } = register()
    const [gone] = ['来函', '去函'].map((text) => accepted(attach('request', id, text)).id)
    const before = connection().select().from(attachments).all()[0]
    expect(remove(gone!, ADMINISTRATOR)).toMatchObject({ kind: 'forbidden' })
    accepted(remove(gone!, WANG_FANG))
    expect(lastEntry()).toEqual(['attachment.remove', `request:${number}`, '误传', before, null])
    expect(names('request', id)).toEqual(['去函.txt'])
    expect(remove(gone!)).toMatchObject({ kind: 'conflict' })
  })

  test('of a concluded request is taken off by who may correct it; of another record by who may change that', () => {
    const { id } = register(true)
    const [file, other] = ['来函', '去函'].map((text) => accepted(attach('request', id, text, WANG_FANG)).id)
    expect(remove(file!, WANG_FANG)).toMatchObject({ kind: 'forbidden' })
    expect(remove(file!, ADMINISTRATOR)).toMatchObject({ kind: 'forbidden' })
    accepted(remove(file!))
    const ofFigure = accepted(attach('figure', recordSum(), '报表', WANG_FANG)).id
    accepted(remove(ofFigure, WANG_FANG))
    expect(connection().select().from(attachments).all()).toMatchObject([{ id: other }])
  })

  test('goes with the figure or the document that is removed, whose entry names it', () => {
    const [figure, document] = [recordSum(), recordRule()]
    accepted(attach('figure', figure, '报表'))
    accepted(attach('document', document, '办法'))
    accepted(write((tx) => removeFigure(tx, { id: figure, version: 1, reason: '重复' })))
    expect(lastEntry()[3]).toMatchObject({ id: figure, files: [{ name: '报表.txt' }] })
    expect(names('document', document)).toEqual(['办法.txt'])
    accepted(write((tx) => removeDocument(tx, { id: document, version: 1, reason: '重复' })))
    expect(lastEntry()[3]).toMatchObject({ id: document, files: [{ name: '办法.txt' }] })
    expect(connection().select().from(attachments).all()).toEqual([])
  })

  test('that was read is put on record by its name', () => {
    const { id, number } = register()
    accepted(write((tx) => recordReading(tx, { id: 7, name: '来函.txt', requestId: id })))
    expect(lastEntry()).toEqual(['attachment.read', `request:${number}`, '', null, { id: 7, name: '来函.txt' }])
  })
})

test('a backup is put on record with its outcome; after a sound one, contents without a record are deleted', () => {
  const { id } = register()
  const [gone] = ['来函', '去函'].map((text) => accepted(attach('request', id, text)).id)
  accepted(remove(gone!))
  const isStored = () => ['来函', '去函'].map((text) => existsSync(contentPath(sha256Of(text))))
  const run = { startedAt: '2024-06-03T00:29:00.000Z', way: 'page', file: 'a.zip', bytes: 9 } as const
  accepted(write((tx) => recordBackup(tx, { ...run, problem: 'unsound' })))
  expect(isStored()).toEqual([true, true])
  accepted(write((tx) => recordBackup(tx, { ...run, problem: '' })))
  expect(isStored()).toEqual([false, true])
  const rows = connection().select().from(backupRuns).all()
  expect(rows).toEqual([
    { id: 1, ...run, problem: 'unsound', endedAt: MORNING, madeBy: '赵军' },
    { id: 2, ...run, problem: '', endedAt: MORNING, madeBy: '赵军' },
  ])
  expect(lastEntry()).toEqual(['backup.make', 'backup:2', '', null, rows[1]])
})

test('what leaves the ledger or comes back into it is put on record', () => {
  const made = { file: 'a.zip', madeAt: MORNING }
  accepted(write((tx) => recordRestoration(tx, made)))
  expect(lastEntry()).toEqual(['backup.restore', 'ledger', '', null, made])
  const archive = { file: 'a.zip', tables: 80, rows: 12 }
  accepted(write((tx) => recordArchive(tx, archive)))
  expect(lastEntry()).toEqual(['ledger.export', 'ledger', '', null, archive])
  accepted(write((tx) => recordExport(tx, { list: 'requests', format: 'csv', filters: { q: '招生' } })))
  const taken = { format: 'csv', filters: { q: '招生' } }
  expect(lastEntry()).toEqual(['export.personal_data', 'list:requests', '', null, taken])
})

test('an applicant’s data is uncovered for one request, and the trail says so without it', () => {
  const [{ number }, { id: other }] = [register(), register()]
  const { $client } = connection()
  $client.exec(`UPDATE disclosure_requests SET phone = '13900000000' WHERE id = ${other}`)
  $client.exec("UPDATE applicants SET identity_number = '110101'")
  expect(write((tx) => uncoverApplicant(tx, number))).toEqual(
    ok({ phone: '', email: '', address: '', identityNumber: '110101' }),
  )
  expect(lastEntry()).toEqual(['request.uncover', `request:${number}`, '', null, null])
  expect(write((tx) => uncoverApplicant(tx, '2024-999'))).toMatchObject({ kind: 'conflict' })
})
