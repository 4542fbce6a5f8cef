'use client'

import dynamic from 'next/dynamic'
import type { ComponentProps } from 'react'
import { ActsFrame } from '@/components/many/acts-frame'

const Acts = dynamic(() => import('./many-acts'), { ssr: false })

/** What can be done with the letters that are chosen in the register. */
export function LettersActs(props: ComponentProps<typeof Acts>) {
  return (
    <ActsFrame>
      <Acts {...props} />
    </ActsFrame>
  )
}
