import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '..')

/** The web application, as `next build` makes it. */
export const APPLICATION = {
  sources: [
    'app',
    'assets',
    'bin/script-hints.ts',
    'components',
    'db',
    'instrumentation-client.ts',
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
  ],
  made: '.next/standalone/server.js',
  stamp: '.next/sources',
}

/** The command line and the server's processes of their own, as plain JavaScript. */
export const PROGRAM = {
  sources: ['bin', 'db', 'lib', 'messages', 'package-lock.json', 'server', 'tsconfig.json'],
  made: 'program/ledger.mjs',
  stamp: 'program/sources',
}

/** Whether what was built was built from these very sources. */
export function isFresh(build) {
  const stamp = path.join(ROOT, build.stamp)
  const made = path.join(ROOT, build.made)
  return existsSync(made) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(build)
}

/** What the sources of a build are known by: their names, sizes and times, for which none has to be read. */
export function fingerprint({ sources }) {
  const hash = createHash('sha256')
  // The build contains the compiled database driver, which fits one platform and Node.js version only.
  hash.update(`${process.platform} ${process.arch} ${process.versions.modules}\n`)
  for (const file of filesOf(sources)) {
    const { mtimeMs, size } = statSync(path.join(ROOT, file))
    hash.update(`${file} ${mtimeMs} ${size}\n`)
  }
  return hash.digest('hex')
}

/** What the contents of the sources are known by: the same for the same sources, wherever and whenever they were laid down. */
export function contentsHash({ sources }) {
  const hash = createHash('sha256')
  for (const file of filesOf(sources))
    hash.update(
      `${file} ${createHash('sha256')
        .update(readFileSync(path.join(ROOT, file)))
        .digest('hex')}\n`,
    )
  return hash.digest('hex')
}

/** The files of a build's sources in an order that is the same everywhere, without tests and what is generated. */
export function filesOf(sources) {
  return sources.flatMap(filesUnder).filter((file) => !/\.d\.json\.ts$|\.test\.tsx?$/.test(file))
}

function filesUnder(source) {
  const absolute = path.join(ROOT, source)
  if (!existsSync(absolute)) return []
  if (!statSync(absolute).isDirectory()) return [source]
  return readdirSync(absolute, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)))
    .sort()
}
