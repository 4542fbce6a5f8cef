export type Machine = 'x64' | 'arm64'

export interface NativeFile {
  system: 'linux' | 'win32'
  machine: Machine | `unknown (${string})`
  /** The newest version of the C library whose symbols it asks for, such as `2.28`; empty where it asks for none. */
  glibc: string
}

const ELF_MACHINES: Record<number, Machine> = { 62: 'x64', 183: 'arm64' }
const PE_MACHINES: Record<number, Machine> = { 34404: 'x64', 43620: 'arm64' }

/** What the header of native code says of itself: for which system and machine it is; undefined for other files. */
export function nativeFile(bytes: Buffer): NativeFile | undefined {
  if (bytes.subarray(0, 4).equals(Buffer.from([0x7f, 0x45, 0x4c, 0x46]))) {
    return { system: 'linux', machine: known(ELF_MACHINES, bytes.readUInt16LE(18)), glibc: glibcOf(bytes) }
  }
  if (bytes.length < 0x40 || bytes.toString('latin1', 0, 2) !== 'MZ') return undefined
  const header = bytes.readUInt32LE(0x3c)
  if (header + 6 > bytes.length || bytes.toString('latin1', header, header + 4) !== 'PE\0\0') return undefined
  return { system: 'win32', machine: known(PE_MACHINES, bytes.readUInt16LE(header + 4)), glibc: '' }
}

function known(machines: Record<number, Machine>, code: number): NativeFile['machine'] {
  return machines[code] ?? `unknown (${code})`
}

const NEEDED_VERSIONS = 0x6ffffffe

interface Section {
  type: number
  offset: number
  link: number
}

/** From the table of needed versions (`.gnu.version_r`), by the layout of 64-bit ELF. */
function glibcOf(bytes: Buffer): string {
  const sections = sectionsOf(bytes)
  const needed = sections.find(({ type }) => type === NEEDED_VERSIONS)
  const names = needed && sections[needed.link]
  if (!names) return ''
  const versions = [...neededNames(bytes, needed.offset, names.offset)].flatMap(
    (name) => /^GLIBC_([\d.]+)$/.exec(name)?.[1] ?? [],
  )
  return versions.reduce((newest, version) => (isNewer(version, newest) ? version : newest), '')
}

function sectionsOf(bytes: Buffer): Section[] {
  const start = Number(bytes.readBigUInt64LE(40))
  const size = bytes.readUInt16LE(58)
  return Array.from({ length: bytes.readUInt16LE(60) }, (_, index) => {
    const at = start + index * size
    return {
      type: bytes.readUInt32LE(at + 4),
      offset: Number(bytes.readBigUInt64LE(at + 24)),
      link: bytes.readUInt32LE(at + 40),
    }
  })
}

/** Each library's entry has a list of the versions that are needed of it. */
function* neededNames(bytes: Buffer, start: number, names: number): Generator<string> {
  for (let library = start, next = 1; next !== 0; library += next) {
    next = bytes.readUInt32LE(library + 12)
    let version = library + bytes.readUInt32LE(library + 8)
    for (let left = bytes.readUInt16LE(library + 2); left > 0; left--) {
      const name = names + bytes.readUInt32LE(version + 8)
      yield bytes.toString('latin1', name, bytes.indexOf(0, name))
      version += bytes.readUInt32LE(version + 12)
    }
  }
}

/** Whether a version such as `2.34` is newer than another; the empty one is older than all. */
export function isNewer(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => text.split('.').map(Number))
  const at = a!.findIndex((part, index) => part !== (b![index] ?? 0))
  return than === '' || (at >= 0 && a![at]! > (b![at] ?? 0))
}
