'use client'

import dynamic from 'next/dynamic'
import { useFormContext, useWatch } from 'react-hook-form'
import type { RequestForm } from '@/lib/requests/input'

// Loaded when there is something to look for.
const AlikeFound = dynamic(() => import('./alike-found'), { ssr: false })

/** A hint while a request is registered: the same applicant's earlier requests, and similar requests and items. */
export function Alike({ except = '' }: { except?: string }) {
  const { control } = useFormContext<RequestForm>()
  const [name, description] = useWatch({ control, name: ['applicant.name', 'description'] })
  const enough = name.trim().length > 1 || description.trim().length > 3
  return (
    <div role="status" className="flex flex-col gap-2 text-sm empty:hidden">
      {enough && <AlikeFound except={except} />}
    </div>
  )
}
