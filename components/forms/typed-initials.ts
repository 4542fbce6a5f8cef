import { type KeyboardEvent, useRef } from 'react'
import { placeInInitials } from '@/lib/initials'

/** Letters typed within this time form one search, as in native lists. */
const ONE_SEARCH_MS = 1000

/** For a native list: which of its options the letters mean that are typed into it, by the pinyin initials of its label. */
export function useTypedInitials() {
  const typed = useRef({ letters: '', at: 0 })
  return <O extends { label: string }>(event: KeyboardEvent, options: readonly O[]): O | undefined => {
    if (!/^[a-z]$/i.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return undefined
    const before = event.timeStamp - typed.current.at < ONE_SEARCH_MS ? typed.current.letters : ''
    const letters = before + event.key.toLowerCase()
    typed.current = { letters, at: event.timeStamp }
    const option = options.find(({ label }) => placeInInitials(label, letters) === 0)
    if (option) event.preventDefault()
    return option
  }
}
