'use client'

import { useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { newSubmissionKey } from '@/components/forms/submission-key'
import type { Figure } from '@/components/report/editor/figure-chip'
import type { EditorHandle } from '@/components/report/editor/plugins'
import { Conflict, SaveStatus } from '@/components/report/editor/save-status'
import { TypedNumbers } from '@/components/report/editor/typed-numbers'
import { type Kept, useAutosave } from '@/components/report/editor/use-autosave'
import { FigurePicker } from '@/components/report/figure-picker'
import { SectionFindings } from '@/components/report/section-findings'
import { Button } from '@/components/ui/button'
import type { SectionKey } from '@/lib/law/report-formats/report-format'
import type { Finding } from '@/lib/report/checks/finding'
import { UNATTENDED } from '@/lib/unattended'
import { write } from './actions'

// Loaded lazily: only this page needs the editor.
const TextEditor = dynamic(() => import('@/components/report/editor/text-editor').then((module) => module.TextEditor), {
  ssr: false,
})

const HEARTBEAT_MS = 10_000

type Writing = Kept & { others: string[] }

type Props = {
  year: number
  section: SectionKey
  stored: Kept
  /** The generated text of the section, used until the office writes its own. */
  draft: string
  figures: readonly Figure[]
  findings: readonly Finding[]
}

export function SectionForm({ year, section, stored, draft, figures, ...props }: Props) {
  const t = useTranslations('editor')
  const editor = useRef<EditorHandle>(undefined)
  const [start] = useState({ ...stored, text: stored.text || draft })
  const [text, setText] = useState(start.text)
  const [findings, setFindings] = useState(props.findings)
  const figureById = useMemo(() => new Map(figures.map((figure) => [figure.id, figure])), [figures])
  const writing = useWriting(year, section)
  const save = useCallback(
    (newText: string, version: number) => write({ year, section, text: newText === draft ? '' : newText, version }),
    [year, section, draft],
  )
  const fetchTheirs = useCallback(async () => {
    const current = (await writing.refetch({ throwOnError: true })).data!
    return { version: current.version, text: current.text || draft }
  }, [writing.refetch, draft])
  const onSaved = useCallback((value: { findings: Finding[] }) => setFindings(value.findings), [])
  const autosave = useAutosave({
    name: `${year}:${section}`,
    stored: start,
    save,
    fetchTheirs,
    onSaved,
  })
  const { change, resume } = autosave
  const onReady = useCallback(
    (handle: EditorHandle) => {
      editor.current = handle
      const here = resume()
      if (here !== undefined) handle.replace(here)
    },
    [resume],
  )
  const onChange = useCallback(
    (newText: string) => {
      setText(newText)
      change(newText)
    },
    [change],
  )
  const conflict =
    typeof autosave.state === 'object' && 'storedByOther' in autosave.state ? autosave.state.storedByOther : undefined

  function settle(keepOwn: boolean) {
    if (!conflict) return
    autosave.settle(conflict, keepOwn)
    if (!keepOwn) editor.current?.replace(conflict.text)
  }

  return (
    <div className="max-w-4xl">
      <SaveStatus state={autosave.state} others={writing.data?.others ?? []} />
      {conflict && <Conflict storedByOther={conflict} ownText={text} figures={figureById} onSettle={settle} />}
      <TextEditor
        label={t('text')}
        describedBy="section-hint"
        text={start.text}
        figures={figureById}
        onReady={onReady}
        onChange={onChange}
      />
      <p id="section-hint" className="mt-1 text-muted text-xs">
        {t('hint')}
      </p>
      <FigurePicker
        label={t('insert')}
        figures={figures.map(({ label, text: value }) => ({ label, value }))}
        onChoose={(label) => editor.current?.insert(figures.find((figure) => figure.label === label)!.id)}
      />
      <TypedNumbers
        text={text}
        figures={figures}
        onBind={(at, number, figure) => editor.current?.bind(at, number, figure)}
      />
      <SectionFindings findings={findings} figures={figureById} />
      <div className="mt-4 flex flex-wrap gap-2">
        <Button look="primary" onClick={() => void autosave.flush()}>
          {t('saveNow')}
        </Button>
        {text !== draft && <Button onClick={() => editor.current?.replace(draft)}>{t('backToDraft')}</Button>}
      </div>
    </div>
  )
}

/** Polls who else has the section open, and the version stored on the server. */
function useWriting(year: number, section: SectionKey) {
  const [window, setWindow] = useState('')
  useEffect(() => setWindow(newSubmissionKey()), [])
  return useQuery({
    queryKey: ['writing', year, section, window],
    enabled: window !== '',
    refetchInterval: HEARTBEAT_MS,
    queryFn: async (): Promise<Writing> => {
      const address = `/api/reports/${year}/sections/${section}/writing?window=${window}`
      const response = await fetch(address, { headers: { [UNATTENDED]: '1' } })
      if (!response.ok) throw new Error(String(response.status))
      return (await response.json()) as Writing
    },
  })
}
