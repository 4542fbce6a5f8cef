import { useLocale } from 'next-intl'
import { Citation } from '@/components/ui/citation'
import { ruleOf } from '@/lib/report/checks/rules'
import { ruleInWords } from '@/lib/report/checks/rules-in-english'

type Props = { /** Its place in the list, counted from 1. */ place: number; rule: Parameters<typeof ruleOf>[0] }

/** The first line of a finding: its place in the list, the rule in words, and the article. */
export function RuleHead({ place, rule }: Props) {
  const locale = useLocale()
  return (
    <>
      <span className="mr-2 text-muted tabular-nums">{place}</span>
      <span className="font-semibold">
        {rule} {ruleInWords(rule, locale)}
      </span>{' '}
      <span className="text-muted">
        <Citation {...ruleOf(rule).citation} />
      </span>
    </>
  )
}
