'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { ActFields } from '@/components/letters/act-fields'
import { DraftStanding } from '@/components/letters/draft-standing'
import { LetterSheet } from '@/components/letters/letter-sheet'
import { PlaceField } from '@/components/letters/place-field'
import { SaveStatus } from '@/components/report/editor/save-status'
import { type Kept, useAutosave } from '@/components/report/editor/use-autosave'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { PlainDate } from '@/lib/dates'
import { SERVICE_ROUTES } from '@/lib/law/service'
import type { LetterFinding } from '@/lib/letters/check'
import { type LetterContent, letterContent, placesOfAct } from '@/lib/letters/content'
import { type FormerLetter, namingFormer } from '@/lib/letters/correction'
import { draftLetter, type WordedChoice } from '@/lib/letters/draft'
import type { LetterFacts } from '@/lib/letters/facts'
import type { Entries, LetterPlace } from '@/lib/letters/places'
import { fieldsOfAct } from '@/lib/letters/planned-act'
import type { Wording } from '@/lib/letters/wordings/wording'
import { canonicalJson } from '@/lib/report/canonical-json'
import type { Refusal, Result } from '@/lib/result'
import { statutoryOptions } from '@/lib/statutory'

type Tried = { derived: Entries; findings: LetterFinding[]; refusal: Refusal | undefined }
type Standing = { id: number; version: number }

type Props = Standing & {
  content: LetterContent
  choice: WordedChoice
  facts: LetterFacts
  wording: Wording
  on: PlainDate
  places: readonly LetterPlace[]
  correction: { former: FormerLetter; because: string } | undefined
  tried: Tried
  save: (input: Standing & { content: LetterContent }) => Promise<Result<{ version: number } & Tried>>
  submit: (input: Standing) => Promise<Result<unknown>>
  discard: (input: Standing) => Promise<Result<unknown>>
  /** Where a given-up draft leads. */
  backHref: string
}

/** What the other person wrote is drawn by loading the page anew. One function for all, since a new one would end the wait to save. */
const fetchTheirs = async (): Promise<Kept> => ({ text: '', version: 0 })

/** A letter as it is written: what is typed stands in its layout at once, and is kept when typing pauses. */
export function LetterEditor({ id, choice, facts, wording, on, places, correction, ...props }: Props) {
  const t = useTranslations('keptLetter')
  const router = useRouter()
  const [content, setContent] = useState(props.content)
  const [tried, setTried] = useState(props.tried)
  const [version, setVersion] = useState(props.version)
  const [refusal, setRefusal] = useState<Refusal>()
  const { save } = props
  const keep = useCallback(
    (text: string, version: number) => save({ id, version, content: letterContent.parse(JSON.parse(text)) }),
    [save, id],
  )
  const onSaved = useCallback((saved: { version: number } & Tried) => {
    setVersion(saved.version)
    setTried(saved)
  }, [])
  const stored = useMemo(
    () => ({ text: canonicalJson(props.content), version: props.version }),
    [props.content, props.version],
  )
  const autosave = useAutosave({
    name: `letter:${id}`,
    stored,
    save: keep,
    fetchTheirs,
    onSaved,
  })
  const { resume } = autosave
  useEffect(() => {
    const text = resume()
    if (text) setContent(letterContent.parse(JSON.parse(text)))
  }, [resume])
  const change = (next: LetterContent) => {
    setContent(next)
    setRefusal(undefined)
    autosave.change(canonicalJson(next))
  }
  const asked = correction ? [] : fieldsOfAct(choice)
  const planned = { ...tried.derived, ...placesOfAct(choice, content) }
  const { document } = draftLetter(choice, { facts, wording, on, entries: content.entries, planned })
  const sheet = correction ? namingFormer(document, correction.former, correction.because) : document
  const conflict = typeof autosave.state === 'object' && 'storedByOther' in autosave.state

  async function run(act: Props['submit'], then: () => void) {
    const result = await act({ id, version })
    if (result.ok) then()
    else setRefusal(result)
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 xl:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)]">
      <div className="flex flex-col gap-3 print:hidden">
        <SaveStatus state={autosave.state} others={[]} />
        {conflict && (
          <Notice tone="warning" role="alert">
            {t('savedByOther')} <Button onClick={() => window.location.reload()}>{t('loadTheirs')}</Button>
          </Notice>
        )}
        <ActFields
          fields={asked}
          values={content.act}
          onChange={(name, value) => change({ ...content, act: { ...content.act, [name]: value } })}
        />
        {places.map((place) => (
          <PlaceField
            key={place}
            place={place}
            text={content.entries[place] ?? ''}
            type={(at, text) => change({ ...content, entries: { ...content.entries, [at]: text } })}
          />
        ))}
        <IntendedRoute route={content.route} onChange={(route) => change({ ...content, route })} />
        <DraftStanding findings={tried.findings} refusal={refusal ?? tried.refusal} />
        <div className="flex flex-wrap gap-2 border-line border-t pt-3">
          <Button
            look="primary"
            disabled={autosave.state !== 'saved'}
            onClick={() => run(props.submit, () => router.refresh())}
          >
            {t('submit')}
          </Button>
          <Button
            look="danger"
            disabled={autosave.state !== 'saved'}
            onClick={() => run(props.discard, () => window.location.assign(props.backHref))}
          >
            {t('discard')}
          </Button>
        </div>
      </div>
      <LetterSheet {...sheet} />
    </div>
  )
}

function IntendedRoute({
  route,
  onChange,
}: {
  route: LetterContent['route']
  onChange: (route: LetterContent['route']) => void
}) {
  const t = useTranslations('keptLetter')
  const locale = useLocale()
  const options = statutoryOptions(SERVICE_ROUTES, locale)
  return (
    <label className="flex flex-col gap-0.5 text-sm">
      {t('route')}
      <select
        className="h-9 w-full rounded border border-line bg-white px-2"
        value={route ?? ''}
        onChange={({ target }) => onChange(options.find(({ value }) => value === target.value)?.value ?? null)}
      >
        <option value="">{t('routeOpen')}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}
