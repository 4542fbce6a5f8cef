/** A change of one token that no test noticed: what stood in the file, and what stood there instead. */
export type Change = { file: string; before: string; after: string }

const ENTRY = /^- (\S+): `(.*)` → `(.*)`(?: \(.*\))?$/
/** Characters of a change that are kept: enough to find it, and one line. */
const LONGEST = 120

/** A change in one line, as the list has it; blocks of code are cut. */
export function asEntry({ file, before, after }: Change): string {
  return `- ${file}: \`${inLine(before)}\` → \`${inLine(after)}\``
}

function inLine(code: string): string {
  const line = code.replaceAll(/\s+/g, ' ').trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line
}

/** The entries of a list in Markdown, each with its file and the heading that it stands under, which is its reason. */
export function reasonsIn(markdown: string): Map<string, { file: string; reason: string }> {
  const reasons = new Map<string, { file: string; reason: string }>()
  let reason = ''
  for (const line of markdown.split('\n')) {
    if (line.startsWith('## ')) reason = line.slice(3)
    const [, file, before, after] = ENTRY.exec(line) ?? []
    if (file !== undefined) reasons.set(asEntry({ file, before: before!, after: after! }), { file, reason })
  }
  return reasons
}
