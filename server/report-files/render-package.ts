import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import yazl from 'yazl'
import { ledgerRoot } from '@/db/database-file'
import { frozenReport } from '@/db/queries/report/publication'
import type { Actor } from '@/lib/access'
import type { FrozenContent, Revision } from '@/lib/report/frozen'
import { PACKAGE_KIND, PACKAGE_PARTS, type PackageManifest } from '@/lib/report/package'
import { renderReportFile } from './render-report-file'

/**
 * The published report of a year as a sealed package to hand over: as data and as a PDF, with their hashes. The latest version
 * unless another is asked for; undefined where none was published.
 */
export async function renderPackage(
  actor: Actor<'report.view'>,
  year: number,
  revision?: number,
): Promise<{ name: string; bytes: Buffer } | undefined> {
  const frozen = frozenReport(actor, year, revision)
  if (!frozen) return undefined
  const { edition } = frozen.content
  const { publishedOn } = frozen
  const data = Buffer.from(await renderReportFile(edition, { format: 'json' }))
  const document = Buffer.from(await renderReportFile(edition, { format: 'pdf', date: publishedOn }))
  const parts = { [PACKAGE_PARTS.data]: sha256(data), [PACKAGE_PARTS.document]: sha256(document) }
  const manifest = manifestOf(frozen, parts)
  const zip = new yazl.ZipFile()
  const stamped = { mtime: new Date(`${publishedOn}T00:00:00Z`), mode: 0o100644 }
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), PACKAGE_PARTS.manifest, stamped)
  zip.addBuffer(data, PACKAGE_PARTS.data, stamped)
  zip.addBuffer(document, PACKAGE_PARTS.document, { ...stamped, compress: false })
  zip.addBuffer(Buffer.from(wordsOf(manifest)), PACKAGE_PARTS.words, stamped)
  zip.end()
  return { name: `${manifest.organ}${year}年度报告报送包.zip`, bytes: await buffer(zip.outputStream as Readable) }
}

function manifestOf(
  { year, revision, publishedOn, address, sha256: hash, content }: Revision & { content: FrozenContent },
  parts: Record<string, string>,
): PackageManifest {
  const { version } = JSON.parse(readFileSync(path.join(ledgerRoot(), 'package.json'), 'utf8')) as { version: string }
  const records = content.figures.flatMap(({ figure, records: behind }): [string, number][] =>
    /^table[234]\./.test(figure) ? [[figure, behind.length]] : [],
  )
  return {
    kind: PACKAGE_KIND,
    organ: content.edition.data.organ,
    ...{ year, revision, publishedOn, address },
    frozen: hash,
    software: version,
    parts,
    records: Object.fromEntries(records),
  }
}

function wordsOf({ organ, year, revision, publishedOn, address, parts }: PackageManifest): string {
  return [
    `${organ}${year}年政府信息公开工作年度报告报送包`,
    `第${revision}版，${publishedOn}公布，网址：${address || '（未填）'}`,
    '',
    `${PACKAGE_PARTS.document} 供阅读，${PACKAGE_PARTS.data} 供汇总系统读取，${PACKAGE_PARTS.manifest} 为本包的说明和散列值。`,
    '散列值只证明包内文件没有改动，不证明由谁制作。',
    '',
    ...Object.entries(parts).map(([name, hash]) => `${hash}  ${name}`),
    '',
  ].join('\r\n')
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
