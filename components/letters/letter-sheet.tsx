import type { LetterDocument, LetterRun } from '@/lib/letters/document'

/** A letter as it will stand on paper; what is missing is marked, and each place can be found by its name. */
export function LetterSheet({ issuer, title, number, addressee, body, rows, signature, notes }: LetterDocument) {
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
          <Run run={number} />
        </p>
      )}
      <h2 className={`mb-4 text-center font-bold text-xl ${issuer ? 'mt-8' : ''}`}>{title}</h2>
      {addressee && (
        <p>
          <Run run={addressee} />：
        </p>
      )}
      {body.map((runs, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no name and are drawn anew as a whole
        <Paragraph key={index} runs={runs} />
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
                  <Runs runs={runs} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {signature && (
        <div className="mt-10 mr-[4em] text-right">
          <p>
            <Run run={signature.organ} />
          </p>
          <p>
            <Run run={signature.date} />
          </p>
        </div>
      )}
      {notes.length > 0 && (
        <div className="mt-4">
          {notes.map((runs, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no name and are drawn anew as a whole
            <Paragraph key={index} runs={runs} />
          ))}
        </div>
      )}
    </article>
  )
}

function Paragraph({ runs }: { runs: readonly LetterRun[] }) {
  return (
    <p className="indent-[2em]">
      <Runs runs={runs} />
    </p>
  )
}

function Runs({ runs }: { runs: readonly LetterRun[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: runs have no name and are drawn anew as a whole
  return runs.map((run, index) => <Run key={index} run={run} />)
}

function Run({ run: { text, place, missing } }: { run: LetterRun }) {
  if (!place) return text
  if (!missing) return <span data-place={place}>{text}</span>
  return (
    <mark data-place={place} className="bg-danger-wash text-danger">
      {text}
    </mark>
  )
}
