'use client'

import { LexicalComposer } from '@lexical/react/LexicalComposer'
import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary'
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin'
import { PlainTextPlugin } from '@lexical/react/LexicalPlainTextPlugin'
import { $putText } from './editor-text'
import { type Figure, FiguresContext } from './figure-chip'
import { FigureNode } from './figure-node'
import { ChangePlugin, type EditorHandle, HandlePlugin, TokenPlugin, TypedNumberPlugin } from './plugins'

type Props = {
  label: string
  describedBy: string
  text: string
  figures: ReadonlyMap<string, Figure>
  onReady: (handle: EditorHandle) => void
  onChange: (text: string) => void
}

/** Plain text with its figures as chips; each line is a paragraph of the report. */
export function TextEditor({ label, describedBy, text, figures, onReady, onChange }: Props) {
  return (
    <FiguresContext value={figures}>
      <LexicalComposer
        initialConfig={{
          namespace: 'section',
          nodes: [FigureNode],
          editorState: () => $putText(text),
          onError: (error) => {
            throw error
          },
        }}
      >
        <PlainTextPlugin
          contentEditable={
            <ContentEditable
              ariaLabel={label}
              aria-describedby={describedBy}
              aria-multiline
              className="min-h-56 whitespace-pre-wrap rounded border border-line px-3 py-2 font-serif text-[1.0625rem] leading-8"
            />
          }
          ErrorBoundary={LexicalErrorBoundary}
        />
        <HistoryPlugin />
        <HandlePlugin onReady={onReady} />
        <ChangePlugin onChange={onChange} />
        <TokenPlugin />
        <TypedNumberPlugin />
      </LexicalComposer>
    </FiguresContext>
  )
}
