import { useTranslations } from 'next-intl'
import type { PlainDate } from '@/lib/dates'
import type { ActKind } from '@/lib/requests/case-file'
import type { IrregularAct } from '@/lib/requests/irregular-acts'

export type IrregularFacts = (kind: ActKind, round: number, on?: PlainDate) => [string, string][]

/** What was late or irregular about an act, with the reason, as facts of its entry. */
export function useIrregularFacts(irregular: readonly IrregularAct[]): IrregularFacts {
  const t = useTranslations('irregular')
  const act = useTranslations('clock.act')
  return (kind, round, on) =>
    irregular
      .filter(({ act }) => act.kind === kind && act.round === round && (on === undefined || act.on === on))
      .map(({ code, by, act: { irregularBecause } }) => {
        const what = by ? t('late', { what: t(code), by }) : t(code)
        return [`△ ${act(kind)}`, irregularBecause ? `${what}：${irregularBecause}` : what]
      })
}
