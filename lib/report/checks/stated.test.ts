import { describe, expect, test } from 'vitest'
import type { SectionKey } from '../../law/report-formats/report-format'
import type { RuleId } from './rules'
import { runChecks } from './run'
import { type Differences, saying } from './small-report.fixture'

const review = (total: number, pending = 0): Differences => ({
  remedies: { reconsideration: { total, pending, upheld: total - pending } },
})
const suits = (direct: number, after: number): Differences['remedies'] => ({
  litigation_direct: { total: direct, upheld: direct },
  litigation_after_reconsideration: { total: after, upheld: after },
})
const five: Differences = {
  remedies: {
    reconsideration: { total: 3, upheld: 2, corrected: 1 },
    litigation_direct: { total: 2, upheld: 2 },
  },
}
const documents = (issued: number, repealed: number, in_force: number): Differences => ({
  table2: { normative_documents: { issued, repealed, in_force } },
})
const raised = (sentence: string, differences?: Differences, section?: SectionKey) =>
  runChecks(saying(sentence, differences, section)).map(({ rule, found }) => [rule, found])

type Right = readonly [sentence: string, differences?: Differences, section?: SectionKey]
type Wrong = readonly [
  sentence: string,
  rule: RuleId,
  found: number | string,
  differences?: Differences,
  section?: SectionKey,
]

