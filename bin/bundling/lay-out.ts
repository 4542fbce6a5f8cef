import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { KEPT_OUTSIDE } from '../build-program'
import { PROGRAM } from '../builds.mjs'
import { PROJECT_ROOT, SERVER_SCRIPT } from '../project'
import { compileDriver } from './compile-driver'
import { unpackPackage } from './fetch-package'
import { lockedPackage } from './parts'
import { DRIVER, PLATFORMS, type PlatformName } from './platforms'

const inProject = (...names: string[]) => path.join(PROJECT_ROOT, ...names)

/** `driver`: SQLite's driver as its package carries it, or compiled here for older C libraries. */
export interface Laid {
  platform: PlatformName
  driver: 'prebuilt' | 'compiled'
}

/** What the software reads by its path at run time, beside what is built. */
const READ_BY_PATH = [
  'LICENSE',
  'assets',
  'bin/behind-proxy.mjs',
  'bin/request-log.mjs',
  'bin/trusted-proxies.mjs',
  'bin/whole-compression.mjs',
  'db/backup/sqlite-child.mjs',
  'db/migrations',
  'docs/manual',
  'server/pdf/worker.mjs',
]

/** Packages of the server's build that stand beside all of it, or are not used (images resized on the fly). */
const NOT_BESIDE_SERVER = new Set([
  ...KEPT_OUTSIDE,
  'sharp',
  '@img',
  'bindings',
  'detect-libc',
  'file-uri-to-path',
  'semver',
])

