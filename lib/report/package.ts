import { z } from 'zod'
import { isPlainDate, type PlainDate } from '../dates'

/** The parts of a sealed package: what it is, the report as data and as a document, and a word for whoever opens it by hand. */
export const PACKAGE_PARTS = {
  manifest: 'package.json',
  data: 'report.json',
  document: 'report.pdf',
  words: '说明.txt',
} as const

export const PACKAGE_KIND = 'disclosure-ledger-report'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * What a package says of itself. It proves that its parts are those that it was made of, and nothing of who made it: whoever
 * takes it in reads the report by the same rules as any other file.
 */
export const packageManifest = z.object({
  kind: z.literal(PACKAGE_KIND),
  organ: z.string().min(1).max(200),
  year: z.int(),
  revision: z.int().positive(),
  publishedOn: z.string().refine((text): text is PlainDate => isPlainDate(text)),
  address: z.string().max(2000),
  /** The hash of the frozen version, as its own ledger has it. */
  frozen: sha256,
  software: z.string().max(100),
  parts: z.record(z.string(), sha256),
  /** How many records stand behind each figure of the tables. */
  records: z.record(z.string(), z.int().nonnegative()),
})
export type PackageManifest = z.output<typeof packageManifest>

/** What is kept of a package with the report that came in it. */
export type Sealed = Pick<PackageManifest, 'revision' | 'publishedOn' | 'address' | 'frozen' | 'software' | 'records'>
