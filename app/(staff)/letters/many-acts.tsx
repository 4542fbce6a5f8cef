'use client'

import { useTranslations } from 'next-intl'
import { ManyDialog } from '@/components/many/many-dialog'
import { useChosenRows } from '@/components/many/row-chooser'
import { FileLinks } from '@/components/ui/file-links'
import { addressOf } from '@/lib/address'
import { recallAll, submitAll } from './actions'

type Props = {
  /** What fits letters of this standing. */
  act: 'submit' | 'print'
  /** How each letter that can be submitted is called, by its number in the ledger. */
  names: Record<string, string>
}

/** What can be done with the letters that are chosen in the register. */
export default function LettersActs({ act, names }: Props) {
  const t = useTranslations('many')
  if (act === 'print') return <PrintChosen />
  return (
    <ManyDialog
      word={t('submitLetters')}
      consequence={t('submitLettersConsequence')}
      schema={async () => (await import('@/lib/letters/many')).submitLettersInput}
      action={submitAll}
      undo={recallAll}
      valuesFor={(keys) => ({ ids: keys.map(idIn) })}
      nameOf={(id) => names[id] ?? id}
    >
      {null}
    </ManyDialog>
  )
}

/** The letter that a row of the register is. */
const idIn = (key: string) => Number(key.slice('letter-'.length))

function PrintChosen() {
  const t = useTranslations('many')
  const only = useChosenRows().join()
  const batch = (receipts: '0' | '1') => addressOf('/api/letters/batch', { only, receipts })
  return (
    <FileLinks
      asButtons
      links={[
        { href: batch('0'), label: t('printLetters') },
        { href: batch('1'), label: t('printLettersWithReceipts') },
      ]}
    />
  )
}
