import type { MeasureCode, PlatformKind } from '../../figures/platform'
import { printed } from '../../figures/printed'
import type { FigureId } from '../figures'
import { type Passage, passageOf, sentencesOf } from '../prose/sentences'
import type { Check, CheckContext } from './context'
import type { Raised } from './finding'

const PLATFORM = /网站|微信|微博|抖音/g
const PLATFORM_KIND_OF_WORD: Record<string, PlatformKind> = {
  网站: 'website',
  微信: 'wechat',
  微博: 'weibo',
  抖音: 'douyin',
}
const MEASURE =
  /(访问量|浏览量|粉丝|订阅|关注|点赞)(?:数量|人数|数|量)?(?:累计)?(?:达到|达|为|共|约|有)?(\d+(?:\.\d+)?)(万)?/g
const MEASURE_OF_WORD: Record<string, MeasureCode> = {
  访问量: 'visits',
  浏览量: 'visits',
  粉丝: 'followers',
  订阅: 'subscribers',
  关注: 'subscribers',
  点赞: 'likes',
}
const WAN = 10_000

type Said = { passage: Passage; key: string; text: string; value: number; step: number }

/** A platform's figure is the same wherever it stands, and the one that is recorded (N-6). */
export const platformsAgree: Check = ({ text, statistics }) => {
  const first = new Map<string, Said>()
  return claimsOf(text).flatMap((claim): Raised[] => {
    const statisticsOfClaim =
      statistics?.filter(({ platformKind, measure }) => claim.key === `${platformKind}.${measure}`) ?? []
    const earlier = first.get(claim.key)
    if (!earlier) first.set(claim.key, claim)
    const values = statisticsOfClaim.length > 0 ? statisticsOfClaim : earlier ? [earlier] : []
    if (values.length === 0 || values.some(({ value }) => Math.abs(value - claim.value) < claim.step)) return []
    return [
      {
        rule: 'N-6',
        ...claim.passage,
        cells: statisticsOfClaim.map(({ platformId, measure }) => `statistic.${platformId}.${measure}` as FigureId),
        found: claim.text,
        expected: statisticsOfClaim.length > 0 ? statisticsOfClaim.map(printed).join('、') : earlier!.text,
      },
    ]
  })
}

/** Each figure that a sentence gives of the platform it named last. */
function claimsOf(text: CheckContext['text']): Said[] {
  return sentencesOf(text).flatMap((sentence) =>
    [...sentence.text.matchAll(MEASURE)].flatMap((match) => {
      const platform = [...sentence.text.slice(0, match.index).matchAll(PLATFORM)].at(-1)?.[0]
      if (!platform) return []
      const [quote, word = '', digits = '', wan] = match
      const unit = wan ? WAN : 1
      return [
        {
          passage: passageOf(sentence, sentence, match.index, match.index + quote.length),
          key: `${PLATFORM_KIND_OF_WORD[platform]}.${MEASURE_OF_WORD[word]}`,
          text: `${digits}${wan ?? ''}`,
          value: Number(digits) * unit,
          // What was rounded to the digits that are printed is the same figure.
          step: (unit / 10 ** (digits.split('.')[1]?.length ?? 0)) * 0.5,
        },
      ]
    }),
  )
}