const OTHER_REQUESTS: Right[] = [
  ['受理行政许可申请120件。'],
  ['全年收到行政复议申请0件。'],
  ['做好政府信息公开工作，全年受理教师资格认定申请320件。'],
  ['收到入学申请1,200份，均已答复。'],
  ['收到群众来信来访35件。'],
  ['窗口受理申请560件，依申请公开工作平稳。'],
  ['处理信访事项申请26件。'],
  ['收到政府信息公开申请后20个工作日内答复。'],
  ['在收到政府信息公开申请20个工作日内作出答复。'],
  ['办结人大代表建议12件、政协提案8件。'],
  ['办结群众留言230件。'],
  ['办结依申请公开工作相关督办事项3件。'],
  ['共收到政府信息公开申请10件，答复群众咨询45件。'],
  ['制作政府信息888份，其中主动公开489份、依申请公开及不予公开399份。', {}, 'overview.proactive'],
  ['对规范性文件予以公开5件。', {}, 'overview.proactive'],
]
const PARTS_OF_THE_REQUESTS: Right[] = [
  ['通过网站收到申请6件、信函收到申请4件。'],
  ['通过网站收到政府信息公开申请6件，通过信函收到政府信息公开申请4件。'],
  ['收到政府信息公开申请10件，其中收到网上申请6件。'],
  ['收到政府信息公开申请10件，其中自然人申请8件，企业申请2件。'],
  ['收到涉及征地拆迁的政府信息公开申请4件。'],
  ['当面受理政府信息公开申请2件。'],
  ['上半年共收到政府信息公开申请5件。'],
  ['第三季度收到政府信息公开申请三件。'],
  ['2023年1月至6月，收到政府信息公开申请4件。'],
  ['延期答复政府信息公开申请2件。'],
  ['尚未答复政府信息公开申请0件。'],
  ['从申请方式看，网络申请6件，信函申请4件。'],
  ['收到政府信息公开申请10件（网上6件、信函4件）。'],
  ['收到上级机关转来的政府信息公开申请2件。'],
  ['未收到其他机关转办的政府信息公开申请。'],
  ['没有逾期答复的政府信息公开申请。'],
  ['未收到依申请公开行政复议、行政诉讼以及行政申诉举报等情况。'],
]
const PARTS_THAT_ADD_UP: Right[] = [
  ['收到政府信息公开申请10件，其中网络平台提交7件、邮寄3件，涉及义务教育招生4件、教师招聘6件。'],
  ['公开信息10条，其中网站6条、微信4条，按内容分机构类3条、政策类7条。', {}, 'overview.proactive'],
  ['网站发布834条、微信发布400条，共计1234条。', {}, 'overview.proactive'],
  ['网站发布834条、微信发布400条，共计答复留言45条。', {}, 'overview.proactive'],
  ['发布信息834条，较上年增加400条，共计900条。', {}, 'overview.proactive'],
  ['公开信息1234条，其中网站834条、微信400条，共计1234条。', {}, 'overview.proactive'],
  ['举办培训3次、检查2次，共计整改问题5个。', {}, 'overview.supervision'],
  ['做好依申请公开工作，依申请办理其他事项12件。'],
]
const OTHER_YEARS: Right[] = [
  ['较2022年收到申请8件有所增加。'],
  ['与上年收到政府信息公开申请8件相比有所增加。'],
  ['收到政府信息公开申请10件，同比增加2件。'],
  ['收到政府信息公开申请10件，比上年多2件，上年收到政府信息公开申请8件。'],
  ['自2019年以来累计收到申请56件。'],
  ['2019年以来，累计收到政府信息公开申请56件。'],
  ['近三年来共收到政府信息公开申请35件。'],
  ['条例修订以来，累计收到政府信息公开申请五十六件。'],
  ['2021年至2023年，共收到政府信息公开申请35件。'],
  ['预计收到政府信息公开申请20件。'],
  ['去年，本机关收到政府信息公开申请8件。'],
  ['结转2024年继续办理0件。'],
  ['收到政府信息公开申请近20件。'],
]
const SAME_REQUESTS: Right[] = [
  ['全年共收到政府信息公开申请10件。'],
  ['收到政府信息公开申请十件，均已办结。'],
  ['共收到10份政府信息公开申请。'],
  ['收到公民、法人和其他组织政府信息公开申请１０件，按时答复10件。'],
  ['通过网站、信函等渠道共收到政府信息公开申请10件。'],
  ['依申请公开方面。全年共收到申请10件，已全部办结。'],
  ['收办政府信息公开申请10件，其中新收9件，上年结转1件。', { carriedIn: 1 }],
  ['收到政府信息公开申请10件（含上年结转1件）。', { carriedIn: 1 }],
  ['新收政府信息公开申请9件，结转上年度政府信息公开申请1件，共办结10件。', { carriedIn: 1 }],
  ['办结政府信息公开申请10件，另有2件顺延到下年度答复。', { carriedOut: 2 }],
  ['收到政府信息公开申请12件，办结10件，结转下年度继续办理2件。', { carriedOut: 2 }],
  ['办结政府信息公开申请10件，其中予以公开4件、部分公开2件、不予公开1件、无法提供2件、不予处理1件。'],
  ['办结政府信息公开申请10件，予以公开和部分公开共6件。'],
  ['受理依申请公开10件，4件予以公开，2件部分公开。'],
  ['不予公开（保护第三方合法权益）1件。'],
]
const REMEDIES: Right[] = [
  ['因未充分告知理由引发行政复议3件，均已审结。', review(3)],
  ['尚未审结的行政复议案件1件。', review(3, 1)],
  ['行政复议3件，其中1件尚未审结。', review(3, 1)],
  ['发生政府信息公开行政复议3件，其中结果维持3件。', review(3)],
  ['全区审理行政复议案件300件。'],
  ['作为复议机关办结行政复议案件86件。'],
  ['因未按期答复被申请行政复议3件。', review(3)],
  ['未经复议直接起诉的行政诉讼2件，复议后起诉1件。', { remedies: suits(2, 1) }],
  ['行政诉讼3件。', { remedies: suits(2, 1) }],
  ['行政复议、行政诉讼各1件。', { remedies: { ...suits(1, 0), ...review(1).remedies } }],
  ['行政复议、行政诉讼分别为3件、2件。', { remedies: { ...suits(1, 1), ...review(3).remedies } }],
  ['没有行政复议被纠正的情形。', review(3)],
  ['未发生行政诉讼败诉案件。', { remedies: suits(2, 1) }],
  ['2022年未发生行政复议。 2023年行政复议3件。'.replace('2022年', '上年'), review(3)],
  ['未发生行政诉讼，行政复议3件。', review(3)],
  ['未因政府信息公开发生行政复议、行政诉讼和行政申诉。'],
  ['没有因政府信息公开针对本机关申请行政复议或行政诉讼的事项。'],
]
const REVIEWS_AND_SUITS: Right[] = [
  ['行政复议3件、行政诉讼2件，结果维持4件。', five],
  ['行政复议3件、行政诉讼2件，结果维持2件。', five],
  ['因政府信息公开引发行政复议3件、行政诉讼2件，其中结果维持4件、结果纠正1件。', five],
  ['行政复议3件、行政诉讼2件，其中未经复议直接起诉2件、复议后起诉0件。', five],
  ['行政复议3件，其中结果纠正1件，行政诉讼2件，其中结果维持2件。', five],
  ['5件行政复议、行政诉讼案件均已审结。', five],
  ['未发生行政复议、行政诉讼败诉情况。', five],
  ['没有因政府信息公开工作被纠错的行政复议案件。', five],
  ['共收到复议申请8件，其中涉及政府信息公开的3件。', five],
  ['行政复议应诉、听证等培训3次。'],
]
const COLUMNS: Right[] = [
  ['各专栏更新20条，其中“惠企政策”专栏更新16条。', {}, 'overview.proactive'],
  ['各专栏更新20条，新设专栏更新6条；各专栏更新解读8条，新设专栏更新2条。', {}, 'overview.proactive'],
  ['各栏目更新信息200条；网站改版后，各栏目更新信息90条。', {}, 'overview.proactive'],
  ['3个专栏更新20条，5个专栏更新30条。', {}, 'overview.proactive'],
  ['“惠企政策”专栏更新政策20条，“惠企政策”专栏更新解读16条。', {}, 'overview.proactive'],
]
const OTHER_TEXT: Right[] = [
  ['公开2022年第四季度财政资金信息。', {}, 'overview.proactive'],
  ['公布2022年12月份抽检结果。', {}, 'overview.proactive'],
  ['任期为2022年1月1日至2026年12月31日。', {}, 'overview.supervision'],
  ['依法减免信息处理费200元，未收取信息处理费。', {}, 'other_matters'],
  ['减免信息处理费3件，共计200元。', {}, 'other_matters'],
  ['公开2022年度部门决算、2024年部门预算。', {}, 'overview.proactive'],
  ['公布2022年度财政决算和2022年度政府信息公开工作年度报告。', {}, 'overview.proactive'],
  ['2022—2023学年招生信息按时公开。', {}, 'overview.proactive'],
  ['制定2024年重点工作安排。', {}, 'overview.supervision'],
  ['落实2022年印发的管理办法。', {}, 'overview.supervision'],
  ['门户网站自2018年开通以来运行平稳。', {}, 'overview.platform'],
  ['发布信息1,234条，其中网站834条、微信400条。', {}, 'overview.proactive'],
  ['发布信息１２３４条，其中网站八百三十四条、微信四百条。', {}, 'overview.proactive'],
  ['主动公开52条，其中文件类3条，环保类信息 45，其他类4条。', {}, 'overview.proactive'],
  ['数据统计期限从2023年1月1日到2023年12月31日止。', {}, 'preamble'],
  ['自2023年1月1日起，至2023年12月31日止。', {}, 'preamble'],
  ['统计期限为2023年1月1日—12月31日。', {}, 'preamble'],
  ['所列数据统计时间为2023年1月至12月。', {}, 'preamble'],
  ['统计期限为二〇二三年一月一日至十二月三十一日。', {}, 'preamble'],
  ['数据统计期限自2023.1.1至2023.12.31。', {}, 'preamble'],
  ['2023年3月1日至2023年3月31日开展宣传月活动。', {}, 'overview.supervision'],
  ['2023年1月1日至6月30日开展专项整治。', {}, 'overview.supervision'],
  ['公开规范性文件12件，解读规范性文件5件。', {}, 'overview.proactive'],
  ['备案审查规范性文件20件。', {}, 'overview.information_management'],
  ['规范性文件类信息6条。', {}, 'overview.proactive'],
  ['制定发布规范性文件4件，现行有效文件20件。', documents(4, 0, 20), 'overview.information_management'],
  ['梳理了现行有效的规范性文件16件，制定规范性文件五件。', documents(5, 0, 16), 'overview.information_management'],
  ['公示行政处罚信息50条、行政许可120件。', {}, 'overview.proactive'],
  ['行政许可事项45项。', {}, 'overview.proactive'],
  ['作出行政许可决定694件。', { table2: { licensing: 694 } }, 'overview.proactive'],
  ['行政事业性收费70.319万元。', { table2: { administrative_charges: '70.319' } }, 'overview.proactive'],
  [
    '收取信息处理费3,000元。',
    { table2: { administrative_charges: '1' }, fees: [{ number: '1', yuan: 3000 }] },
    'other_matters',
  ],
  [
    '收取3000元信息处理费。',
    { table2: { administrative_charges: '1' }, fees: [{ number: '1', yuan: 3000 }] },
    'other_matters',
  ],
  [
    '收取信息处理费三千元。',
    { table2: { administrative_charges: '1' }, fees: [{ number: '1', yuan: 3000 }] },
    'other_matters',
  ],
  ['按每件100元的标准收取信息处理费，本年度未收取信息处理费。', {}, 'other_matters'],
  ['本年度无收取信息处理费情况。', {}, 'other_matters'],
  ['针对2022年工作中存在的问题，加强培训。', {}, 'overview.supervision'],
  ['本机关 2024年1月30日', {}, 'overview.supervision'],
  ['“惠企政策”专栏更新20条，“招生考试”专栏更新16条。', {}, 'overview.proactive'],
  ['一季度“惠企政策”专栏更新5条，全年“惠企政策”专栏更新20条。', {}, 'overview.proactive'],
]

