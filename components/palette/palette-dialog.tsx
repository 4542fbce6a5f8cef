'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Command } from 'cmdk'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Dialog } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import { useSettled } from '@/components/forms/use-settled'
import { FOUND_KINDS, type Found } from '@/lib/search/everything'
import { ENTRIES, PAGE_COMMANDS } from './commands'

const TYPING_PAUSE_MS = 150

type Props = { closed: readonly string[]; onClose: () => void }

/** The dialog that searches records and lists the commands. */
export default function PaletteDialog({ closed, onClose }: Props) {
  const t = useTranslations('palette')
  const router = useRouter()
  const [typed, setTyped] = useState('')
  const { found, searching } = useFound(typed)
  const go = (href: string) => {
    onClose()
    router.push(href as Route)
  }
  return (
    <Dialog.Root open onOpenChange={onClose}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/30" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed top-[12%] left-1/2 z-50 w-[min(40rem,calc(100vw-2rem))] -translate-x-1/2 border border-line bg-white"
        >
          <Dialog.Title className="sr-only">{t('title')}</Dialog.Title>
          <Command label={t('title')} shouldFilter={false} loop>
            <Command.Input
              value={typed}
              onValueChange={setTyped}
              placeholder={t('hint')}
              className="h-11 w-full border-line border-b px-3 outline-offset-[-2px]"
            />
            <Command.List className="max-h-[60vh] overflow-y-auto p-1" label={t('results')}>
              <Command.Empty className="p-3 text-muted text-sm">
                {searching ? t('searching') : t('nothing')}
              </Command.Empty>
              {FOUND_KINDS.map((kind) => (
                <FoundGroup
                  key={kind}
                  heading={t(`kind.${kind}`)}
                  results={found.filter((one) => one.kind === kind)}
                  go={go}
                />
              ))}
              <Commands input={typed} closed={closed} go={go} />
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** The search results; the previous ones stay until the next arrive. */
function useFound(input: string): { found: Found[]; searching: boolean } {
  const q = useSettled(input.trim(), TYPING_PAUSE_MS)
  const { data, isFetching } = useQuery({
    queryKey: ['palette', q],
    queryFn: () => search(q),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  })
  return { found: input.trim() === '' ? [] : (data ?? []), searching: isFetching }
}

async function search(q: string): Promise<Found[]> {
  const response = await fetch('/api/search', { method: 'POST', body: JSON.stringify({ q }) })
  if (!response.ok) throw new Error(`the search answered ${response.status}`)
  return response.json() as Promise<Found[]>
}

type Go = (href: string) => void

function FoundGroup({ heading, results, go }: { heading: string; results: Found[]; go: Go }) {
  if (results.length === 0) return null
  return (
    <Group heading={heading}>
      {results.map(({ href, name, detail }) => (
        <Item key={href} value={href} onSelect={() => go(href)}>
          <span className="shrink-0 max-w-[60%] truncate">{name}</span>
          <span className="truncate text-muted text-xs">{detail}</span>
        </Item>
      ))}
    </Group>
  )
}

/** The commands whose name contains the input; all of them if it is empty. */
function Commands({ input, closed, go }: { input: string; closed: readonly string[]; go: Go }) {
  const t = useTranslations('palette')
  const nav = useTranslations('nav')
  const matches = (label: string) => label.toLowerCase().includes(input.trim().toLowerCase())
  const open = ({ href }: { href: string }) => !closed.includes(href)
  const entries = ENTRIES.filter(open).filter(({ name }) => matches(t(`entry.${name}`)))
  const places = PAGE_COMMANDS.filter(open).filter(({ name }) => matches(nav(name)))
  return (
    <>
      {entries.length > 0 && (
        <Group heading={t('entries')}>
          {entries.map(({ name, href }) => (
            <Item key={href} value={`entry ${href}`} onSelect={() => go(href)}>
              {t(`entry.${name}`)}
            </Item>
          ))}
        </Group>
      )}
      {places.length > 0 && (
        <Group heading={t('places')}>
          {places.map(({ name, href }) => (
            <Item key={href} value={`place ${href}`} onSelect={() => go(href)}>
              {nav(name)}
            </Item>
          ))}
        </Group>
      )}
    </>
  )
}

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:text-muted [&_[cmdk-group-heading]]:text-xs"
    >
      {children}
    </Command.Group>
  )
}

function Item({ value, onSelect, children }: { value: string; onSelect: () => void; children: ReactNode }) {
  return (
    <Command.Item
      value={value}
      onSelect={onSelect}
      className="flex cursor-pointer items-baseline gap-3 rounded px-2 py-1.5 text-sm data-[selected=true]:bg-link-wash data-[selected=true]:text-link"
    >
      {children}
    </Command.Item>
  )
}
