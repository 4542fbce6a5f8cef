'use client'

import { $applyNodeReplacement, DecoratorNode, type NodeKey, type SerializedLexicalNode } from 'lexical'
import type { ReactNode } from 'react'
import { FigureChip } from './figure-chip'

type Serialized = SerializedLexicalNode & { figure: string }

/** A figure in the editor's text: the caret treats it as one character; stored as a token. */
export class FigureNode extends DecoratorNode<ReactNode> {
  __figure: string

  static getType(): string {
    return 'figure'
  }

  static clone(node: FigureNode): FigureNode {
    return new FigureNode(node.__figure, node.__key)
  }

  static importJSON({ figure }: Serialized): FigureNode {
    return $figureNode(figure)
  }

  constructor(figure: string, key?: NodeKey) {
    super(key)
    this.__figure = figure
  }

  exportJSON(): Serialized {
    return { ...super.exportJSON(), figure: this.__figure }
  }

  createDOM(): HTMLElement {
    const element = document.createElement('span')
    element.dataset.figure = this.__figure
    // A click beside it would set the caret into its text, which is not the editor's: what is typed there is lost.
    element.style.userSelect = 'none'
    return element
  }

  updateDOM(): false {
    return false
  }

  isInline(): true {
    return true
  }

  isKeyboardSelectable(): boolean {
    return false
  }

  getTextContent(): string {
    return `{{${this.__figure}}}`
  }

  decorate(): ReactNode {
    return <FigureChip figure={this.__figure} />
  }
}

export function $figureNode(figure: string): FigureNode {
  return $applyNodeReplacement(new FigureNode(figure))
}
