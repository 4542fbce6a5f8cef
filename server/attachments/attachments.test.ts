import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import yazl from 'yazl'
import { GET as download } from '@/app/api/attachments/[id]/route'
import { POST as upload } from '@/app/api/attachments/route'
import { attachmentsFolder, contentPath } from '@/db/attachment-files'
import { connection } from '@/db/client'
import { attachmentsOf } from '@/db/queries/attachments'
import { historyOf } from '@/db/queries/history'
import { attachments } from '@/db/schema/attachments'
import { accepted, foundTestLedger, logRequest, WANG_FANG, ZHAO_JUN } from '@/db/testing/cast'
import { openCopiedDatabase } from '@/db/testing/copied-database'
import { commitIfOk } from '@/db/transaction'
import { removeAttachment } from '@/db/writes/attachments'
import { recordFigure, removeFigure } from '@/db/writes/reported-figures'
import { type Actor, mintOperator, ROLES, type Role } from '@/lib/access'
import { FILE_NAME_HEADER } from '@/lib/attachments/file-name-header'
import { MOST_BYTES } from '@/lib/attachments/kinds'
import { reportedFigureInput } from '@/lib/figures/input'
import { ok } from '@/lib/result'

const signedIn: { actor: Actor | undefined } = vi.hoisted(() => ({ actor: undefined }))
vi.mock('next/cache', () => ({ revalidatePath: () => {} }))
vi.mock('@/server/gate/session', () => ({ currentActor: async () => signedIn.actor }))

const as = (role: Role | undefined) => {
  signedIn.actor = role && mintOperator({ staffId: null, name: role, role })
}
const FIGURE = reportedFigureInput.parse({
  kind: 'licensing',
  periodFrom: '2023-01-01',
  periodTo: '2023-12-31',
  value: '1',
  source: '审批科',
  provider: '',
  note: '',
})
const PDF = Buffer.from('%PDF-1.7\n')
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ole = (...streams: string[]) =>
  Buffer.concat([Buffer.from(OLE), Buffer.alloc(512), ...streams.map((name) => Buffer.from(name, 'utf16le'))])

