'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useFormContext, useWatch } from 'react-hook-form'
import { Button } from '@/components/ui/button'
import { type Approver, stepsWithoutAnybody } from '@/lib/letters/approvers'
import { CHAIN_SCOPES, type LetterChainForm } from '@/lib/letters/chain'
import { proposedLetterChain } from '@/lib/letters/proposed-chain'
import { statutory } from '@/lib/statutory'
import { Notice } from '../ui/notice'

/** Which steps of the chains in the form nobody on the staff could take, and the chains that they can finish. */
export function ChainReach({ staff }: { staff: readonly Approver[] }) {
  const t = useTranslations('letterChain')
  const locale = useLocale()
  const { control, setValue } = useFormContext<LetterChainForm>()
  const steps = useWatch({ control, name: 'steps' })
  const nobody = stepsWithoutAnybody(steps, staff)
  if (nobody.length === 0) return <p className="text-done text-sm">✓ {t('canFinish')}</p>
  const proposed = proposedLetterChain(steps, staff)
  const names = nobody.map(({ scope, name }) => `${statutory(CHAIN_SCOPES[scope], locale)}·${name}`)
  return (
    <Notice tone="warning">
      <p>{t('nobody', { steps: names.join('、') })}</p>
      {proposed ? (
        <Button className="mt-2" onClick={() => setValue('steps', proposed, { shouldDirty: true })}>
          {t('propose')}
        </Button>
      ) : (
        <p>{t('noStaff')}</p>
      )}
    </Notice>
  )
}
