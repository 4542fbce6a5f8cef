import type { Route } from 'next'
import Link from '@/components/ui/link'
import type { Block, Piece } from '@/lib/manual/markdown'

/** What stands on a page of the manual. */
export function ManualBlocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a page never change their places
    <ManualBlock key={at} block={block} />
  ))
}

function ManualBlock({ block }: { block: Block }) {
  if (block.kind === 'heading') return <h2 className="mt-6 mb-2 font-semibold text-lg">{block.text}</h2>
  if (block.kind === 'picture')
    return (
      // biome-ignore lint/performance/noImgElement: the pictures are small as they are, and nothing resizes them
      <img
        src={`/api/manual/${block.file}`}
        alt={block.words}
        loading="lazy"
        className="my-4 max-w-full border border-line"
      />
    )
  if (block.kind === 'paragraph')
    return (
      <p className="my-2">
        <Pieces pieces={block.pieces} />
      </p>
    )
  const List = block.ordered ? 'ol' : 'ul'
  return (
    <List className={`my-2 space-y-1 pl-6 ${block.ordered ? 'list-decimal' : 'list-disc'}`}>
      {block.items.map((pieces, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the items of a list never change their places
        <li key={at}>
          <Pieces pieces={pieces} />
        </li>
      ))}
    </List>
  )
}

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map((piece, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line never change their places
    <PieceOfText key={at} piece={piece} />
  ))
}

function PieceOfText({ piece }: { piece: Piece }) {
  if (piece.kind === 'strong') return <strong>{piece.text}</strong>
  if (piece.kind === 'code')
    return <kbd className="rounded border border-line bg-wash px-1 font-sans text-sm">{piece.text}</kbd>
  if (piece.kind === 'link')
    return (
      <Link className="underline" href={`/manual/${piece.page}` as Route}>
        {piece.text}
      </Link>
    )
  return piece.text
}
