'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Command } from 'cmdk'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Dialog } from 'radix-ui'
import { type ReactNode, useState } from 'react'
import { useSettled } from '@/components/forms/use-settled'
import { QueryProvider } from '@/components/query-provider'
import { fetchJson } from '@/components/ui/fetch-json'
import { found } from '@/lib/choice-search'
import { FOUND_KINDS, type Found } from '@/lib/search/everything'
import { ENTRIES, PAGE_COMMANDS } from './commands'

const TYPING_PAUSE_MS = 150

type Props = { closed: readonly string[]; onClose: () => void }

/** The dialog that searches records and lists the commands. */
export default function PaletteDialog(props: Props) {
  return (
    <QueryProvider>
      <SearchDialog {...props} />
    </QueryProvider>
  )
}

function SearchDialog({ closed, onClose }: Props) {
  const t = useTranslations('palette')
  const router = useRouter()
  const [typed, setTyped] = useState('')
  const { records, searching } = useFound(typed)
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
              <ActsOfPage input={typed} go={go} />
              {FOUND_KINDS.map((kind) => (
                <FoundGroup
                  key={kind}
                  heading={t(`kind.${kind}`)}
                  results={records.filter((one) => one.kind === kind)}
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
function useFound(input: string): { records: Found[]; searching: boolean } {
  const q = useSettled(input.trim(), TYPING_PAUSE_MS)
  const { data, isFetching } = useQuery({
    queryKey: ['palette', q],
    queryFn: () => search(q),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  })
  return { records: input.trim() === '' ? [] : (data ?? []), searching: isFetching }
}

const search = (q: string) => fetchJson<Found[]>('/api/search', { method: 'POST', body: JSON.stringify({ q }) })

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

type Entry = { value: string; label: string; href: string }

/** The acts that the page below offers, by their links; found by name or initials. */
function ActsOfPage({ input, go }: { input: string; go: Go }) {
  const t = useTranslations('palette')
  const [acts] = useState(actsOfPage)
  return <Entries heading={t('ofPage')} entries={found(acts, input)} go={go} />
}

function actsOfPage(): Entry[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('main [data-acts] a[href]')].map((link) => {
    const href = link.getAttribute('href')!
    return { value: `act ${href}`, label: nameOf(link), href }
  })
}

/** The words of a link, without the name of a key that stands beside them. */
function nameOf(link: HTMLElement): string {
  const words = [...link.childNodes].filter((node) => !(node instanceof Element && node.ariaHidden === 'true'))
  return words.map(({ textContent }) => textContent).join('')
}

/** The commands found by their name or its initials; all of them if nothing is typed. */
function Commands({ input, closed, go }: { input: string; closed: readonly string[]; go: Go }) {
  const t = useTranslations('palette')
  const nav = useTranslations('nav')
  const open = ({ href }: { href: string }) => !closed.includes(href)
  const entries = ENTRIES.filter(open).map(({ name, href }) => ({
    value: `entry ${href}`,
    label: t(`entry.${name}`),
    href,
  }))
  const places = PAGE_COMMANDS.filter(open).map(({ name, href }) => ({
    value: `place ${href}`,
    label: nav(name),
    href,
  }))
  return (
    <>
      <Entries heading={t('entries')} entries={found(entries, input)} go={go} />
      <Entries heading={t('places')} entries={found(places, input)} go={go} />
    </>
  )
}

function Entries({ heading, entries, go }: { heading: string; entries: readonly Entry[]; go: Go }) {
  if (entries.length === 0) return null
  return (
    <Group heading={heading}>
      {entries.map(({ value, label, href }) => (
        <Item key={value} value={value} onSelect={() => go(href)}>
          {label}
        </Item>
      ))}
    </Group>
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
