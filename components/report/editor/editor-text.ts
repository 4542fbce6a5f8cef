import { $createLineBreakNode, $createParagraphNode, $createTextNode, $getRoot, type LexicalNode } from 'lexical'
import { $figureNode } from './figure-node'

const TOKEN = /\{\{([^{}]+)\}\}/g

/** Loads a stored text into the editor: tokens become figures, lines become paragraphs. */
export function $putText(text: string): void {
  const paragraph = $createParagraphNode()
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) paragraph.append($createLineBreakNode())
    paragraph.append(...$nodesOf(line))
  }
  $getRoot().clear().append(paragraph)
}

/** The editor's text as it is stored, with figures as tokens. */
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
