import type { SectionKey } from '../../law/report-formats/report-format'

export type Templates = Partial<Record<SectionKey, string>>

/** The wording that every ledger starts with; an organ keeps its own in its place. */
export const SHIPPED_TEMPLATES: Record<SectionKey, string> = {
  preamble:
    '根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号），{{organ.full_name}}编制本报告。报告所列数据的统计期限自{{year}}年1月1日起至{{year}}年12月31日止。[[本报告的电子版可以在本机关网站（{{organ.website}}）下载。]][[对本报告如有疑问，请与{{organ.contact_office}}联系（{{list.contact}}）。]]',
  'overview.proactive':
    '{{year}}年，{{organ.short_name}}[[通过{{list.channels}}等渠道]]主动公开政府信息{{published.kind.information}}条（相同信息计1条）[[，其中{{list.categories}}]]。制发行政规范性文件{{table2.normative_documents.issued}}件。发布政策解读信息{{published.kind.interpretation}}条，回应公众关切{{published.kind.response}}个。\n[[从公开平台看，{{list.statistics}}。]]',
  'overview.requests':
    '全年新收政府信息公开申请{{table3.received.total}}件，上年结转{{table3.carried_in.total}}件；办结{{table3.total.total}}件，结转下年度继续办理{{table3.carried_out.total}}件。[[办结的申请中，{{list.outcomes}}。]][[{{!remedies.total}}全年未发生因政府信息公开引起的行政复议、行政诉讼。]][[{{?remedies.total}}全年有行政复议案件{{table4.reconsideration.total}}件，未经复议直接起诉的行政诉讼案件{{table4.litigation_direct.total}}件，复议后起诉的{{table4.litigation_after_reconsideration.total}}件。]]',
  'overview.information_management':
    '本年制发行政规范性文件{{table2.normative_documents.issued}}件，废止{{table2.normative_documents.repealed}}件，年末现行有效{{table2.normative_documents.in_force}}件。[[修改行政规范性文件{{documents.amended.normative_documents}}件。]][[制定{{list.rules_adopted}}。]][[修订{{list.rules_amended}}。]]',
  'overview.platform': '[[{{list.accounts}}]][[本年各渠道发布信息的次数为：{{list.postings}}。]]',
  'overview.supervision': '[[{{list.leading_group}}]][[全年{{list.work}}。]][[{{list.evaluations}}]]',
  problems:
    '[[存在的主要问题：{{list.problems}}。]]\n[[改进情况：{{list.measures_done}}。]]\n[[下一步：{{list.measures_open}}。]]\n[[{{!supervision.problems}}{{year}}年发布政策解读信息{{published.kind.interpretation}}条、回应公众关切{{published.kind.response}}个，解读和回应的数量、形式仍可进一步丰富；年末尚有{{table3.carried_out.total}}件申请正在办理，办理工作的计划性仍需加强。]]\n[[{{!supervision.problems}}下一步，将结合年度重点工作增加解读和回应的安排，加强对申请办理各环节时限的提醒和督促。]]',
  other_matters:
    '按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）规定的标准，本年度[[{{!fees.requests}}未收取政府信息公开信息处理费。]][[{{?fees.requests}}对{{fees.requests}}件申请收取政府信息公开信息处理费，共{{fees.yuan}}元。]][[以前年度已计入办结的申请，经复议或者诉讼后在本年重新作出处理的有：{{list.decided_anew}}；按照年度报告的统计口径，不再计入本年度的办理结果。]]',
}
