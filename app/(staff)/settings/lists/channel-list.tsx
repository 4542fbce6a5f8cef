'use client'

import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import { DateField } from '@/components/forms/date-field'
import { SelectField, TextField } from '@/components/forms/inputs'
import { PLATFORM_KINDS } from '@/lib/figures/platform'
import { keepOneChannel, removeOneChannel } from './actions'
import { EntryForm } from './entry-form'
import { EntryList } from './entry-list'
import type { keptChannel } from './inputs'

type Channel = z.input<typeof keptChannel>
const NEW: Channel = { id: null, active: true, name: '', kind: 'website', account: '', openedOn: '', closedOn: '' }

export function ChannelList({ channels }: { channels: readonly (Channel & { id: number })[] }) {
  const t = useTranslations('channel')
  const settings = useTranslations('settings')
  return (
    <EntryList
      title={settings('channels')}
      hint={settings('channelsHint')}
      addLabel={settings('addChannel')}
      entries={channels}
      columns={[
        { label: t('name'), text: ({ name }) => name },
        { label: t('kind'), text: ({ kind }) => t(`kinds.${kind}`) },
        { label: t('account'), text: ({ account }) => account },
        {
          label: t('open'),
          text: ({ openedOn, closedOn }) => (openedOn || closedOn ? `${openedOn ?? ''}–${closedOn ?? ''}` : ''),
        },
      ]}
      keep={keepOneChannel}
      remove={removeOneChannel}
      form={(channel, close) => (
        <EntryForm
          schema={async () => (await import('./inputs')).keptChannel}
          action={keepOneChannel}
          values={channel ?? NEW}
          close={close}
        >
          <TextField name="name" label={t('name')} required autoFocus />
          <SelectField
            name="kind"
            label={t('kind')}
            options={PLATFORM_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          />
          <TextField name="account" label={t('account')} hint={t('accountHint')} />
          <DateField name="openedOn" label={t('openedOn')} />
          <DateField name="closedOn" label={t('closedOn')} />
        </EntryForm>
      )}
    />
  )
}