/** Lays the software out for a platform: everything that runs, as a folder of its own. */
export async function layOutSoftware(folder: string, { platform, driver }: Laid): Promise<void> {
  for (const name of READ_BY_PATH) cpSync(inProject(name), path.join(folder, name), { recursive: true })
  const program = path.dirname(PROGRAM.made)
  cpSync(inProject(program), path.join(folder, program), { recursive: true })
  rmSync(path.join(folder, PROGRAM.stamp))
  const { name, version, type } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify({ name, version, private: true, type })}\n`)
  const packages = path.join(folder, 'node_modules')
  layOutNatives(packages, platform)
  await layOutDriver(path.join(packages, DRIVER.name), { platform, driver })
  layOutPdfReader(path.join(packages, 'pdfjs-dist'))
  layOutServer(folder, platform)
}

/** Node.js for the platform. */
export function layOutRuntime(folder: string, platform: PlatformName): string {
  const { runtime } = PLATFORMS[platform]
  const unpacked = `${folder}-unpacked`
  unpackPackage(runtime, unpacked)
  mkdirSync(folder, { recursive: true })
  const program = path.join(folder, path.basename(runtime.program))
  cpSync(path.join(unpacked, runtime.program), program)
  chmodSync(program, 0o755)
  layOutLicence(unpacked, folder)
  rmSync(unpacked, { recursive: true })
  return program
}

/** The licence of Node.js; the package for Windows comes without it, and gets that of the same line for Linux. */
function layOutLicence(unpacked: string, folder: string): void {
  const own = path.join(unpacked, 'LICENSE')
  if (!existsSync(own)) unpackPackage(PLATFORMS['linux-x64'].runtime, unpacked)
  cpSync(own, path.join(folder, 'LICENSE'))
}

const NATIVE_PACKAGES = KEPT_OUTSIDE.filter((name) => name.startsWith('@'))

/** The names of the packages with native code of a platform. */
export function nativePartsOf(platform: PlatformName): string[] {
  return NATIVE_PACKAGES.map((name) => `${name}-${PLATFORMS[platform].natives}`)
}

function layOutNatives(packages: string, platform: PlatformName): void {
  for (const name of NATIVE_PACKAGES)
    cpSync(inProject('node_modules', name), path.join(packages, name), { recursive: true })
  for (const name of nativePartsOf(platform)) {
    const installed = inProject('node_modules', name)
    if (existsSync(installed)) cpSync(installed, path.join(packages, name), { recursive: true })
    else unpackPackage(lockedPackage(name), path.join(packages, name))
  }
}

/** Its package without sources and the native parts of other platforms. */
async function layOutDriver(folder: string, { platform, driver }: Laid): Promise<void> {
  unpackPackage(DRIVER, folder)
  const native = path.join(folder, 'prebuilds', `${platform}.node`)
  if (driver === 'compiled') {
    const work = mkdtempSync(`${folder}-`)
    await compileDriver(platform, folder, native, work)
    rmSync(work, { recursive: true })
  }
  for (const name of ['binding.gyp', 'deps', 'src']) rmSync(path.join(folder, name), { recursive: true })
  for (const name of readdirSync(path.dirname(native)))
    if (name !== path.basename(native)) rmSync(path.join(folder, 'prebuilds', name))
}

const OF_PDF_READER = [
  'LICENSE',
  'package.json',
  'cmaps',
  'iccs',
  'standard_fonts',
  'wasm',
  'legacy/build/pdf.mjs',
  'legacy/build/pdf.worker.mjs',
]

function layOutPdfReader(folder: string): void {
  for (const name of OF_PDF_READER)
    cpSync(inProject('node_modules/pdfjs-dist', name), path.join(folder, name), { recursive: true })
}

/** The server as `next build` made it, without what stands beside it, and without the place where it was built. */
function layOutServer(folder: string, platform: PlatformName): void {
  const from = path.dirname(SERVER_SCRIPT)
  const to = path.join(folder, path.relative(PROJECT_ROOT, from))
  for (const name of ['server.js', 'package.json', '.next'])
    cpSync(path.join(from, name), path.join(to, name), { recursive: true, filter: (file) => !isLeftOut(from, file) })
  for (const name of readdirSync(path.join(from, 'node_modules')).filter((each) => !NOT_BESIDE_SERVER.has(each)))
    cpSync(path.join(from, 'node_modules', name), path.join(to, 'node_modules', name), { recursive: true })
  for (const scope of new Set(NATIVE_PACKAGES.map((name) => path.dirname(name))))
    rmSync(path.join(to, 'node_modules', scope), { recursive: true, force: true })
  linkPackages(from, to, path.join(folder, 'node_modules'), platform)
  for (const file of ['server.js', '.next/required-server-files.json']) withoutPlace(path.join(to, file))
  withCommonKeys(to)
}

/** The links, which are made anew, and the lists of files by which the build was put together. */
const isLeftOut = (standalone: string, file: string) =>
  file === path.join(standalone, '.next/node_modules') || file.endsWith('.nft.json')

/**
 * The build calls the packages that stay outside by names of its own, which are links; a zip file has no links, so there each is
 * a copy.
 */
function linkPackages(from: string, to: string, packages: string, platform: PlatformName): void {
  const links = path.join(from, '.next/node_modules')
  const names = readdirSync(links).flatMap((name) =>
    name.startsWith('@') ? readdirSync(path.join(links, name)).map((bare) => `${name}/${bare}`) : [name],
  )
  for (const name of names) {
    const link = path.join(to, '.next/node_modules', name)
    const target = path.join(packages, name.replace(/-[0-9a-f]{16}$/, ''))
    if (!existsSync(target)) throw new Error(`the server asks for ${name}, which is no part of the bundle`)
    mkdirSync(path.dirname(link), { recursive: true })
    if (PLATFORMS[platform].archive === 'zip') cpSync(target, link, { recursive: true })
    else symlinkSync(path.relative(path.dirname(link), target), link)
  }
}

function withoutPlace(file: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(PROJECT_ROOT, '/disclosure-ledger'))
}

/**
 * Each build makes new keys for previews, which this product has none of (no draft mode, nothing revalidated on demand). Whoever
 * has a bundle could read them, so they are no secret there, and the same in each.
 */
function withCommonKeys(server: string): void {
  const file = path.join(server, '.next/server/preview-props.json')
  const former: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'))
  for (const each of [file, path.join(server, '.next/prerender-manifest.json')]) {
    const text = Object.values(former).reduce(
      (all, key) => all.replaceAll(key, '0'.repeat(key.length)),
      readFileSync(each, 'utf8'),
    )
    writeFileSync(each, text)
  }
}
