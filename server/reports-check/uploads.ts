import { createHash, randomBytes } from 'node:crypto'
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { incomingPath, linkOrCopy } from '@/db/attachment-files'
import { databaseFile } from '@/db/database-file'
import { correctedCells } from '@/db/queries/checks'
import type { Original } from '@/db/writes/region/submissions'
import type { Actor } from '@/lib/access'
import type { CheckSummary } from '@/lib/reports-check/check-summary'
import { type ReadCheck, readCheckApart } from './read-apart'

/** A report that was read and is not kept: nothing of it is in the ledger. It lies beside the ledger's own file for a day. */
export type UploadedCheck = {
  token: string
  /** The name of the file. */
  file: string
  /** Of its bytes. */
  sha256: string
  staffId: number | null
  /** The address for collecting reports over which it came, without sign-in: it is nobody's among the staff. */
  linkId?: number
  /** The organ that the file names, where it was read under another name. */
  printedOrgan?: string | null
  /** ISO 8601. */
  readAt: string
  summary: CheckSummary
}

const KEPT_FOR_MS = 24 * 60 * 60 * 1000
const TOKEN = /^[0-9a-f]{32}$/
/** Of one person at a time: a region has some two hundred units. */
const MOST_UPLOADS = 500

/** Too many reports lie there that nobody has removed. */
export class TooManyUploads extends Error {}

/** Where reports lie that were read and not kept, each in a folder of its own. */
export function uploadFolder(): string {
  return path.join(path.dirname(databaseFile()), 'checks')
}

export function isUploadName(name: string): boolean {
  return TOKEN.test(name)
}

const folderOf = (token: string) => path.join(uploadFolder(), token)
const fileOf = (token: string) => path.join(folderOf(token), 'file')

/**
 * Reads an uploaded file or pasted text and keeps what was read for a day; the file itself no longer than it is read, unless
 * `keepsFile`, where it may be taken in as the report of a unit. A `ReadError`, or a signal that stops it, leaves nothing behind.
 */
export async function takeUpload(
  actor: Actor<'check.run'>,
  file: string,
  body: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
  { keepsFile = false } = {},
): Promise<string> {
  sweepUploads()
  if (uploadsOf(actor).length >= MOST_UPLOADS) throw new TooManyUploads()
  const read = (from: string, sha256: string) => {
    const additions = { told: {}, corrected: correctedCells(actor, sha256) }
    return readCheckApart({ from: { file: from, name: file }, ...additions }, signal)
  }
  return takeUploadAs({ staffId: actor.staffId }, file, body, signal, { keepsFile, read })
}

type Taking = {
  /** The name of the one place that it takes over; without it, it gets a new one. */
  place?: string
  keepsFile: boolean
  read: (from: string, sha256: string) => Promise<ReadCheck & Pick<UploadedCheck, 'printedOrgan'>>
}

/** As `takeUpload`, for whoever may have it read. */
export async function takeUploadAs(
  owner: Pick<UploadedCheck, 'staffId' | 'linkId'>,
  file: string,
  body: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
  { place, keepsFile, read }: Taking,
): Promise<string> {
  const arriving = randomBytes(16).toString('hex')
  mkdirSync(folderOf(arriving), { recursive: true, mode: 0o700 })
  try {
    const from = fileOf(arriving)
    const hash = createHash('sha256')
    await pipeline(body, hashedBy(hash), createWriteStream(from, { mode: 0o600, flush: true }), { signal })
    const sha256 = hash.digest('hex')
    const { printedOrgan, ...reading } = await read(from, sha256)
    if (!keepsFile) rmSync(from)
    const token = place ?? arriving
    if (place) takeOver(place, arriving)
    const { summary } = reading
    keepUpload({ ...owner, token, file, sha256, printedOrgan, readAt: new Date().toISOString(), summary }, reading)
    return token
  } catch (error) {
    dropUpload(arriving)
    throw error
  }
}

function takeOver(place: string, arriving: string): void {
  dropUpload(place)
  renameSync(folderOf(arriving), folderOf(place))
}

function hashedBy(hash: ReturnType<typeof createHash>) {
  return async function* (bytes: AsyncIterable<Uint8Array>) {
    for await (const chunk of bytes) {
      hash.update(chunk)
      yield chunk
    }
  }
}

/** Each file is written beside its place and then put there, so that none is ever half there. */
export function keepUpload(upload: UploadedCheck, { content, summary }: ReadCheck): void {
  put(upload.token, 'content.json', content)
  put(upload.token, 'upload.json', JSON.stringify({ ...upload, summary }))
}

function put(token: string, name: string, text: string): void {
  const file = path.join(folderOf(token), name)
  writeFileSync(`${file}.new`, text, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

/** What this actor has uploaded, latest first. */
export function uploadsOf(actor: Actor<'check.run'>): UploadedCheck[] {
  return uploadTokens()
    .flatMap((token) => uploadOf(actor, token) ?? [])
    .sort((a, b) => b.readAt.localeCompare(a.readAt))
}

/** One of them; undefined where it is not there any more, or another's. */
export function uploadOf(actor: Actor<'check.run'>, token: string): UploadedCheck | undefined {
  const upload = uploadAt(token)
  return upload?.linkId === undefined && upload?.staffId === actor.staffId ? upload : undefined
}

/** The upload in a place, whoever's it is: only for whoever knows whose it must be. */
export function uploadAt(token: string): UploadedCheck | undefined {
  if (!TOKEN.test(token)) return undefined
  const text = textIfThere(path.join(folderOf(token), 'upload.json'))
  return text === undefined ? undefined : (JSON.parse(text) as UploadedCheck)
}

export function uploadedContent({ token }: UploadedCheck): string {
  return readFileSync(path.join(folderOf(token), 'content.json'), 'utf8')
}

/** A second name for an uploaded file, to be put among the contents; undefined where the file was not kept. */
export function originalOfUpload(token: string): Original | undefined {
  if (!existsSync(fileOf(token))) return undefined
  const incoming = incomingPath()
  linkOrCopy(fileOf(token), incoming)
  return { incoming, bytes: statSync(incoming).size }
}

function textIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

export function dropUpload(token: string): void {
  rmSync(folderOf(token), { recursive: true, force: true })
}

/** What nobody kept within a day goes. Returns how many reports that were. */
export function sweepUploads(): number {
  const lapsed = uploadTokens().filter((token) => Date.now() - statSync(folderOf(token)).mtimeMs > KEPT_FOR_MS)
  for (const token of lapsed) dropUpload(token)
  return lapsed.length
}

function uploadTokens(): string[] {
  return existsSync(uploadFolder()) ? readdirSync(uploadFolder()).filter(isUploadName) : []
}
