'use client'

import dynamic from 'next/dynamic'
import { type ComponentProps, Suspense } from 'react'
import { MoreMessages } from '@/components/messages/more-messages'

// Loaded when rows are chosen: forms need more than all the rest of a list.
const Acts = dynamic(() => import('./many-acts'), { ssr: false })

/** What can be done with the letters that are chosen in the register. */
export function LettersActs(props: ComponentProps<typeof Acts>) {
  return (
    <Suspense>
      <MoreMessages of="forms">
        <MoreMessages of="many">
          <Acts {...props} />
        </MoreMessages>
      </MoreMessages>
    </Suspense>
  )
}
