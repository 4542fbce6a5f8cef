import { readFileSync } from 'node:fs'
import path from 'node:path'
import { partsOfZip, zipOf } from '@/lib/zip/zip.fixture'

/** What somebody sends who wants to do harm; without a token over an address that is right. */
export type HostileUpload = {
  what: string
  name: string
  body: Buffer
  token?: string
  headers?: Record<string, string>
}

const FILES = path.join(import.meta.dirname, '../../lib/reports-read/testing/files')
const REAL = [
  'pt-zrz-2023-sheet.xlsx',
  'blank-form-2021.docx',
  'hongze-2023.pdf',
  'pt-zrz-2023-web.html',
  'pt-zrz-2023.txt',
]
const EXTENSIONS = ['html', 'docx', 'xlsx', 'pdf', 'txt', 'csv', 'json', 'zip', 'md']
const TOKEN_SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** So many hostile uploads of every kind in turn; the same for the same seed. */
export function* hostileUploads(count: number, seed: number): Generator<HostileUpload> {
  const chance = chances(seed)
  const kinds = Object.entries(KINDS)
  for (let at = 0; at < count; at += 1) {
    const [what, make] = kinds[at % kinds.length]!
    yield { what: `${at} ${what}`, name: 'a.html', body: Buffer.alloc(0), ...make(chance) }
  }
}

/** A whole number below a limit. */
type Chance = (below: number) => number

/** Mulberry32: small, and the same everywhere. */
function chances(seed: number): Chance {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

const one = <T>(chance: Chance, from: readonly T[]): T => from[chance(from.length)]!
const bytes = (chance: Chance, length: number) => Buffer.from(Array.from({ length }, () => chance(256)))
const signs = (chance: Chance, length: number) => Array.from({ length }, () => one(chance, [...TOKEN_SIGNS])).join('')

const read = new Map<string, Buffer>()
function real(chance: Chance): { name: string; body: Buffer } {
  const name = one(chance, REAL)
  const body = read.get(name) ?? readFileSync(path.join(FILES, name))
  read.set(name, body)
  return { name, body }
}

const KINDS: Record<string, (chance: Chance) => Partial<HostileUpload>> = {
  'random bytes': (chance) => ({ name: `a.${one(chance, EXTENSIONS)}`, body: bytes(chance, chance(4000)) }),
  'an address that nobody made': (chance) => ({ token: signs(chance, 43), body: bytes(chance, 100) }),
  'a file cut off': (chance) => {
    const { name, body } = real(chance)
    return { name, body: body.subarray(0, chance(body.length)) }
  },
  'an address of another length': (chance) => ({ token: signs(chance, chance(300)), body: bytes(chance, 10) }),
  'a file with bytes changed': (chance) => {
    const { name, body } = real(chance)
    const changed = Buffer.from(body)
    for (let times = 0; times < 20; times += 1) changed[chance(changed.length)] = chance(256)
    return { name, body: changed }
  },
  'a huge name': (chance) => ({ name: `${signs(chance, 5000)}.pdf`, body: bytes(chance, 10) }),
  'a name that leads elsewhere': (chance) => ({
    name: one(chance, ['../../../etc/passwd.pdf', 'C:\\a\\b.pdf', '\u202efdp.exe.pdf', '%00.pdf', '.pdf', 'a.pdf/']),
    body: bytes(chance, 10),
  }),
  'an archive that swells': (chance) => {
    const parts = partsOfZip(readFileSync(path.join(FILES, REAL[0]!)))
    const part = one(chance, [...parts.keys()])
    return { name: 'a.xlsx', body: zipOf(parts, { part, zeros: 4 + chance(40), claims: chance(1000) }) }
  },
  'no bytes': (chance) => ({ name: `a.${one(chance, EXTENSIONS)}` }),
  'an archive of a great many parts': (chance) => {
    const parts = new Map(Array.from({ length: 2000 }, (_, at) => [`xl/${at}-${chance(9)}.xml`, Buffer.alloc(0)]))
    return { name: 'a.xlsx', body: zipOf(parts) }
  },
  'a page that nests': (chance) => ({
    body: Buffer.from(one(chance, ['<table><tr><td>', '<div>', '<a "', '<!--', '<td colspan=99999>']).repeat(3000)),
  }),
  'data that nest': (chance) => ({ name: 'a.json', body: Buffer.from('[{"a":'.repeat(chance(50_000))) }),
  'a kind that is not taken': (chance) => ({
    name: `a.${one(chance, ['exe', 'js', 'svg', 'doc', 'xlsm', ''])}`,
    body: bytes(chance, 10),
  }),
  'another site': (chance) => ({ body: real(chance).body, headers: { origin: 'https://evil.example' } }),
  'no word of our page': (chance) => ({ body: real(chance).body, headers: { 'x-ledger': one(chance, ['', 'check']) } }),
}
