import { type ReactNode, Suspense } from 'react'
import { MoreMessages } from '@/components/messages/more-messages'

/** Around the acts on chosen rows, which are loaded when rows are chosen: forms need more than all the rest of a list. */
export function ActsFrame({ children }: { children: ReactNode }) {
  return (
    <Suspense>
      <MoreMessages of="forms">
        <MoreMessages of="many">{children}</MoreMessages>
      </MoreMessages>
    </Suspense>
  )
}
