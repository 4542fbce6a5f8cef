import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createWriteStream, lstatSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import yazl from 'yazl'

/** Every file bears this time, so that the same files give the same bytes; `SOURCE_DATE_EPOCH` sets another. */
const TIME_S = Number(process.env.SOURCE_DATE_EPOCH ?? Date.UTC(2026, 0, 1) / 1000)

/** The files of a folder in an order that is the same everywhere, each by its path with slashes; links are left out. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => lstatSync(path.join(folder, file)).isFile())
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort()
}

/** SHA-256 of each file of a folder, one a line, as `sha256sum --check` reads them. */
export function sumsOf(folder: string): string {
  return filesIn(folder)
    .map(
      (file) =>
        `${createHash('sha256')
          .update(readFileSync(path.join(folder, file)))
          .digest('hex')}  ${file}\n`,
    )
    .join('')
}

/** Packs a folder as one file that unpacks into a folder of that name. */
export async function packTar(folder: string, file: string): Promise<void> {
  const options = ['--sort=name', '--owner=0', '--group=0', '--numeric-owner', `--mtime=@${TIME_S}`, '--format=gnu']
  const tar = spawn('tar', [...options, '-cf', '-', '-C', path.dirname(folder), path.basename(folder)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LC_ALL: 'C' },
  })
  const ended = new Promise<number | null>((resolve, reject) => tar.once('error', reject).once('close', resolve))
  await pipeline(tar.stdout, createGzip({ level: 6 }), createWriteStream(file))
  if ((await ended) !== 0) throw new Error('tar failed; its message is above')
}

/** The same as a zip file; the folder has no links. */
export async function packZip(folder: string, file: string): Promise<void> {
  // Its times are those of a clock on the wall.
  process.env.TZ = 'UTC'
  const zip = new yazl.ZipFile()
  const mtime = new Date(TIME_S * 1000)
  for (const name of filesIn(folder))
    zip.addFile(path.join(folder, name), `${path.basename(folder)}/${name}`, { mtime, mode: 0o100644 })
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(file))
}
