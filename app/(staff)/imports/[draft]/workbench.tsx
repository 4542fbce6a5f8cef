'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { type Mapping, missingColumns } from '@/lib/imports/headings'
import type { JobOnPage } from '@/lib/imports/job-on-page'
import type { Tally } from '@/lib/imports/verdict'
import { cancel, run, tryOut } from './actions'
import { ColumnTable } from './column-table'
import type { DraftOnPage } from './draft-on-page'
import { GivenValues } from './given-values'
import { SaidWords } from './said-words'
import { Verdicts } from './verdicts'

/** The steps of importing a file: map its columns, try it, correct its rows, import it. */
export function Workbench({ draft, running }: { draft: DraftOnPage; running: boolean }) {
  const t = useTranslations('import')
  const client = useQueryClient()
  const [mapping, setMapping] = useState(draft.mapping)
  const [given, setGiven] = useState(draft.given)
  const [words, setWords] = useState(draft.words)
  const [started, setStarted] = useState(running)
  const [onlyValid, setOnlyValid] = useState(false)
  const [changed, setChanged] = useState<string>()
  const key = ['import', draft.token]
  const { data: job } = useQuery({
    queryKey: key,
    enabled: started,
    queryFn: async () => (await (await fetch(`/api/imports/${draft.token}`)).json()) as JobOnPage,
    refetchInterval: ({ state }) => (state.data && state.data.state !== 'running' ? false : 700),
  })
  const begin = async (start: () => Promise<{ ok: boolean }>) => {
    setChanged(undefined)
    const { ok } = await start()
    if (!ok) return
    setStarted(true)
    await client.resetQueries({ queryKey: key })
  }
  const missing = missingColumns(draft.kind, mapping, given)
  const works = started && (!job || job.state === 'running')
  // A column that the file has needs no value for all rows.
  const map = (mapped: Mapping) => {
    setMapping(mapped)
    setGiven(Object.fromEntries(Object.entries(given).filter(([column]) => !mapped.includes(column))))
  }
  const taken = job?.act === 'import' && job.state === 'done' && job.importId !== null
  return (
    <>
      {!taken && <ColumnTable draft={draft} mapping={mapping} given={given} disabled={works} onChange={map} />}
      {!taken && <GivenValues draft={draft} mapping={mapping} given={given} disabled={works} onChange={setGiven} />}
      {!taken && (
        <div className="my-4 flex flex-wrap items-center gap-3">
          <Button
            look={job ? 'plain' : 'primary'}
            disabled={works || missing.length > 0}
            onClick={() => void begin(() => tryOut({ token: draft.token, mapping, given, words }))}
          >
            {t(job ? 'tryAgain' : 'tryOut')}
          </Button>
          {works && <Button onClick={() => void cancel({ token: draft.token })}>{t('cancel')}</Button>}
        </div>
      )}
      {works && <Progress job={job} />}
      {changed !== undefined && (
        <Notice tone="info" role="status">
          {changed}
        </Notice>
      )}
      {job && job.state === 'done' && !taken && (
        <SaidWords
          draft={draft}
          unknown={job.words}
          words={words}
          onChange={(said) => {
            setWords(said)
            setChanged(t('wordKept'))
          }}
        />
      )}
      {job && job.state !== 'running' && <Verdicts draft={draft} job={job} onChanged={setChanged} />}
      {job && job.state === 'done' && !taken && (
        <fieldset className="mt-4 grid gap-2 text-sm">
          <legend className="font-semibold">{t('way')}</legend>
          {[false, true].map((valid) => (
            <label key={String(valid)} className="flex items-center gap-2">
              <input type="radio" name="way" checked={onlyValid === valid} onChange={() => setOnlyValid(valid)} />
              {t(valid ? 'valid' : 'all')}
            </label>
          ))}
          <div>
            <Button
              look="primary"
              disabled={changed !== undefined || (!onlyValid && job.tally.refused > 0) || nothingToTake(job.tally)}
              onClick={() => void begin(() => run({ token: draft.token, onlyValid }))}
            >
              {t('run')}
            </Button>
          </div>
        </fieldset>
      )}
    </>
  )
}

function nothingToTake({ ready, incomplete }: Tally): boolean {
  return ready + incomplete === 0
}

function Progress({ job }: { job?: JobOnPage }) {
  const t = useTranslations('import')
  const { done = 0, total = 0 } = job ?? {}
  return (
    <div role="status" className="my-3 text-sm">
      <progress
        aria-label={t(job?.act === 'import' ? 'running' : 'trying')}
        className="mr-3 w-64 align-middle"
        max={total || 1}
        value={done}
      />
      {t(job?.act === 'import' ? 'running' : 'trying')}　{t('progress', { done, total })}
    </div>
  )
}
