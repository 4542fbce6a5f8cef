import type { SectionKey } from '@/lib/law/report-formats/report-format'

type Ids = { statistic: (platform: string, measure: string) => string }

/** What the office wrote for 2023 in its own sections; every figure is a token that the ledger fills. */
export function texts2023({ statistic }: Ids): Partial<Record<SectionKey, string>> {
  return {
    'overview.information_management':
      '修订官网信息发布和新媒体管理两项制度，明确信息从起草、审核到发布各环节的责任。信息发布前落实“三审三校”，未经审核的信息不予发布；对公众关心的热点问题及时回应，全年回应{{published.kind.response}}个。',
    'overview.platform': `对局官网栏目进行梳理，安排专人负责信息的审核和发布，维护“局长信箱”等互动栏目，在法定主动公开内容中增设“建议提案办理结果”。全年累计发稿${statistic('门户网站', 'articles')}篇，浏览量${statistic('门户网站', 'visits')}人次；微信公众号、抖音等新媒体同步发布教育信息。`,
    'overview.supervision':
      '成立政府信息公开工作领导小组，由主管局长任组长，局办公室主任任副组长，新闻中心承担日常工作。对信息公开工作人员开展培训和考核，网站运营人员学习《条例》并经考核合格后，方可从事信息发布。',
    problems: [
      '2023年的政府信息公开工作还存在一些不足：一是工作人员的业务能力需要继续提高；二是公开的渠道和形式不够丰富。',
      `改进情况：一是加强工作人员的培训和考核，经考核合格后从事信息发布；二是拓展公开渠道，于2023年6月开通官方抖音账号，年末粉丝${statistic('官方抖音', 'followers')}人，获点赞${statistic('官方抖音', 'likes')}次。`,
    ].join('\n'),
    other_matters:
      '按照《国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知》（国办函〔2020〕109号）规定的按件、按量收费标准，市教育局本年度未收取信息处理费。',
  }
}
