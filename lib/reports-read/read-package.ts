import { PACKAGE_PARTS, packageManifest, type Sealed } from '../report/package'
import { textOf, withZip, ZipError, type ZipPart } from '../zip/read-zip'
import { READ_LIMITS, ReadError } from './read-error'

const LIMITS = { parts: 20, unpackedBytes: READ_LIMITS.unpackedBytes }
const SEALED_PARTS: readonly string[] = [PACKAGE_PARTS.data, PACKAGE_PARTS.document]

/**
 * The report in a sealed package; undefined where a zip file is none, such as a document or a workbook. Throws where its parts
 * are not those that it was sealed with, or where the report in it is another one than it says.
 */
export async function packageIn(bytes: Buffer): Promise<{ json: string; sealed: Sealed } | undefined> {
  try {
    return await withZip(bytes, LIMITS, async (parts) => {
      let manifest: string | undefined
      const hashes = new Map<string, string>()
      let json = ''
      for await (const part of parts) {
        // Ours has the manifest first; of any other zip file nothing is unpacked.
        if (manifest === undefined && part.name !== PACKAGE_PARTS.manifest) return undefined
        if (part.name === PACKAGE_PARTS.manifest) manifest = await textOf(part)
        if (!SEALED_PARTS.includes(part.name)) continue
        const content = await bytesOf(part)
        hashes.set(part.name, await sha256Of(content))
        if (part.name === PACKAGE_PARTS.data) json = content.toString('utf8')
      }
      return manifest === undefined ? undefined : verified(manifest, hashes, json)
    })
  } catch (error) {
    // Files with more parts are documents and workbooks, which have readers of their own.
    if (error instanceof ZipError) return undefined
    throw error
  }
}

function verified(manifest: string, hashes: ReadonlyMap<string, string>, json: string) {
  const said = packageManifest.safeParse(jsonOf(manifest)).data
  if (!said) throw new ReadError('brokenSeal')
  const whole = SEALED_PARTS.every((name) => hashes.has(name) && said.parts[name] === hashes.get(name))
  const report = jsonOf(json) as { organ?: unknown; year?: unknown } | undefined
  if (!whole || report?.organ !== said.organ || report?.year !== said.year) throw new ReadError('brokenSeal')
  const { revision, publishedOn, address, frozen, software, records } = said
  return { json, sealed: { revision, publishedOn, address, frozen, software, records } }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function bytesOf({ bytes }: ZipPart): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of bytes()) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function sha256Of(content: Buffer): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(content))
  return Buffer.from(digest).toString('hex')
}
