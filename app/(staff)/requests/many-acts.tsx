'use client'

import { useTranslations } from 'next-intl'
import { ComboField } from '@/components/forms/combo-field'
import { DateField } from '@/components/forms/date-field'
import { TextField } from '@/components/forms/inputs'
import { useToday } from '@/components/forms/today'
import { ManyDialog } from '@/components/many/many-dialog'
import { useChosenRows } from '@/components/many/row-chooser'
import type { HandlingChoices } from '@/components/requests/request-fields'
import { FileLinks } from '@/components/ui/file-links'
import { addressOf } from '@/lib/address'
import { archiveAll, assignAll, takeBackArchivings, takeBackAssignments } from './actions'
import { DraftLetters } from './many-letters'

/** What can be done with the requests that are chosen in the list. */
export default function RequestsActs({ choices }: { choices: HandlingChoices }) {
  const t = useTranslations('many')
  const archiving = useTranslations('archiving')
  const request = useTranslations('request')
  const assignment = useTranslations('assignment')
  const today = useToday()
  return (
    <>
      <ManyDialog
        word={archiving('title')}
        consequence={archiving('consequence')}
        schema={async () => (await import('@/lib/requests/many')).archiveManyInput}
        action={archiveAll}
        undo={takeBackArchivings}
        valuesFor={(numbers) => ({ numbers: [...numbers], archivedOn: today })}
      >
        <DateField name="archivedOn" label={archiving('archivedOn')} required />
      </ManyDialog>
      <ManyDialog
        word={t('handOver')}
        consequence={t('handOverConsequence')}
        schema={async () => (await import('@/lib/requests/many')).assignManyInput}
        action={assignAll}
        undo={takeBackAssignments}
        valuesFor={(numbers) => ({ numbers: [...numbers], sectionId: null, handlerId: null, note: '' })}
      >
        <div className="grid gap-3 sm:grid-cols-2">
          <ComboField name="sectionId" label={request('section')} options={choices.sections} />
          <ComboField name="handlerId" label={request('handler')} options={choices.staff} />
          <TextField name="note" label={assignment('note')} className="sm:col-span-2" />
        </div>
      </ManyDialog>
      <DraftLetters />
      <ExportChosen />
    </>
  )
}

function ExportChosen() {
  const t = useTranslations('many')
  const only = useChosenRows().join()
  return (
    <FileLinks
      links={[{ href: addressOf('/api/exports/requests', { only, format: 'xlsx' }), label: t('exportChosen') }]}
    />
  )
}
