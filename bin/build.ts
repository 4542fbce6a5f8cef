import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PROJECT_ROOT } from './project'
import { runTool } from './run-tool'

const BUILD_SOURCES = [
  'app',
  'assets',
  'components',
  'db',
  'instrumentation.ts',
  'lib',
  'messages',
  'public',
  'next.config.js',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'server',
  'tsconfig.json',
]
const OUTPUT = path.join(PROJECT_ROOT, '.next')
const STANDALONE = path.join(OUTPUT, 'standalone')
const STAMP = path.join(OUTPUT, 'sources')

export const SERVER_SCRIPT = path.join(STANDALONE, 'server.js')

/** Builds the application unless the build at hand was made from these very sources. */
export async function buildIfStale(): Promise<'built' | 'fresh' | 'failed'> {
  const sources = fingerprint()
  if (isFresh(sources)) return 'fresh'
  const status = await runTool('next', ['build'], { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
  if (status !== 0) return 'failed'
  if (!existsSync(SERVER_SCRIPT)) throw new Error(`The build has no ${path.relative(PROJECT_ROOT, SERVER_SCRIPT)}.`)
  completeStandalone()
  writeFileSync(STAMP, sources)
  return 'built'
}

function isFresh(sources: string): boolean {
  return existsSync(SERVER_SCRIPT) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources
}

function completeStandalone(): void {
  cpSync(path.join(OUTPUT, 'static'), path.join(STANDALONE, '.next/static'), { recursive: true })
  const publicFiles = path.join(PROJECT_ROOT, 'public')
  if (existsSync(publicFiles)) cpSync(publicFiles, path.join(STANDALONE, 'public'), { recursive: true })
}

function fingerprint(): string {
  const hash = createHash('sha256')
  // The build contains the compiled database driver, which fits one platform and Node.js version only.
  hash.update(`${process.platform} ${process.arch} ${process.versions.modules}\n`)
  for (const file of BUILD_SOURCES.flatMap(filesUnder).filter(isBuilt)) {
    const { mtimeMs, size } = statSync(path.join(PROJECT_ROOT, file))
    hash.update(`${file} ${mtimeMs} ${size}\n`)
  }
  return hash.digest('hex')
}

function filesUnder(source: string): string[] {
  const absolute = path.join(PROJECT_ROOT, source)
  if (!existsSync(absolute)) return []
  if (!statSync(absolute).isDirectory()) return [source]
  return readdirSync(absolute, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(PROJECT_ROOT, path.join(entry.parentPath, entry.name)))
    .sort()
}

function isBuilt(file: string): boolean {
  return !/\.d\.json\.ts$|\.test\.tsx?$/.test(file)
}
