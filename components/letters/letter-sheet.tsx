import { isAbout, type LetterFinding } from '@/lib/letters/check'
import type { LetterDocument, LetterRun } from '@/lib/letters/document'

type Props = LetterDocument & { findings?: readonly LetterFinding[] }

/**
 * A letter as it will stand on paper; what is missing and what something was found in is marked, and each place can be
 * found by its name.
 */
export function LetterSheet({ issuer, title, number, addressee, body, rows, signature, notes, findings = [] }: Props) {
  return (
    <article
      lang="zh-CN"
      aria-label={title}
      className="break-words border border-line bg-white px-4 py-6 font-serif text-[1.0625rem] leading-8 sm:px-10 sm:py-8"
    >
      {issuer && (
        <p className="border-[#c8102e] border-b-4 border-double pb-2 text-center font-bold text-[#c8102e] text-xl tracking-widest sm:text-3xl">
          {issuer}
        </p>
      )}
      {number && (
        <p className="pt-2 text-right">
          <Run run={number} findings={findings} />
        </p>
      )}
      <h2 className={`mb-4 text-center font-bold text-xl ${issuer ? 'mt-8' : ''}`}>{title}</h2>
      {addressee && (
        <p>
          <Run run={addressee} findings={findings} />：
        </p>
      )}
      {body.map((runs, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no name and are drawn anew as a whole
        <Paragraph key={index} runs={runs} findings={findings} />
      ))}
      {rows.length > 0 && (
        <table className="w-full border-collapse text-base leading-6">
          <tbody>
            {rows.map(({ label, runs }) => (
              <tr key={label} className="align-top">
                <th scope="row" className="w-1/3 border border-ink px-2 py-1 text-left font-normal">
                  {label}
                </th>
                <td className="whitespace-pre-wrap border border-ink px-2 py-1">
                  <Runs runs={runs} findings={findings} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {signature && (
        <div className="mt-10 mr-[4em] text-right">
          <p>
            <Run run={signature.organ} findings={findings} />
          </p>
          <p>
            <Run run={signature.date} findings={findings} />
          </p>
        </div>
      )}
      {notes.length > 0 && (
        <div className="mt-4">
          {notes.map((runs, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no name and are drawn anew as a whole
            <Paragraph key={index} runs={runs} findings={findings} />
          ))}
        </div>
      )}
    </article>
  )
}

type Stretch = { runs: readonly LetterRun[]; findings: readonly LetterFinding[] }

function Paragraph(stretch: Stretch) {
  return (
    <p className="indent-[2em]">
      <Runs {...stretch} />
    </p>
  )
}

function Runs({ runs, findings }: Stretch) {
  // biome-ignore lint/suspicious/noArrayIndexKey: runs have no name and are drawn anew as a whole
  return runs.map((run, index) => <Run key={index} run={run} findings={findings} />)
}

const BLOCKS = 'bg-danger-wash text-danger'
const WARNS = 'bg-warn-wash text-warn'

function Run({ run, findings }: { run: LetterRun; findings: readonly LetterFinding[] }) {
  const { text, place, missing } = run
  const found = findings.filter((finding) => isAbout(finding, run))
  if (missing || found.length > 0) {
    const blocks = missing || found.some((finding) => finding.blocks)
    return (
      <mark data-place={place ?? ''} className={blocks ? BLOCKS : WARNS}>
        {text}
      </mark>
    )
  }
  return place ? <span data-place={place}>{text}</span> : text
}
