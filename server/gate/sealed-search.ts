import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto'
import { addressOf } from '@/lib/address'
import { sessionToken } from './session'

/**
 * What somebody searched for may be a person's name or number, and an address stays in the browser's history and in the
 * logs of proxies. So the address of a list bears the text sealed with a key of the session: AES-256-GCM under a nonce made
 * from the text, so that the same search has the same address as long as the session lasts.
 */
const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

type Key = Buffer
type Query = { q?: string | undefined }

/** The text as an address bears it; undefined for somebody who is not signed in. */
export async function sealedSearch(text: string): Promise<string | undefined> {
  const key = await sessionKey()
  return key && seal(key, text)
}

/** The filters of a list with the text that was searched for; without it where it was sealed in another session. */
export async function withSearchText<Q extends Query>(query: Q): Promise<Q> {
  if (query.q === undefined) return query
  const key = await sessionKey()
  return { ...query, q: key && opened(key, query.q) }
}

/** The address of a list as links bear it, from one with the searched text as it was typed. */
export async function sealedAddress(address: string): Promise<string> {
  return withText(address, sealedSearch)
}

/** The address of a list with the searched text as it was typed, from one that links bear. */
export async function openedAddress(address: string): Promise<string> {
  return withText(address, async (text) => (await withSearchText({ q: text })).q)
}

async function withText(address: string, change: (text: string) => Promise<string | undefined>): Promise<string> {
  const [path, search = ''] = address.split('?') as [string, string?]
  const query = Object.fromEntries(new URLSearchParams(search))
  return query.q === undefined ? address : addressOf(path, { ...query, q: await change(query.q) })
}

async function sessionKey(): Promise<Key | undefined> {
  const token = await sessionToken()
  return token === undefined ? undefined : Buffer.from(hkdfSync('sha256', token, '', 'search in an address', 32))
}

function seal(key: Key, text: string): string {
  const nonce = createHmac('sha256', key).update(text).digest().subarray(0, NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, key, nonce)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

function opened(key: Key, sealed: string): string | undefined {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length <= NONCE_BYTES + TAG_BYTES) return undefined
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
  } catch {
    // Sealed in another session, or not by us.
    return undefined
  }
}
