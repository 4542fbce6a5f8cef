import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { contentPath } from '@/db/attachment-files'
import { caseVolume } from '@/db/queries/case-volume'
import { requestFile } from '@/db/queries/requests'
import { attachFile } from '@/db/testing/attach'
import { accepted, foundTestLedger, requestOf, TODAY, WANG_FANG } from '@/db/testing/cast'
import { openCopiedDatabase } from '@/db/testing/copied-database'
import { replyOf } from '@/db/testing/groundwork'
import { commitIfOk } from '@/db/transaction'
import { recordReply } from '@/db/writes/conclusions'
import { registerRequest } from '@/db/writes/requests'
import type { FileKind } from '@/lib/attachments/kinds'
import { draftLetter } from '@/lib/letters/draft'
import { BARE_FACTS, choiceOf, TYPED } from '@/lib/letters/facts.fixture'
import type { Volume } from '@/lib/letters/volume'
import { shippedWording } from '@/lib/letters/wordings/shipped'
import { bare, pageTexts, run } from '../pdf/read-pdf.fixture'
import { renderLetterPdf } from '../pdf/render-letter'
import { setVolume } from './set-volume'

// A picture of one pixel.
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const FIXED = { systemFonts: false }

let number: string
let scan: Buffer
let locked: Buffer
let volume: Volume
let pages: string[]
let pdf: Uint8Array

