import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PROJECT_ROOT } from '../project'
import { type Laid, layOutRuntime, layOutSoftware, nativePartsOf } from './lay-out'
import { licenceOf, licencesWithin } from './licences'
import { isNewer, nativeFile } from './native-file'
import { filesIn, packTar, packZip, sumsOf } from './pack'
import { lockedPackage, type Part, productionParts } from './parts'
import { type Component, partsList } from './parts-list'
import { DRIVER, PLATFORMS, type PlatformName } from './platforms'

export interface Bundle {
  file: string
  /** The newest version of the C library that anything in it asks for; empty on Windows. */
  glibc: string
  natives: number
}

const CARRIED = path.join(import.meta.dirname, 'carried')

/** Makes the one file that installs a built application on a platform, in `dist/`. */
export async function bundle({ platform, driver }: Laid): Promise<Bundle> {
  const { version } = JSON.parse(readFileSync(path.join(PROJECT_ROOT, 'package.json'), 'utf8'))
  const name = `disclosure-ledger-${version}-${platform}`
  const dist = path.join(PROJECT_ROOT, 'dist')
  mkdirSync(dist, { recursive: true })
  const work = mkdtempSync(path.join(dist, '.bundling-'))
  try {
    const folder = path.join(work, name)
    layOutRuntime(path.join(folder, 'runtime'), platform)
    await layOutSoftware(path.join(folder, 'software'), { platform, driver })
    const { glibc, natives } = onlyFor(folder, platform)
    layOutPapers(folder, { platform, version, glibc })
    settleModes(folder)
    const file = path.join(dist, `${name}.${PLATFORMS[platform].archive}`)
    await (PLATFORMS[platform].archive === 'zip' ? packZip : packTar)(folder, file)
    return { file, glibc, natives }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** Throws unless all native code in a folder is for the platform. */
function onlyFor(folder: string, platform: PlatformName): { glibc: string; natives: number } {
  const [system] = platform.split('-')
  let [glibc, natives] = ['', 0]
  for (const name of filesIn(folder)) {
    const native = nativeFile(readFileSync(path.join(folder, name)))
    if (!native) continue
    if (native.system !== system || native.machine !== PLATFORMS[platform].machine)
      throw new Error(`${name} is for ${native.system} ${native.machine}, not for ${platform}`)
    natives++
    if (isNewer(native.glibc, glibc)) glibc = native.glibc
  }
  return { glibc, natives }
}

interface Edition {
  platform: PlatformName
  version: string
  glibc: string
}

/** What is to be read and checked: how to start, the manual, the licences, the list of parts, the sums. */
function layOutPapers(folder: string, { platform, version, glibc }: Edition): void {
  const launcher = platform.startsWith('win32') ? 'ledger.cmd' : 'ledger'
  cpSync(path.join(CARRIED, launcher), path.join(folder, launcher))
  const needs = glibc === '' ? 'Windows 10 / Server 2019' : `glibc ${glibc}`
  const start = readFileSync(
    path.join(CARRIED, `START-${platform.startsWith('win32') ? 'windows' : 'linux'}.txt`),
    'utf8',
  )
  const filled = start.replaceAll('VERSION', version).replaceAll('PLATFORM', platform).replaceAll('NEEDS', needs)
  writeFileSync(path.join(folder, 'START.txt'), platform.startsWith('win32') ? filled.replaceAll('\n', '\r\n') : filled)
  for (const name of ['LICENSE', 'README.md', 'docs'])
    cpSync(path.join(PROJECT_ROOT, name), path.join(folder, name), { recursive: true })
  const parts = [...productionParts(), ...nativeParts(platform)].filter(firstOfItsName)
  layOutLicences(path.join(folder, 'licences'), parts)
  writeFileSync(
    path.join(folder, 'parts.cdx.json'),
    partsList({ name: 'disclosure-ledger', version }, componentsOf(parts, platform)),
  )
  writeFileSync(path.join(folder, 'SHA256SUMS'), sumsOf(folder))
}

const firstOfItsName = ({ name, version }: Part, index: number, all: readonly Part[]) =>
  all.findIndex((other) => other.name === name && other.version === version) === index

/** The packages with native code of this platform, instead of those of the machine that bundles. */
function nativeParts(platform: PlatformName): Part[] {
  return nativePartsOf(platform).map((name) => ({ ...lockedPackage(name), folder: `node_modules/${name}` }))
}

function layOutLicences(folder: string, parts: readonly Part[]): void {
  mkdirSync(folder, { recursive: true })
  const write = (name: string, text: string) => writeFileSync(path.join(folder, `${name.replace('/', '-')}.txt`), text)
  const driver = { ...DRIVER, license: 'MIT', folder: 'node_modules/better-sqlite3' }
  for (const part of [...parts, driver]) write(`${part.name}-${part.version}`, licenceOf(part, parts))
  for (const { name, text } of licencesWithin('node_modules/next/dist/compiled')) write(`next-within-${name}`, text)
}

const FONTS = ['LedgerKai', 'NotoSansSC', 'NotoSerifSC']

function componentsOf(parts: readonly Part[], platform: PlatformName): Component[] {
  const { runtime } = PLATFORMS[platform]
  const { version } = JSON.parse(readFileSync(path.join(PROJECT_ROOT, 'package.json'), 'utf8'))
  return [
    { type: 'platform', ...runtime, license: 'MIT' },
    { type: 'library', ...DRIVER, license: 'MIT' },
    ...parts.map((part) => ({ type: 'library' as const, ...part })),
    ...FONTS.map((name) => ({ type: 'data' as const, name, version, license: 'OFL-1.1' })),
  ]
}

/** The same on every machine that bundles, whatever its umask. */
function settleModes(folder: string): void {
  for (const name of filesIn(folder)) {
    const runs = name === 'ledger' || name.startsWith('runtime/node')
    chmodSync(path.join(folder, name), runs ? 0o755 : 0o644)
  }
}
