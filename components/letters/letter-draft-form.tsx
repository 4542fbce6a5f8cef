'use client'

import type { Route } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { LetterFindings } from '@/components/letters/letter-findings'
import { LetterSheet } from '@/components/letters/letter-sheet'
import { PlaceField } from '@/components/letters/place-field'
import { Button } from '@/components/ui/button'
import Link from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { saveFile } from '@/components/ui/save-file'
import { inWords, type PlainDate } from '@/lib/dates'
import type { LetterFinding } from '@/lib/letters/check'
import { draftLetter, type WordedChoice } from '@/lib/letters/draft'
import type { LetterFacts } from '@/lib/letters/facts'
import { LETTER_FORMAT_CODES, LETTER_FORMATS, type LetterFormat } from '@/lib/letters/formats'
import { type Entries, type LetterPlace, placeOf } from '@/lib/letters/places'
import type { Wording } from '@/lib/letters/wordings/wording'
import { statutory } from '@/lib/statutory'

type Props = {
  choice: WordedChoice
  facts: LetterFacts
  wording: Wording
  on: PlainDate
  /** The places into which a person types. */
  places: readonly LetterPlace[]
  /** The name of the file, without its ending. */
  name: string
  /** Where the letter is made into a file. */
  address: string
  /** Where what is missing of the record is entered, and how that place is called. */
  record: { href: Route; label: string }
  organHref?: Route
  /** Whether a draft can be kept instead, which is then the next step; else it is the PDF. */
  canBeKept: boolean
}

type State = { making: LetterFormat | 'check' } | { failure: string } | { findings: LetterFinding[] } | undefined

/** The letter beside the places that are still open: what is typed stands in it at once. */
export function LetterDraftForm({ choice, facts, wording, on, places, name, address, record, ...props }: Props) {
  const t = useTranslations('letter')
  const locale = useLocale()
  const [entries, setEntries] = useState<Entries>({})
  const [state, setState] = useState<State>()
  const { document, missing } = draftLetter(choice, { facts, wording, entries, on })
  const elsewhere = missing.filter((place) => !places.includes(place))
  const making = state && 'making' in state ? state.making : undefined

  async function ask(as: LetterFormat | 'check') {
    setState({ making: as })
    try {
      const response = await fetch(address, { method: 'POST', body: JSON.stringify({ as, entries }) })
      if (!response.ok) return setState({ failure: (await response.text()) || t('unreachable') })
      if (as === 'check') return setState({ findings: await response.json() })
      saveFile(await response.blob(), `${name}.${LETTER_FORMATS[as].extension}`)
      setState(undefined)
    } catch {
      setState({ failure: t('unreachable') })
    }
  }

  function type(place: LetterPlace, text: string) {
    setEntries({ ...entries, [place]: text })
    // What was found in the letter as it stood need not hold any more.
    if (state && 'findings' in state) setState(undefined)
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 xl:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)]">
      <div className="print:hidden">
        <p className="text-muted text-sm">{t('day', { date: inWords(on, locale) })}</p>
        {places.length > 0 && <h2 className="mt-3 font-semibold">{t('toComplete')}</h2>}
        <div className="mt-1 flex flex-col gap-3">
          {places.map((place) => (
            <PlaceField key={place} place={place} text={entries[place] ?? ''} type={type} />
          ))}
        </div>
        {elsewhere.length > 0 && <Elsewhere places={elsewhere} record={record} organHref={props.organHref} />}
        <fieldset className="mt-4 border-line border-t pt-3">
          <legend className="sr-only">{t('make')}</legend>
          <div className="flex flex-wrap gap-2">
            <Button onClick={() => ask('check')} disabled={making !== undefined} aria-busy={making === 'check'}>
              {t('check')}
            </Button>
            {LETTER_FORMAT_CODES.map((format) => (
              <Button
                key={format}
                look={format === 'pdf' && !props.canBeKept ? 'primary' : 'plain'}
                onClick={() => ask(format)}
                disabled={making !== undefined}
                aria-busy={making === format}
              >
                {t(`formats.${format}`)}
              </Button>
            ))}
          </div>
          <p className="mt-1 text-muted text-xs">{t('notKept')}</p>
        </fieldset>
        <div aria-live="polite" className="mt-2">
          {state && 'failure' in state && <Notice tone="error">{state.failure}</Notice>}
          {state && 'findings' in state && <LetterFindings findings={state.findings} />}
        </div>
      </div>
      <LetterSheet {...document} findings={state && 'findings' in state ? state.findings : []} />
    </div>
  )
}

/** What is entered elsewhere: of the organ on its page, of the case in its records. */
function Elsewhere({ places, record, organHref }: { places: LetterPlace[] } & Pick<Props, 'record' | 'organHref'>) {
  const t = useTranslations('letter')
  const locale = useLocale()
  const isOrgans = (place: LetterPlace) => place.startsWith('organ.')
  const named = (some: LetterPlace[]) => some.map((place) => statutory(placeOf(place), locale)).join('、')
  const [ofOrgan, ofCase] = [places.filter(isOrgans), places.filter((place) => !isOrgans(place))]
  return (
    <Notice tone="warning">
      {ofOrgan.length > 0 && (
        <p>
          {t('missingOfOrgan', { places: named(ofOrgan) })}{' '}
          {organHref ? (
            <Link className="underline" href={organHref}>
              {t('organPage')}
            </Link>
          ) : (
            t('askForOrgan')
          )}
        </p>
      )}
      {ofCase.length > 0 && (
        <p>
          {t('missingOfCase', { places: named(ofCase) })}{' '}
          <Link className="underline" href={record.href}>
            {record.label}
          </Link>
        </p>
      )}
    </Notice>
  )
}