/** A PDF that needs a password to be opened. */
function withPassword(content: Uint8Array): Buffer {
  const folder = mkdtempSync(path.join(tmpdir(), 'locked-'))
  const [open, sealed] = [path.join(folder, 'open.pdf'), path.join(folder, 'sealed.pdf')]
  try {
    writeFileSync(open, content)
    execFileSync('qpdf', ['--encrypt', 'secret', 'secret', '256', '--', open, sealed])
    return readFileSync(sealed)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

beforeAll(async () => {
  openCopiedDatabase()
  foundTestLedger()
  const input = requestOf('2024-03-04', 'natural_person', { phone: '13800001111' })
  number = accepted(commitIfOk(WANG_FANG, (tx) => registerRequest(tx, input, TODAY))).number
  const reply = { ...replyOf(number, 'unavailable.not_held', '2024-03-20'), replyNumber: '测教答〔2024〕1号' }
  accepted(commitIfOk(WANG_FANG, (tx) => recordReply(tx, reply, TODAY)))
  const { id } = requestFile(WANG_FANG, number)!.request
  const choice = choiceOf('partially_granted')
  const wording = shippedWording(choice.kind)
  const { document } = draftLetter(choice, { facts: BARE_FACTS, entries: TYPED, wording, on: '2024-06-03' })
  scan = Buffer.from(await renderLetterPdf(document, '测试市教育局', FIXED))
  locked = withPassword(scan)
  const add = (name: string, kind: FileKind, content: Uint8Array, label: 'application' | 'reply' | 'other' = 'other') =>
    attachFile(id, { label, name, kind, content })
  add('申请书.png', 'png', PNG, 'application')
  add('答复书.pdf', 'pdf', scan, 'reply')
  add('加密.pdf', 'pdf', locked)
  add('截断.pdf', 'pdf', scan.subarray(0, 4000))
  add('伪装.pdf', 'pdf', Buffer.from('%PDF-1.7 \u0000\u0001 not at all'))
  add('坏图.png', 'png', PNG.subarray(0, 30))
  add('说明.docx', 'word', Buffer.from('PK\u0003\u0004 anything'))
  rmSync(contentPath(add('丢失.pdf', 'pdf', Buffer.from('%PDF-1.7 gone'))))
  volume = caseVolume(WANG_FANG, number, TODAY)!
  pdf = await setVolume(volume, FIXED)
  pages = pageTexts(pdf)
})

/** The pages with a number: before them cover and contents, after them the closing note. The picture comes first. */
const numbered = () => pages.slice(pages.indexOf('1'), -1)
const contents = () => pages.slice(1, pages.indexOf('1')).join('')

test('cover, contents, the papers in their order, and the closing note', () => {
  expect(pages[0]).toContain('政府信息公开申请卷宗')
  expect(pages[0]).toContain(number)
  expect(pages[0]).toContain('测教答〔2024〕1号')
  expect(pages[1]).toContain('卷内目录')
  expect(pages.indexOf('1')).toBe(2)
  expect(pages.at(-1)).toContain('备考表')
  const titles = volume.papers.map(({ title }) => title)
  expect(titles).toEqual([
    '政府信息公开申请（申请书.png）',
    '政府信息公开申请登记表',
    '答复书（答复书.pdf）',
    '送达凭证',
    '政府信息检索记录表',
    '政府信息公开审查呈批单',
    '交邮清单',
    ...['加密.pdf', '截断.pdf', '伪装.pdf', '坏图.png', '说明.docx', '丢失.pdf'].map((name) => `附件（${name}）`),
  ])
  for (const title of titles) expect(contents()).toContain(bare(title))
})

test('the contents name the page on which each paper begins, and every page bears its number', () => {
  const begins = new Map([
    ['政府信息公开申请登记表', 2],
    ['答复书（答复书.pdf）', 3],
    ['政府信息检索记录表', 5],
  ])
  expect(contents()).toMatch(/政府信息公开申请登记表.*?2/)
  expect(contents()).toContain('3—4')
  expect(numbered()[begins.get('政府信息公开申请登记表')! - 1]).toContain('政府信息公开申请登记表')
  expect(numbered()[begins.get('答复书（答复书.pdf）')! - 1]).toContain('政府信息公开申请答复书')
  expect(numbered()[begins.get('政府信息检索记录表')! - 1]).toContain('政府信息检索记录表')
  for (const [index, text] of numbered().entries()) expect(text.endsWith(String(index + 1))).toBe(true)
})

test('a paper of which nothing is attached is listed as lying elsewhere, without a page', () => {
  expect(contents()).toMatch(/送达凭证2024年3月20日原件另存/)
})

describe('what cannot be taken in has a page in its place, with why', () => {
  test.each([
    ['加密.pdf', '加密，不能打开'],
    ['截断.pdf', '损坏，不能打开'],
    ['伪装.pdf', '损坏，不能打开'],
    ['坏图.png', '损坏，不能打开'],
    ['说明.docx', '不是PDF或者图片'],
    ['丢失.pdf', '原文件不在台账中'],
  ])('%s: %s', (name, why) => {
    const page = numbered().find((text) => text.includes(`附件（${name}）`))
    expect(page).toContain(`不能并入本卷的原因${why}`)
    expect(contents()).toContain(bare(why))
  })

  test('its original goes along, byte for byte, and its hash is printed', () => {
    const listed = run('pdfdetach', ['-list'], pdf)
    expect(listed).toContain('8-加密.pdf')
    expect(listed).toContain('12-说明.docx')
    expect(listed).not.toContain('答复书.pdf')
    const { content } = volume.papers.find(({ title }) => title.includes('加密'))!
    if (content.type !== 'attached') throw new Error('not attached')
    expect(pages.join('')).toContain(content.file.sha256)
  })
})

test('a case without files has its papers all the same, and one that is not there has no volume', async () => {
  const bareCase = accepted(commitIfOk(WANG_FANG, (tx) => registerRequest(tx, requestOf('2024-03-05'), TODAY))).number
  const texts = pageTexts(await setVolume(caseVolume(WANG_FANG, bareCase, TODAY)!, FIXED))
  expect(texts).toHaveLength(4)
  expect(caseVolume(WANG_FANG, '2024-999', TODAY)).toBeUndefined()
})

test('its making is told paper by paper, and can be ended', async () => {
  const told: [number, number][] = []
  await setVolume(volume, { ...FIXED, onProgress: (done, total) => told.push([done, total]) })
  expect(told.map(([done]) => done)).toEqual(Array.from({ length: volume.papers.length + 1 }, (_, index) => index))
  const controller = new AbortController()
  const ended = setVolume(volume, { ...FIXED, signal: controller.signal, onProgress: () => controller.abort() })
  await expect(ended).rejects.toThrow()
})
