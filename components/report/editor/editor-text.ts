import { $createLineBreakNode, $createParagraphNode, $createTextNode, $getRoot, type LexicalNode } from 'lexical'
import { $figureNode } from './figure-node'

const TOKEN = /\{\{([^{}]+)\}\}/g

/** Puts a kept text into the editor: its tokens as figures, its lines as lines. */
export function $putText(text: string): void {
  const paragraph = $createParagraphNode()
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) paragraph.append($createLineBreakNode())
    paragraph.append(...$nodesOf(line))
  }
  $getRoot().clear().append(paragraph)
}

/** What is kept of the editor's text: figures are their tokens. */
export function $textInEditor(): string {
  return $getRoot().getTextContent()
}

function $nodesOf(line: string): LexicalNode[] {
  return line
    .split(TOKEN)
    .flatMap((part, index): LexicalNode[] =>
      index % 2 === 1 ? [$figureNode(part)] : part === '' ? [] : [$createTextNode(part)],
    )
}
