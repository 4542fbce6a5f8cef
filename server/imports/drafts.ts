import { randomBytes } from 'node:crypto'
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
import { databaseFile } from '@/db/database-file'
import { rememberedHeadings, rememberedWords } from '@/db/queries/imports'
import type { Actor } from '@/lib/access'
import type { ImportKind } from '@/lib/imports/columns'
import type { SaidWord } from '@/lib/imports/said-words'
import { demandSheet, type Headed, headedTable, rowsBelow } from '@/lib/imports/table'
import { readTableApart } from './read-apart'
import type { ImportPlan } from './run'

/** A file that was read and is not taken in yet: nothing of it is in the ledger. It lies beside the ledger's own file. */
export type Draft = Headed & {
  token: string
  kind: ImportKind
  source: string
  staffId: number | null
  rows: number
  /** What stands in every row, for columns that the file has not. */
  given: Record<string, string>
  words: SaidWord[]
  /** Rows that are taken in although a request like theirs stands in the ledger. */
  also: number[]
  /** Rows whose cells somebody put right, by their line: what stands under each heading. */
  mended: Record<number, string[]>
}

const DRAFT_KEPT_FOR_MS = 24 * 60 * 60 * 1000
const TOKEN = /^[0-9a-f]{32}$/

const folderOf = (token: string) => path.join(draftFolder(), token)
const rowsFileOf = (token: string) => path.join(folderOf(token), 'rows')

/** Where drafts lie until they are taken in, each in a folder of its own. */
export function draftFolder(): string {
  return path.join(path.dirname(databaseFile()), 'imports')
}

export function isDraftName(name: string): boolean {
  return TOKEN.test(name)
}

/** Reads an uploaded file or pasted cells and keeps what was read for a day; a `FileError` leaves nothing behind. */
export async function makeDraft(
  actor: Actor<'import.run'>,
  kind: ImportKind,
  source: string,
  body: AsyncIterable<Uint8Array>,
): Promise<Draft> {
  sweepDrafts()
  const token = randomBytes(16).toString('hex')
  mkdirSync(folderOf(token), { recursive: true, mode: 0o700 })
  try {
    const from = path.join(folderOf(token), 'file')
    await pipeline(body, createWriteStream(from, { mode: 0o600 }))
    const table = await readTableApart(from, source, rowsFileOf(token))
    rmSync(from)
    const headed = headedTable(kind, table, rememberedHeadings(actor, kind))
    demandSheet(headed)
    const told = { given: {}, words: rememberedWords(actor, kind), also: [], mended: {} }
    const draft = { ...headed, token, kind, source, staffId: actor.staffId, rows: rowsBelow(headed), ...told }
    keepDraft(draft)
    return draft
  } catch (error) {
    dropDraft(token)
    throw error
  }
}

/** Written beside the draft and put in its place, so that a draft is never half there. */
export function keepDraft(draft: Draft): void {
  const file = path.join(folderOf(draft.token), 'draft.json')
  writeFileSync(`${file}.new`, JSON.stringify(draft), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

/** What this actor read before, or undefined where it is not there any more. */
export function draftOf(actor: Actor, token: string): Draft | undefined {
  if (!TOKEN.test(token)) return undefined
  const text = textIfThere(path.join(folderOf(token), 'draft.json'))
  if (text === undefined) return undefined
  const draft = JSON.parse(text) as Draft
  return draft.staffId === actor.staffId ? draft : undefined
}

/** The text of a file, or undefined where there is none; a file that is there and cannot be read is a fault. */
function textIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** The draft as it is to be taken in. */
export function planOf({ kind, source, token, given, words, also, mended, ...headed }: Draft): ImportPlan {
  const put = new Map(Object.entries(mended).map(([line, cells]) => [Number(line), cells]))
  return { source, words, also: new Set(also), rows: { kind, file: rowsFileOf(token), headed, given, mended: put } }
}

export function dropDraft(token: string): void {
  rmSync(folderOf(token), { recursive: true, force: true })
}

/** What nobody took in within a day goes: it holds personal data. Returns how many drafts that were. */
export function sweepDrafts(): number {
  const lapsed = draftTokens().filter((token) => Date.now() - statSync(folderOf(token)).mtimeMs > DRAFT_KEPT_FOR_MS)
  for (const token of lapsed) dropDraft(token)
  return lapsed.length
}

function draftTokens(): string[] {
  return existsSync(draftFolder()) ? readdirSync(draftFolder()).filter(isDraftName) : []
}
