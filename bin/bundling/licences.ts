import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { PROJECT_ROOT } from '../project'
import type { Part } from './parts'

const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i

/** The texts of a part's licence: its own files, or, where it has none, those of the package that it belongs to, or the common text. */
export function licenceOf(part: Part, all: readonly Part[]): string {
  const own = textsIn(path.join(PROJECT_ROOT, part.folder))
  const whole = all.find(({ name }) => part.name.startsWith(`${name}-`))
  const texts = own.length > 0 || !whole ? own : textsIn(path.join(PROJECT_ROOT, whole.folder))
  const head = `${part.name} ${part.version}\nLicence: ${part.license}\n`
  return [head, ...(texts.length > 0 ? texts : [commonText(part, all)])].join('\n')
}

/** Packages that others have taken into themselves, with their licence beside them, under a name for each. */
export function licencesWithin(folder: string): { name: string; text: string }[] {
  const absolute = path.join(PROJECT_ROOT, folder)
  if (!existsSync(absolute)) return []
  return readdirSync(absolute, { recursive: true, encoding: 'utf8' })
    .filter((file) => LICENCE_FILE.test(path.basename(file)) && path.dirname(file) !== '.')
    .sort()
    .map((file) => ({
      name: path.dirname(file).replaceAll(path.sep, '-'),
      text: readFileSync(path.join(absolute, file), 'utf8'),
    }))
}

/** Nothing of a package of another platform, which is not installed here. */
function textsIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => LICENCE_FILE.test(name))
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
}

const PERMISSION = {
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
`,
  ISC: `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF
THIS SOFTWARE.
`,
} as const

/** The common text of a licence, for packages that name it and carry none. Apache's is the same for all who use it. */
function commonText({ name, license }: Part, all: readonly Part[]): string {
  if (license === 'MIT' || license === 'ISC') return `Copyright (c) the authors of ${name}\n\n${PERMISSION[license]}`
  const other = all
    .filter((part) => part.license === license && license === 'Apache-2.0')
    .map(({ folder }) => textsIn(path.join(PROJECT_ROOT, folder))[0])
    .find((text) => text !== undefined)
  if (other === undefined) throw new Error(`${name} carries no text of its licence (${license || 'none named'})`)
  return other
}
