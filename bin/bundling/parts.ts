import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { PROJECT_ROOT } from '../project'

const packages = z.record(
  z.string(),
  z.object({
    version: z.string().optional(),
    integrity: z.string().optional(),
    license: z.string().optional(),
    dependencies: z.record(z.string(), z.string()).optional(),
    optionalDependencies: z.record(z.string(), z.string()).optional(),
    peerDependencies: z.record(z.string(), z.string()).optional(),
  }),
)
type Locked = z.output<typeof packages>

/** A package of which something is in the bundle. */
export interface Part {
  name: string
  version: string
  integrity: string
  license: string
  /** Where it lies, from the project's folder. */
  folder: string
}

/**
 * Needed to build or to develop, or for what this product does not use (images resized on the fly), and never in a bundle.
 * SQLite's driver is there in another version.
 */
const NOT_CARRIED =
  /^(tsx|esbuild|sharp|better-sqlite3|caniuse-lite|baseline-browser-mapping|postcss|@swc\/core.*|@next\/swc-.*|@parcel\/watcher.*|next-intl-swc-plugin-extractor|typescript)$/

/** The packages of which something is in every bundle: whatever production needs, whether as files or within our own. */
export function productionParts(lock: Locked = lockFile()): Part[] {
  const found = new Map<string, Part>()
  const own = { dependencies: lock['']?.dependencies }
  const waiting: [string, Locked[string]][] = [['', own]]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [from, { dependencies, optionalDependencies, peerDependencies }] = next
    for (const name of Object.keys({ ...peerDependencies, ...optionalDependencies, ...dependencies })) {
      const folder = NOT_CARRIED.test(name) ? undefined : folderOf(lock, name, from)
      if (!folder || found.has(folder) || !existsSync(path.join(PROJECT_ROOT, folder))) continue
      const { version = '', integrity = '', license = '' } = lock[folder]!
      found.set(folder, { name, version, integrity, license, folder })
      waiting.push([folder, lock[folder]!])
    }
  }
  return [...found.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1))
}

/** A package as the lock file pins it, whether it is installed here or not. */
export function lockedPackage(name: string): { name: string; version: string; integrity: string; license: string } {
  const locked = lockFile()[`node_modules/${name}`]
  if (!locked?.version || !locked.integrity) throw new Error(`package-lock.json does not know ${name}`)
  const { version, integrity, license = '' } = locked
  return { name, version, integrity, license }
}

function lockFile(): Locked {
  const text = readFileSync(path.join(PROJECT_ROOT, 'package-lock.json'), 'utf8')
  return z.object({ packages }).parse(JSON.parse(text)).packages
}

/** Where Node.js finds a package from the folder of another: in the nearest `node_modules` above it. */
function folderOf(lock: Locked, name: string, from: string): string | undefined {
  for (let above = from; ; above = above.slice(0, Math.max(0, above.lastIndexOf('node_modules/') - 1))) {
    const folder = `${above === '' ? '' : `${above}/`}node_modules/${name}`
    if (lock[folder]) return folder
    if (above === '') return undefined
  }
}
