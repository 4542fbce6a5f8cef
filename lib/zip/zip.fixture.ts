import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

/** The parts of a small archive, as they were written with their sizes in the local headers or the directory. */
export function partsOfZip(bytes: Buffer): Map<string, Buffer> {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  const parts = new Map<string, Buffer>()
  let at = bytes.readUInt32LE(end + 16)
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    const [method, packed, nameLength, extra, comment, local] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
      bytes.readUInt32LE(at + 42),
    ]
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const begins = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const data = bytes.subarray(begins, begins + packed)
    parts.set(name, method === 8 ? inflateRawSync(data) : Buffer.from(data))
    at += 46 + nameLength + extra + comment
  }
  return parts
}

/** An archive of these parts; one of them may claim a size that it has not, or be swelled to so many megabytes of zeros. */
export function zipOf(
  parts: ReadonlyMap<string, Buffer>,
  odd: { part?: string; claims?: number; zeros?: number } = {},
): Buffer {
  const [files, directory] = [[] as Buffer[], [] as Buffer[]]
  let at = 0
  for (const [name, part] of parts) {
    const swelled = name === odd.part && odd.zeros !== undefined
    const packed = swelled ? zeros(odd.zeros!) : deflateRawSync(part)
    const size = name === odd.part ? (odd.claims ?? part.length) : part.length
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(swelled ? 0 : crc32(part), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(size, 18)
    head.writeUInt16LE(Buffer.byteLength(name), 22)
    files.push(Buffer.from('PK\x03\x04', 'latin1'), head, Buffer.from(name), packed)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, tail, Buffer.from(name))
    at += 4 + 26 + Buffer.byteLength(name) + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.size, 4)
  end.writeUInt16LE(parts.size, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...files, listed, Buffer.from('PK\x05\x06', 'latin1'), end])
}

const packedZeros = new Map<number, Buffer>()

function zeros(megabytes: number): Buffer {
  const known = packedZeros.get(megabytes)
  if (known) return known
  const packed = deflateRawSync(Buffer.alloc(megabytes * 1024 * 1024))
  packedZeros.set(megabytes, packed)
  return packed
}
