/** Marks a figure whose period overlaps another one, by a sign and a word. */
export function OverlapMark({ label }: { label: string }) {
  return (
    <span className="ml-2 whitespace-nowrap text-warn text-xs">
      <span aria-hidden="true">▲ </span>
      {label}
    </span>
  )
}