async function zipped(parts: Record<string, string>): Promise<Buffer> {
  const zip = new yazl.ZipFile()
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name)
  zip.end()
  const chunks: Buffer[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
const TYPES = { '[Content_Types].xml': '<Types/>' }
const word = (more: Record<string, string> = {}) => zipped({ ...TYPES, 'word/document.xml': '<x/>', ...more })

type Sent = { owner?: string; record?: number; label?: string; name?: string; origin?: string; length?: number }

function send(body: Buffer | ReadableStream, options: Sent = {}): Promise<Response> {
  const { owner = 'request', record = 1, label = 'reply', name = '答复书.pdf', origin = 'http://ledger.test' } = options
  const address = new URLSearchParams({ owner, record: String(record), label })
  const headers: Record<string, string> = { origin, host: 'ledger.test', [FILE_NAME_HEADER]: encodeURIComponent(name) }
  if (options.length) headers['content-length'] = String(options.length)
  const init = { method: 'POST', headers, body: body as BodyInit, duplex: 'half' }
  return upload(new Request(`http://ledger.test/api/attachments?${address}`, init as RequestInit))
}
const answer = async (response: Promise<Response>) => {
  const { status } = await response
  const body = await (await response).json().catch(() => undefined)
  return [status, body?.breach?.code ?? body?.kind ?? body?.ok]
}
const readBack = (id: number, query = '') =>
  download(new Request(`http://ledger.test/${query}`), { params: Promise.resolve({ id: String(id) }) })

const storedFiles = () => connection().select().from(attachments).all()
const contents = () =>
  existsSync(attachmentsFolder())
    ? readdirSync(attachmentsFolder(), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    : []

beforeEach(() => {
  openCopiedDatabase()
  foundTestLedger()
  accepted(commitIfOk(WANG_FANG, (tx) => ok(logRequest(tx, '2023-09-15', 'natural_person'))))
  as('clerk')
})

describe('by its content a file', () => {
  test.each<[string, Buffer | (() => Promise<Buffer>)]>([
    ['a.pdf', PDF],
    ['a.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1])],
    ['a.JPG', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['a.txt', Buffer.from('公开\r\n申请\t书')],
    ['国标.txt', Buffer.from([0xb9, 0xab, 0xbf, 0xaa])],
    ['a.csv', Buffer.from('\ufeff编号,日期\r\n1,2023-09-15\r\n')],
    ['a.doc', ole('WordDocument')],
    ['a.wps', ole('WordDocument')],
    ['a.xls', ole('Workbook')],
    ['a.docx', () => word()],
    ['a.xlsx', () => zipped({ ...TYPES, 'xl/workbook.xml': '' })],
    ['a.pptx', () => zipped({ ...TYPES, 'ppt/presentation.xml': '' })],
    ['a.ofd', () => zipped({ 'OFD.xml': '' })],
  ])('%s is taken', async (name, content) => {
    expect(await answer(send(typeof content === 'function' ? await content() : content, { name }))).toEqual([200, true])
    expect(storedFiles()).toMatchObject([{ name }])
  })

  test.each<[string, string, Buffer | (() => Promise<Buffer>), string]>([
    ['a program called a document', 'a.pdf', Buffer.from('MZ\x90\x00'), 'fileContentOther'],
    ['a page called a document', 'a.pdf', Buffer.from('<!doctype html><script>'), 'fileContentOther'],
    ['a page', 'a.html', Buffer.from('<!doctype html>'), 'fileTypeUnknown'],
    ['a picture that can run', 'a.svg', Buffer.from('<svg/>'), 'fileTypeUnknown'],
    ['a name with two endings', 'a.pdf.exe', PDF, 'fileTypeUnknown'],
    ['a name that is only a path', '../..', PDF, 'fileTypeUnknown'],
    ['bytes called a text', 'a.txt', Buffer.from([0x61, 0x00, 0x62]), 'fileContentOther'],
    ['nothing', 'a.pdf', Buffer.alloc(0), 'fileEmpty'],
    [
      'a workbook called a text document',
      'a.docx',
      () => zipped({ ...TYPES, 'xl/workbook.xml': '' }),
      'fileContentOther',
    ],
    ['any zip file called a document', 'a.docx', () => zipped({ 'x.txt': '' }), 'fileContentOther'],
    ['a document with a macro', 'a.docx', () => word({ 'word/vbaProject.bin': '' }), 'fileMacros'],
    ['a document with a control', 'a.docx', () => word({ 'word/activeX/activeX1.bin': '' }), 'fileMacros'],
    [
      'a document of the macro type',
      'a.docx',
      () => word({ '[Content_Types].xml': 'x.macroEnabled.main+xml' }),
      'fileMacros',
    ],
    ['an old document with a macro', 'a.doc', ole('WordDocument', '_VBA_PROJECT'), 'fileMacros'],
    ['an old workbook called a document', 'a.doc', ole('Workbook'), 'fileContentOther'],
    ['an encrypted document', 'a.docx', ole('EncryptedPackage'), 'fileContentOther'],
    ['half a zip file', 'a.docx', async () => (await word()).subarray(0, 80), 'fileDamaged'],
  ])('that is %s (%s) is refused', async (_, name, content, code) => {
    const body = typeof content === 'function' ? await content() : content
    expect(await answer(send(body, { name }))).toEqual([422, code])
    expect([storedFiles(), contents()]).toEqual([[], []])
  })
})

describe('a file too large', () => {
  test('is refused before it is read when it says so', async () => {
    const untouched = new ReadableStream({ pull: () => Promise.reject(new Error('was read')) }, { highWaterMark: 0 })
    expect(await answer(send(untouched, { length: MOST_BYTES + 1 }))).toEqual([413, 'fileTooLarge'])
  })

  test('is refused when it turns out to be, and nothing of it stays', async () => {
    const chunk = Buffer.alloc(1024 * 1024, 0x20)
    let chunksLeft = 60
    const endless = new ReadableStream({
      pull: (controller) => (chunksLeft-- > 0 ? controller.enqueue(new Uint8Array(chunk)) : controller.close()),
    })
    expect(await answer(send(endless))).toEqual([422, 'fileTooLarge'])
    expect(chunksLeft).toBeGreaterThan(0)
    expect([storedFiles(), contents()]).toEqual([[], []])
  })

  test('an upload that breaks off leaves nothing', async () => {
    const broken = new ReadableStream({
      pull: (controller) => {
        controller.enqueue(new Uint8Array(PDF))
        controller.error(new Error('connection lost'))
      },
    })
    await expect(send(broken)).rejects.toThrow('connection lost')
    expect([storedFiles(), contents()]).toEqual([[], []])
  })
})

describe('a file that was taken', () => {
  test('lies under its hash, once however often it was sent, and is the record’s history', async () => {
    await send(PDF, { name: '../../答复书.pdf' })
    await send(PDF, { name: '副本.pdf', label: 'other' })
    const sha256 = createHash('sha256').update(PDF).digest('hex')
    expect(storedFiles().map(({ name, sha256 }) => [name, sha256])).toEqual([
      ['答复书.pdf', sha256],
      ['副本.pdf', sha256],
    ])
    expect(contents().map(({ parentPath, name }) => path.join(parentPath, name))).toEqual([contentPath(sha256)])
    expect(readFileSync(contentPath(sha256))).toEqual(PDF)
    expect(historyOf(ZHAO_JUN, 'request:2023-001').map(({ act }) => act)).toEqual([
      'attachment.add',
      'attachment.add',
      'request.register',
    ])
  })

  test('comes back as it was, to be saved and not to be shown; that it was read is recorded', async () => {
    await send(PDF, { name: '答复书.pdf' })
    const response = await readBack(1)
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PDF)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': expect.stringMatching(/^attachment;.*%E7%AD%94%E5%A4%8D%E4%B9%A6\.pdf$/),
      'content-security-policy': expect.stringContaining('sandbox'),
      'x-content-type-options': 'nosniff',
    })
    expect(historyOf(ZHAO_JUN, 'request:2023-001')[0]).toMatchObject({ act: 'attachment.read', staff: 'clerk' })
  })

  test('a PDF is looked at under its own kind, within a page of the ledger only and without scripts', async () => {
    await send(PDF, { name: '答复书.pdf' })
    const response = await readBack(1, '?shown')
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^inline;/),
      'content-security-policy': expect.stringMatching(/script-src 'none'.*frame-ancestors 'self'/),
      'x-frame-options': 'SAMEORIGIN',
    })
    expect(historyOf(ZHAO_JUN, 'request:2023-001')[0]).toMatchObject({ act: 'attachment.read', staff: 'clerk' })
  })

  test('a kind that the browser does not show by itself is saved even where it is asked to be looked at', async () => {
    await send(Buffer.from('编号,金额\n1,2\n'), { name: '附表.csv' })
    expect((await readBack(1, '?shown')).headers.get('content-disposition')).toMatch(/^attachment;/)
  })

  test('is removed with a reason; the audit trail keeps its name', async () => {
    await send(PDF)
    accepted(commitIfOk(WANG_FANG, (tx) => removeAttachment(tx, { id: 1, version: 1, reason: '传错了' })))
    expect(storedFiles()).toEqual([])
    expect(historyOf(ZHAO_JUN, 'request:2023-001')[0]).toMatchObject({ act: 'attachment.remove', reason: '传错了' })
    expect((await readBack(1)).status).toBe(404)
  })

  test('goes with its record when that is removed', async () => {
    const { id } = accepted(commitIfOk(WANG_FANG, (tx) => recordFigure(tx, FIGURE)))
    await send(PDF, { owner: 'figure', record: id })
    accepted(commitIfOk(WANG_FANG, (tx) => removeFigure(tx, { id, version: 1, reason: '重复' })))
    expect(storedFiles()).toEqual([])
  })

  test('of a concluded request is removed only by those who may correct it', async () => {
    accepted(
      commitIfOk(WANG_FANG, (tx) =>
        ok(logRequest(tx, '2023-09-15', 'natural_person', { outcome: 'granted', servedOn: '2023-09-20' })),
      ),
    )
    await send(PDF, { record: 2 })
    const removal = { id: 1, version: 1, reason: '传错了' }
    expect(attachmentsOf(WANG_FANG, 'request', 2, { concluded: true })).toMatchObject({
      mayAdd: true,
      mayRemove: false,
    })
    expect(commitIfOk(WANG_FANG, (tx) => removeAttachment(tx, removal))).toMatchObject({ kind: 'forbidden' })
    expect(commitIfOk(ZHAO_JUN, (tx) => removeAttachment(tx, removal))).toMatchObject({ ok: true })
  })
})

