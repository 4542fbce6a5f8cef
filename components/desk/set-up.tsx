'use client'

import dynamic from 'next/dynamic'
import { type ComponentProps, Suspense } from 'react'
import { MoreMessages } from '@/components/messages/more-messages'

// Loaded as long as a ledger is being set up.
const SetUpList = dynamic(() => import('./set-up-list'))

/** What is left of setting up the ledger; gone when nothing is left. */
export function SetUp(props: ComponentProps<typeof SetUpList>) {
  if (props.lines.length === 0) return null
  return (
    <Suspense>
      <MoreMessages of="setUpList">
        <SetUpList {...props} />
      </MoreMessages>
    </Suspense>
  )
}
