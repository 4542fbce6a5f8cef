'use client'

import dynamic from 'next/dynamic'
import { type ComponentProps, Suspense } from 'react'
import { MoreMessages } from '@/components/messages/more-messages'

// The field of a day needs more than all the rest of a list, and few lists have one.
const FilterDate = dynamic(() => import('./filter-date'), { ssr: false })

/** A day by which a list is filtered. */
export function FilterDay(props: ComponentProps<typeof FilterDate>) {
  return (
    <Suspense>
      <MoreMessages of="forms">
        <FilterDate {...props} />
      </MoreMessages>
    </Suspense>
  )
}
