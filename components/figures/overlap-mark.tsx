/** Says beside a figure that another one covers the same days, with a sign and a word. */
export function OverlapMark({ label, explanation }: { label: string; explanation: string }) {
  return (
    <span className="ml-2 whitespace-nowrap text-warn text-xs" title={explanation}>
      <span aria-hidden="true">▲ </span>
      {label}
    </span>
  )
}
