'use client'

import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getRoot, $getSelection, $insertNodes, $isRangeSelection, TextNode } from 'lexical'
import { useContext, useEffect } from 'react'
import { typedNumbers } from '@/lib/report/typed-numbers'
import { $putText, $textInEditor } from './editor-text'
import { FiguresContext } from './figure-chip'
import { $figureNode } from './figure-node'

/** The functions by which the page changes the editor's text. */
export type EditorHandle = {
  insert: (figure: string) => void
  replace: (text: string) => void
  bind: (at: number, number: string, figure: string) => void
}

/** Passes the handle to the page once the editor is mounted. */
export function HandlePlugin({ onReady }: { onReady: (handle: EditorHandle) => void }) {
  const [editor] = useLexicalComposerContext()
  useEffect(() => {
    onReady({
      insert: (figure) =>
        editor.update(() => {
          if (!$isRangeSelection($getSelection())) $getRoot().selectEnd()
          $insertNodes([$figureNode(figure)])
        }),
      replace: (text) => editor.update(() => $putText(text)),
      bind: (at, number, figure) =>
        editor.update(() => {
          const text = $textInEditor()
          $putText(`${text.slice(0, at)}{{${figure}}}${text.slice(at + number.length)}`)
        }),
    })
  }, [editor, onReady])
  return null
}

export function ChangePlugin({ onChange }: { onChange: (text: string) => void }) {
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState, dirtyElements, dirtyLeaves, tags }) => {
        if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return
        if (!tags.has('history-merge')) onChange(editorState.read($textInEditor))
      }),
    [editor, onChange],
  )
  return null
}

const TOKEN = /\{\{([^{}]+)\}\}/

/** Turns a typed or pasted token into its figure, given by identifier or by label. */
export function TokenPlugin() {
  const [editor] = useLexicalComposerContext()
  const figures = useContext(FiguresContext)
  useEffect(
    () =>
      editor.registerNodeTransform(TextNode, (node) => {
        const match = TOKEN.exec(node.getTextContent())
        if (!match) return
        const name = match[1]!.trim()
        const figure = figures.get(name) ?? [...figures.values()].find(({ label }) => label === name)
        if (!figure) return
        const parts = node.splitText(match.index, match.index + match[0].length)
        const token = match.index === 0 ? parts[0] : parts[1]
        const chip = $figureNode(figure.id)
        token?.replace(chip)
        chip.selectNext(0, 0)
      }),
    [editor, figures],
  )
  return null
}

/** Highlights numbers typed by hand, with the CSS highlight API, which does not change the text. */
export function TypedNumberPlugin() {
  const [editor] = useLexicalComposerContext()
  useEffect(() => {
    const mark = () => {
      const root = editor.getRootElement()
      if (root && 'highlights' in CSS) CSS.highlights.set('typed-number', new Highlight(...rangesIn(root)))
    }
    mark()
    return editor.registerUpdateListener(() => requestAnimationFrame(mark))
  }, [editor])
  return null
}

function rangesIn(root: HTMLElement): Range[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const ranges: Range[] = []
  while (walker.nextNode()) {
    const node = walker.currentNode
    if (node.parentElement?.closest('[data-figure]')) continue
    for (const { at, text } of typedNumbers(node.textContent ?? '')) {
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + text.length)
      ranges.push(range)
    }
  }
  return ranges
}
