'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Figure } from './figure-chip'
import type { Kept, SaveState } from './use-autosave'

/** Whether the text is saved, and who else has the section open. */
export function SaveStatus({ state, others }: { state: SaveState; others: readonly string[] }) {
  const t = useTranslations('editor')
  const unwritten = useTranslations('unwritten')
  return (
    <div className="mb-2 flex flex-wrap gap-x-4 text-sm">
      <span role="status" className={isAmiss(state) ? 'text-danger' : 'text-muted'}>
        {typeof state === 'string' ? t(state) : 'unwritten' in state ? unwritten(state.unwritten) : t('conflict')}
      </span>
      {others.length > 0 && (
        <span role="status" className="text-warn">
          <span aria-hidden="true">▲</span> {t('others', { names: others.join('、') })}
        </span>
      )}
    </div>
  )
}

const isAmiss = (state: SaveState) =>
  state === 'unreachable' || state === 'forbidden' || (typeof state === 'object' && 'unwritten' in state)

type Props = {
  storedByOther: Kept
  ownText: string
  figures: ReadonlyMap<string, Figure>
  onSettle: (keepOwn: boolean) => void
}

/** Shows both texts if somebody else saved meanwhile; nothing is saved until one is chosen. */
export function Conflict({ storedByOther, ownText, figures, onSettle }: Props) {
  const t = useTranslations('editor')
  const printed = (text: string) => text.replace(/\{\{([^{}]+)\}\}/g, (token, id) => figures.get(id)?.text ?? token)
  return (
    <Notice tone="warning" role="alert">
      <p className="font-semibold">{t('conflictText')}</p>
      <div className="mt-2 grid gap-4 text-ink sm:grid-cols-2">
        <div>
          <h3 className="text-muted">{t('theirs')}</h3>
          <p className="mb-2 whitespace-pre-wrap">{printed(storedByOther.text)}</p>
          <Button onClick={() => onSettle(false)}>{t('takeTheirs')}</Button>
        </div>
        <div>
          <h3 className="text-muted">{t('mine')}</h3>
          <p className="mb-2 whitespace-pre-wrap">{printed(ownText)}</p>
          <Button onClick={() => onSettle(true)}>{t('keepMine')}</Button>
        </div>
      </div>
    </Notice>
  )
}