describe('a sentence that is right raises nothing', () => {
  const groups = {
    OTHER_REQUESTS,
    PARTS_OF_THE_REQUESTS,
    PARTS_THAT_ADD_UP,
    OTHER_YEARS,
    SAME_REQUESTS,
    REMEDIES,
    REVIEWS_AND_SUITS,
    COLUMNS,
    OTHER_TEXT,
  }
  for (const [name, cases] of Object.entries(groups))
    for (const given of cases) test(`${name}: ${given[0]}`, () => expect(raised(...given)).toEqual([]))
})

const WRONG: Wrong[] = [
  ['全年未收到政府信息公开申请。', 'N-1', 0],
  ['本年度未接到政府信息公开申请。', 'N-1', 0],
  ['2023年没有收到公民、法人或者其他组织提出的政府信息公开申请。', 'N-1', 0],
  ['全年无依申请公开事项。', 'N-1', 0],
  ['政府信息公开申请数量为零。', 'N-1', 0],
  ['共收到8份政府信息公开申请。', 'N-1', 8],
  ['受理依申请公开件255件。', 'N-1', 255],
  ['收到信息公开申请９件。', 'N-1', 9],
  ['收到政府信息公开申请九件。', 'N-1', 9],
  ['收到政府信息公开申请一千二百三十四件。', 'N-1', 1234],
  ['收到政府信息公开申请1,234封。', 'N-1', 1234],
  ['共受理政府信息公开申请十二宗。', 'N-1', 12],
  ['收到公民、法人和其他组织政府信息公开申请7件。', 'N-1', 7],
  ['较上年有所增加，全年收到政府信息公开申请8件。', 'N-1', 8],
  ['收到政府信息公开申请8件，比上年增加2件。', 'N-1', 8],
  ['做好依申请公开，共收到申请8条。', 'N-1', 8],
  ['政府信息公开申请共8件。', 'N-1', 8],
  ['通过网站、信函等多种渠道收到政府信息公开申请11件。', 'N-1', 11],
  ['新收政府信息公开申请10件，上年结转2件。', 'N-1', 2],
  ['收到政府信息公开申请10件，办结9件。', 'N-2', 9],
  ['答复政府信息公开申请7件。', 'N-2', 7],
  ['收到政府信息公开申请10件，结转下年度继续办理2件。', 'N-2', 2],
  ['结转2024年继续办理1件。', 'N-2', 1],
  ['办结政府信息公开申请10件，其中予以公开5件。', 'N-2', 5],
  ['办结政府信息公开申请10件，其中三件不予公开。', 'N-2', 3],
  ['予以公开和部分公开共7件。', 'N-2', 7],
  ['行政复议案件3件。', 'N-3', 3],
  ['引发行政复议两起。', 'N-3', 2],
  ['行政复议、行政诉讼共5件。', 'N-3', 5],
  ['尚未审结的行政复议案件2件。', 'N-3', 2, review(3, 1)],
  ['行政复议、行政诉讼均为零。', 'N-7', 2, review(2)],
  ['行政复议、行政诉讼均为0件。', 'N-7', 2, review(2)],
  ['全年未发生行政复议、行政诉讼。', 'N-7', 2, review(2)],
  ['无行政复议案件。', 'N-7', 2, review(2)],
  ['未收到行政复议申请。', 'N-7', 2, review(2)],
  ['没有因政府信息公开被申请行政复议。', 'N-7', 2, review(2)],
  ['未因政府信息公开发生行政复议、行政诉讼和行政申诉。', 'N-7', 2, review(2)],
  ['零复议、零诉讼。', 'N-7', 2, review(2)],
  ['数据统计期限自2022年1月1日起，至2022年12月31日止。', 'N-9', '2022-01-01—2022-12-31', {}, 'preamble'],
  ['自2022年1月1日起到2022年12月31日止。', 'N-9', '2022-01-01—2022-12-31', {}, 'preamble'],
  ['2023年1月1日起至2023年11月30日止。', 'N-9', '2023-01-01—2023-11-30', {}, 'preamble'],
  ['统计期限从2022年1月1日到2022年12月31日。', 'N-9', '2022-01-01—2022-12-31', {}, 'preamble'],
  ['统计期限为2022年1月1日—12月31日。', 'N-9', '2022-01-01—2022-12-31', {}, 'preamble'],
  ['统计期限自2023年1月1日至12月30日。', 'N-9', '2023-01-01—2023-12-30', {}, 'overview.proactive'],
  ['统计期限自2023年2月1日起至2023年12月31日止。', 'N-9', '2023-02-01—2023-12-31', {}, 'preamble'],
  ['数据统计期限为2022年度。', 'N-9', '2022-01-01—2022-12-31', {}, 'preamble'],
  ['统计期限为二〇二二年一月一日至十二月三十一日。', 'N-9', '2022-01-01—2022-12-31', {}, 'preamble'],
  ['2022年，本机关主动公开信息50条。', 'N-8', 2022, {}, 'overview.proactive'],
  ['2022年全年收到政府信息公开申请10件。', 'N-8', 2022],
  ['截至2022年12月31日共公开信息50条。', 'N-8', 2022, {}, 'overview.proactive'],
  ['制定规范性文件0件，废止规范性文件3件。', 'N-4', 3, {}, 'overview.information_management'],
  ['制发4件规范性文件。', 'N-4', 4, {}, 'overview.information_management'],
  ['制定规章0件、规范性文件4件。', 'N-4', 4, {}, 'overview.information_management'],
  ['现行有效的规范性文件二十件。', 'N-4', 20, {}, 'overview.information_management'],
  ['未制发规范性文件。', 'N-4', 0, documents(2, 0, 2), 'overview.information_management'],
  ['作出行政处罚决定836起。', 'N-4', 836, {}, 'overview.proactive'],
  ['行政许可12件。', 'N-4', 12, {}, 'overview.proactive'],
  ['行政事业性收费70万元。', 'N-4', 70, { table2: { administrative_charges: '71' } }, 'overview.proactive'],
  ['行政事业性收费共计3000元。', 'N-4', 0.3, {}, 'overview.proactive'],
  ['公开信息10条，其中网站6条、微信5条。', 'N-5', 10, {}, 'overview.proactive'],
  ['公开信息10条（网站6条、微信5条）。', 'N-5', 10, {}, 'overview.proactive'],
  ['网站发布834条、微信发布400条，共计1200条。', 'N-5', 1200, {}, 'overview.proactive'],
  ['门户网站发布信息834条，公众号发布信息四百条，合计发布信息1,200条。', 'N-5', 1200, {}, 'overview.proactive'],
  ['公开条目：机构类15条、政策类22条、公告类7条，总计45条。', 'N-5', 45, {}, 'overview.proactive'],
  ['依申请公开受理量为12件。', 'N-1', 12],
  ['全年收到依申请12件。', 'N-1', 12],
  ['政府信息公开申请受理数为0。', 'N-1', 0],
  ['本年度政府信息公开零申请。', 'N-1', 0],
  ['“惠企政策”专栏更新20条。“惠企政策”专栏更新16条。', 'N-6', 16, {}, 'overview.proactive'],
  ['某专栏更新20条。平台建设方面，某专栏更新十六条。', 'N-6', 16, {}, 'overview.proactive'],
  ['专题专栏“双减”更新20条，“双减”专栏更新16条。', 'N-6', 16, {}, 'overview.proactive'],
  ['2022年下半年共公开信息100条。', 'N-8', 2022, {}, 'overview.proactive'],
  ['全年共受理公众政府信息公开申请11件。', 'N-1', 11],
  ['结转下年度继续办理政府信息公开申请3件。', 'N-2', 3],
  ['行政复议、行政诉讼为零。', 'N-7', 5, five],
  ['行政复议3件、行政诉讼2件，结果维持5件。', 'N-3', 5, five],
  ['收取信息处理费3,000元。', 'N-10', 3000, {}, 'other_matters'],
  ['收取信息处理费三千元。', 'N-10', 3000, {}, 'other_matters'],
  ['收取了3000元信息处理费。', 'N-10', 3000, {}, 'overview.requests'],
  ['信息处理费共收取0.3万元。', 'N-10', 3000, {}, 'other_matters'],
]

