'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { inputClass } from '@/components/forms/field'
import { ListSelect } from '@/components/forms/list-select'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { LetterDraftInput } from '@/lib/letters/content'
import { EMPTY_CONTENT } from '@/lib/letters/empty-content'
import type { Refusal, Result } from '@/lib/result'

type Begun = Omit<LetterDraftInput, 'content'>

type Props = {
  /** Each letter with the name under which it is chosen. */
  letters: readonly { letter: Begun; label: string }[]
  draft: (input: LetterDraftInput) => Promise<Result<{ id: number }>>
}

/** More are chosen from a list. */
const MOST_BUTTONS = 4

/** 起草文书: begins one of these letters and leads to it. */
export function BeginLetters({ letters, draft }: Props) {
  const router = useRouter()
  const [refusal, setRefusal] = useState<Refusal>()
  const [pending, setPending] = useState(false)
  async function begin(letter: Begun) {
    setPending(true)
    const result = await draft({ ...letter, content: EMPTY_CONTENT })
    if (result.ok) return router.push(`/letters/${result.value.id}` as Route)
    setPending(false)
    setRefusal(result)
  }
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {letters.length > MOST_BUTTONS ? (
          <Choice letters={letters} pending={pending} begin={begin} />
        ) : (
          letters.map(({ letter, label }) => (
            <Button
              key={label}
              // The English names of letters are longer than a narrow page is wide.
              className="max-sm:h-auto max-sm:min-h-9 max-sm:whitespace-normal max-sm:py-1 max-sm:text-left"
              disabled={pending}
              onClick={() => begin(letter)}
            >
              {label}
            </Button>
          ))
        )}
      </div>
      {refusal && (
        <Notice tone="error" role="alert">
          <Refused refusal={refusal} />
        </Notice>
      )}
    </>
  )
}

type ChoiceProps = Pick<Props, 'letters'> & { pending: boolean; begin: (letter: Begun) => void }

function Choice({ letters, pending, begin }: ChoiceProps) {
  const t = useTranslations('letterStart')
  const [chosen, setChosen] = useState('0')
  return (
    <>
      <div className="w-full sm:max-w-[40rem] sm:flex-1">
        <ListSelect
          label={t('which')}
          className={inputClass}
          value={chosen}
          options={letters.map(({ label }, index) => ({ value: String(index), label }))}
          onChange={setChosen}
        />
      </div>
      <Button disabled={pending || chosen === ''} onClick={() => begin(letters[Number(chosen)]!.letter)}>
        {t('begin')}
      </Button>
    </>
  )
}

/** Why a letter was not begun; a draft that is begun empty has no field that could be wrong. */
function Refused({ refusal }: { refusal: Refusal }) {
  const breach = useTranslations('breach')
  const form = useTranslations('form')
  const unwritten = useTranslations('unwritten')
  if (refusal.kind === 'breach') return breach(refusal.breach.code)
  if (refusal.kind === 'unwritten') return unwritten(refusal.fault)
  return form(refusal.kind === 'forbidden' ? 'forbidden' : 'conflict')
}
