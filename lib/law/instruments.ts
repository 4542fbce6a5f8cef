/** The instruments that the rules cite, by title and 文号; `english`: what a citation calls them in English. */
export const INSTRUMENTS = {
  regulations2007: {
    title: '中华人民共和国政府信息公开条例（2007年公布）',
    short: '2007年《条例》',
    english: 'Disclosure Regulations 2007',
    number: '国务院令第492号',
  },
  regulations2019: {
    title: '中华人民共和国政府信息公开条例',
    short: '《条例》',
    english: 'Disclosure Regulations',
    number: '国务院令第711号',
  },
  reportFormat2019: {
    title: '中华人民共和国政府信息公开工作年度报告格式（试行）',
    short: '《年度报告格式（试行）》',
    english: 'Report Form 2019',
    number: '国办公开办函〔2019〕60号',
  },
  reportFormat2021: {
    title: '中华人民共和国政府信息公开工作年度报告格式',
    short: '《年度报告格式》',
    english: 'Report Form 2021',
    number: '国办公开办函〔2021〕30号',
  },
  processingFee2020: {
    title: '政府信息公开信息处理费管理办法',
    short: '《信息处理费管理办法》',
    english: 'Processing Fee Measures',
    number: '国办函〔2020〕109号',
  },
  reportFiling2016: {
    title: '国务院办公厅政府信息与政务公开办公室关于年度报告填报的解释',
    short: '〔2016〕201号',
    english: 'Reply on Reports [2016] 201',
    number: '国办公开办函〔2016〕201号',
  },
  service2016: {
    title: '国务院办公厅政府信息与政务公开办公室关于答复送达的解释',
    short: '〔2016〕235号',
    english: 'Reply on Service [2016] 235',
    number: '国办公开办函〔2016〕235号',
  },
  reconsiderationLaw2017: {
    title: '中华人民共和国行政复议法（2017年修正）',
    short: '2017年《行政复议法》',
    english: 'Administrative Reconsideration Law 2017',
    number: '2017年修正，施行至2023年12月31日',
  },
  reconsiderationLaw2023: {
    title: '中华人民共和国行政复议法',
    short: '《行政复议法》',
    english: 'Administrative Reconsideration Law',
    number: '2023年修订',
  },
  reconsiderationRegulations2026: {
    title: '中华人民共和国行政复议法实施条例',
    short: '《行政复议法实施条例》',
    english: 'Reconsideration Regulations',
    number: '修订后自2026年7月1日起施行，公布令号未核',
  },
  disclosureCases2025: {
    title: '最高人民法院关于审理政府信息公开行政案件适用法律若干问题的解释',
    short: '法释〔2025〕8号',
    english: 'Judicial Interpretation [2025] 8',
    number: '法释〔2025〕8号',
  },
  reconsiderationRegulations2007: {
    title: '中华人民共和国行政复议法实施条例（2007年公布）',
    short: '2007年《行政复议法实施条例》',
    english: 'Reconsideration Regulations 2007',
    number: '国务院令第499号',
  },
  officialDocuments2012: {
    title: '党政机关公文处理工作条例',
    short: '《公文处理工作条例》',
    english: 'Official Documents Regulations',
    number: '中办发〔2012〕14号',
  },
  litigationLaw: {
    title: '中华人民共和国行政诉讼法',
    short: '《行政诉讼法》',
    english: 'Administrative Litigation Law',
    number: '2017年修正',
  },
  civilProcedure: {
    title: '中华人民共和国民事诉讼法',
    short: '《民事诉讼法》',
    english: 'Civil Procedure Law',
    number: '2023年修正',
  },
  legislationLaw: {
    title: '中华人民共和国立法法',
    short: '《立法法》',
    english: 'Legislation Law',
    number: '2023年修正',
  },
  civilCode: { title: '中华人民共和国民法典', short: '《民法典》', english: 'Civil Code', number: '2020年' },
  holidays2007: {
    title: '全国年节及纪念日放假办法（2007年修订）',
    short: '2007年《放假办法》',
    english: 'Holidays Measures 2007',
    number: '国务院令第513号',
  },
  holidays2013: {
    title: '全国年节及纪念日放假办法（2013年修订）',
    short: '2013年《放假办法》',
    english: 'Holidays Measures 2013',
    number: '国务院令第644号',
  },
  holidays2024: {
    title: '全国年节及纪念日放假办法',
    short: '《放假办法》',
    english: 'Holidays Measures',
    number: '国务院令第795号',
  },
  workingHours: {
    title: '国务院关于职工工作时间的规定',
    short: '《工作时间规定》',
    english: 'Working Hours Provisions',
    number: '国务院令第174号',
  },
} as const

export type Instrument = keyof typeof INSTRUMENTS
