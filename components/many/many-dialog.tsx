'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { AlertDialog } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import type { DefaultValues, FieldValues } from 'react-hook-form'
import { ActionForm } from '@/components/forms/action-form'
import { AlertFrame, CancelButton } from '@/components/forms/alert-frame'
import type { LoadSchema } from '@/components/forms/schema'
import { useActionForm } from '@/components/forms/use-action-form'
import { Button } from '@/components/ui/button'
import type { Result } from '@/lib/result'
import type { RowOutcome } from '@/lib/row-by-row'
import { Outcomes } from './outcomes'
import { useChosenRows } from './row-chooser'

type Rows<U> = readonly RowOutcome<U>[]

type Props<I extends FieldValues, U> = {
  /** The word of its button and its title. */
  word: string
  consequence: ReactNode
  schema: LoadSchema<I>
  action: (input: I, submission?: string) => Promise<Result<Rows<U>>>
  valuesFor: (keys: readonly string[]) => DefaultValues<I>
  /** Undoes what was done; absent where it cannot be undone. */
  undo?: (input: { undo: U[] }) => Promise<Result<Rows<null>>>
  /** How a row is called in the result; its key without it. */
  nameOf?: (key: string) => string
  /** Where what was made of a row is found. */
  linkTo?: (made: U) => Route
  /** The fields of the form. */
  children: ReactNode
}

/** One act on all rows that are chosen: its form, then what became of each row, with the way back where there is one. */
export function ManyDialog<I extends FieldValues, U>({ word, consequence, ...act }: Props<I, U>) {
  const t = useTranslations('many')
  const chosen = useChosenRows()
  const [keys, setKeys] = useState<readonly string[]>([])
  const [open, setOpen] = useState(false)
  return (
    <AlertFrame
      open={open}
      onOpenChange={(opened) => {
        if (opened) setKeys(chosen)
        setOpen(opened)
      }}
      trigger={<Button>{word}</Button>}
      title={t('title', { word, count: keys.length })}
      consequence={consequence}
    >
      <Act key={keys.join()} {...act} word={word} keys={keys} />
    </AlertFrame>
  )
}

function Act<I extends FieldValues, U>({
  word,
  keys,
  schema,
  action,
  valuesFor,
  undo,
  nameOf = (key) => key,
  linkTo,
  children,
}: Omit<Props<I, U>, 'consequence'> & { keys: readonly string[] }) {
  const router = useRouter()
  const [outcomes, setOutcomes] = useState<Rows<U>>()
  const form = useActionForm({
    schema,
    action,
    defaultValues: valuesFor(keys),
    onSaved: (value: Rows<U>) => {
      setOutcomes(value)
      router.refresh()
    },
  })
  if (outcomes) return <Done word={word} outcomes={outcomes} undo={undo} nameOf={nameOf} linkTo={linkTo} />
  return (
    <ActionForm {...form} saveLabel={word} extra={<CancelButton />}>
      {children}
    </ActionForm>
  )
}

function Done<U>({
  word,
  outcomes,
  undo,
  nameOf,
  linkTo,
}: Pick<Props<never, U>, 'word' | 'undo' | 'linkTo'> & { outcomes: Rows<U>; nameOf: (key: string) => string }) {
  const t = useTranslations('many')
  const form = useTranslations('form')
  const router = useRouter()
  const [undone, setUndone] = useState<Rows<null>>()
  const [failed, setFailed] = useState(false)
  const undoable = outcomes.flatMap((each) => (each.undo === null ? [] : [each.undo]))
  async function takeBack() {
    const result = await undo!({ undo: undoable })
    setFailed(!result.ok)
    if (!result.ok) return
    setUndone(result.value)
    router.refresh()
  }
  return (
    <>
      {undone ? (
        <Outcomes word={t('undone', { word })} outcomes={undone} nameOf={nameOf} />
      ) : (
        <Outcomes word={word} outcomes={outcomes} nameOf={nameOf} linkTo={linkTo} />
      )}
      {failed && (
        <p role="alert" className="text-danger text-sm">
          {form('forbidden')}
        </p>
      )}
      <div className="mt-4 flex gap-2">
        <AlertDialog.Cancel asChild>
          <Button look="primary" autoFocus>
            {t('close')}
          </Button>
        </AlertDialog.Cancel>
        {undo && undoable.length > 0 && !undone && <Button onClick={() => void takeBack()}>{t('undo')}</Button>}
      </div>
    </>
  )
}
