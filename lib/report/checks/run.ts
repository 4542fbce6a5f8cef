import type { FigureId, NamedFigure } from '../figures'
import type { Check, CheckContext } from './context'
import { type Finding, identified } from './finding'
import { formOfYear } from './form'
import { isHeld, RULE_IDS, ruleOf } from './rules'
import { figuresAgree } from './stated-again'
import { feesStated, governmentsReport, nothingHappened, rightPeriod, rightYears } from './stated-facts'
import { statedFigures } from './stated-figures'
import { platformsAgree } from './stated-platforms'
import { partsAddUp } from './stated-sums'
import { chargesCoverFees, chargesInWan, noRegulations, plainAmounts } from './table2'
import {
  actsInTime,
  answersServed,
  balance,
  columnTotals,
  countedOnce,
  groundworkLaid,
  oldCasesMended,
  registerHolds,
  resultTotals,
  wholeNumbers,
} from './table3'
import { appealsCountedRight, pendingReturns, remedyTotals, reviewFirst, suitsFollowReviews } from './table4'
import { carriedOver, ownWords, steadyYears, stockFollows } from './years'

const CHECKS: readonly Check[] = [
  formOfYear,
  plainAmounts,
  noRegulations,
  chargesInWan,
  chargesCoverFees,
  ...[
    balance,
    resultTotals,
    columnTotals,
    wholeNumbers,
    registerHolds,
    answersServed,
    groundworkLaid,
    countedOnce,
    oldCasesMended,
    actsInTime,
  ],
  remedyTotals,
  pendingReturns,
  suitsFollowReviews,
  reviewFirst,
  appealsCountedRight,
  carriedOver,
  stockFollows,
  steadyYears,
  ownWords,
  ...[
    statedFigures,
    partsAddUp,
    platformsAgree,
    figuresAgree,
    nothingHappened,
    rightYears,
    rightPeriod,
    feesStated,
    governmentsReport,
  ],
]

/** Runs all checks on a report; empty if there are no findings. */
export function runChecks(context: CheckContext, figures: ReadonlyMap<FigureId, NamedFigure> = new Map()): Finding[] {
  const raised = CHECKS.flatMap((check) => check(context)).filter(({ rule }) => isHeld(ruleOf(rule)))
  const order = (rule: (typeof raised)[number]['rule']) => RULE_IDS.indexOf(rule)
  return identified(
    raised.sort((a, b) => order(a.rule) - order(b.rule)),
    figures,
  )
}