describe('files are for whoever may see and change their record', () => {
  const SEES: Record<string, string> = {
    request: 'clerk reviewer supervisor',
    figure: 'clerk reviewer supervisor administrator',
  }

  test.each(['request', 'figure'] as const)('those of a %s', async (owner) => {
    accepted(commitIfOk(WANG_FANG, (tx) => recordFigure(tx, FIGURE)))
    await send(PDF, { owner })
    for (const role of ROLES) {
      as(role)
      const sees = SEES[owner]!.includes(role)
      const changes = role !== 'administrator'
      expect([role, (await readBack(1)).status]).toEqual([role, sees ? 200 : 404])
      expect([role, attachmentsOf(signedIn.actor!, owner, 1) !== undefined]).toEqual([role, sees])
      expect([role, (await send(PDF, { owner })).status]).toEqual([role, changes ? 200 : 403])
    }
    as(undefined)
    expect([(await readBack(1)).status, (await send(PDF, { owner })).status]).toEqual([401, 401])
  })

  test('and are sent by a page of this application only', async () => {
    for (const origin of ['http://elsewhere.test', 'null', 'http://ledger.test.evil'])
      expect(await answer(send(PDF, { origin }))).toEqual([403, 'forbidden'])
    expect(storedFiles()).toEqual([])
  })

  test.each([
    ['to no record', { record: 99 }, 409],
    ['to an unknown kind of record', { owner: 'staff' }, 400],
    ['to one that is called by a word of JavaScript', { owner: 'constructor' }, 400],
    ['with an unknown label', { label: 'x' }, 400],
    ['without a name', { name: '' }, 400],
    ['with a control character in its name', { name: 'a\n{"event":"x"}.pdf' }, 422],
  ])('%s nothing is attached', async (_, sent, status) => {
    expect((await send(PDF, sent)).status).toBe(status)
    expect([storedFiles(), contents()]).toEqual([[], []])
  })
})
