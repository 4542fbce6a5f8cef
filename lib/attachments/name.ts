const LONGEST_NAME_BYTES = 120
const FOLDERS = /^.*[/\\]/s
// Control and formatting characters: among them those that turn the direction of writing, so that a name reads otherwise than it ends.
const INVISIBLE_CHARACTERS = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu
/** A name with one of these was made by a program, and breaks lines, terminals and file systems. */
export const CONTROL = /\p{Cc}/u
const RESERVED = /[<>:"|?*]/g
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

/** A file name that is valid on any system: the last part of the path without forbidden characters. */
export function plainName(raw: string): string {
  const name = raw
    .normalize('NFC')
    .replace(FOLDERS, '')
    .replace(INVISIBLE_CHARACTERS, '')
    .replace(RESERVED, '_')
    .replace(DEVICE, '_$1')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  return shortened(name)
}

function shortened(name: string): string {
  const characters = [...name]
  if (characters.length <= LONGEST_NAME_BYTES) return name
  const extension = /\.[^.]{1,10}$/.exec(name)?.[0] ?? ''
  return characters.slice(0, LONGEST_NAME_BYTES - [...extension].length).join('') + extension
}

/** The header with a file's name that makes a browser save it (RFC 6266), or show it where that is wanted. */
export function contentDisposition(name: string, way: 'attachment' | 'inline' = 'attachment'): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)
  return `${way}; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

/** The name in a header that `contentDisposition` made. */
export function nameInDisposition(header: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(header ?? '')?.[1]
  return encoded && decodeURIComponent(encoded)
}