describe('a sentence that is wrong raises the rule named, and nothing else', () => {
  for (const [sentence, rule, found, ...given] of WRONG)
    test(`${rule} ${sentence}`, () => expect(raised(sentence, ...given)).toEqual([[rule, found]]))

  test('of an earlier report, of which no fee is on record, those of its text are held against its charges', () => {
    const raisedBy = (sentence: string, charges: string) => {
      const { evidence: _, ...report } = saying(
        sentence,
        { table2: { administrative_charges: charges } },
        'other_matters',
      )
      return runChecks(report).map(({ rule, found, expected }) => [rule, found, expected])
    }
    expect(raisedBy('收取信息处理费2950元，其中按件420元。', '0.2')).toEqual([['T2-4', 0.2, 0.295]])
    expect(raisedBy('收取信息处理费2950元。', '0.295')).toEqual([])
    expect(raisedBy('收取信息处理费0.3万元。', '0.295')).toEqual([])
    expect(raisedBy('本年度未收取信息处理费。', '0')).toEqual([])
  })

  test('two cases with one verb are two claims', () =>
    expect(raised('发生5件行政复议、4件行政诉讼。')).toEqual([
      ['N-3', 5],
      ['N-3', 4],
    ]))
  test('a document issued and the stock', () =>
    expect(raised('制定发布规范性文件4件，现行有效文件20件。', {}, 'overview.information_management')).toEqual([
      ['N-4', 4],
      ['N-4', 20],
    ]))
})
