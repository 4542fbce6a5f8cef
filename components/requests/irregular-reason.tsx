'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useFormContext } from 'react-hook-form'
import { TextAreaField } from '@/components/forms/inputs'
import { useReckoning } from '@/components/forms/reckoning'
import { Notice } from '@/components/ui/notice'
import type { CaseAct, CaseFile } from '@/lib/requests/case-file'
import { irregularitiesOf } from '@/lib/requests/irregular-acts'
import type { Irregularity } from '@/lib/requests/irregularity'
import { inOrder } from '@/lib/requests/order'
import { Irregularities } from './irregularities'

type Props = {
  file: CaseFile
  /** The act that the form would record, from the fields filled in so far. */
  act: CaseAct | undefined | false
  /** The acts that a correction would replace. */
  replaces?: (act: CaseAct) => boolean
  name?: 'irregularBecause' | 'delayIrregularBecause'
}

/** Asks for the reason as soon as the act is late, or otherwise than its article says. */
export function IrregularReason({ file, act, replaces = () => false, name = 'irregularBecause' }: Props) {
  const t = useTranslations('irregular')
  const found = useIrregularities(file, act, replaces)
  const { setValue } = useFormContext()
  const asked = found.length > 0
  useEffect(() => {
    if (!asked) setValue(name, '')
  }, [asked, name, setValue])
  if (!asked) return null
  return (
    <div className="mt-3">
      <Notice tone="warning">
        <Irregularities found={found} />
      </Notice>
      <TextAreaField name={name} label={t('because')} hint={t('becauseHint')} required />
    </div>
  )
}

function useIrregularities(
  file: CaseFile,
  act: Props['act'],
  replaces: (act: CaseAct) => boolean,
): readonly Irregularity[] {
  const reckoning = useReckoning()
  if (!act) return []
  const acts = inOrder([...file.acts.filter((each) => !replaces(each)), act])
  return irregularitiesOf(act, { ...file, acts: acts.slice(0, acts.indexOf(act)) }, reckoning)
}
