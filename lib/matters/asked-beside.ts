import type { MatterRegister } from './matter'

const WITHIN = (characters: number) => `(?:(?!公开|获取|查询|查阅|提供|复制)[^，。；\\n]){0,${characters}}`
const RECORD = '(?:记录|登记|信息|档案|资料|学籍|内容|数据|姓名|号码|日期|材料)'
const WRONG = '(?:有误|有错|错误|不准确|不正确|不真实|不实|不一致|不符)'
/** What is called so is a document or a procedure, which may be asked for as information. */
const NOT_NAMED = '(?!登记|通知|公告|申请|程序|流程|办法|单|函|决定|依据|情况|记录)'

const CORRECTION = [
  new RegExp(
    `(?:要求|请求|请|申请|希望|恳请|予以|给予|帮助|协助)${WITHIN(24)}(?:更正|改正|纠正|修正|修改|变更)${NOT_NAMED}`,
  ),
  new RegExp(`(?:本人|我|自己|申请人)${WITHIN(12)}${RECORD}${WITHIN(12)}${WRONG}`),
]
const SUGGESTION = /建议[^，。；\n]{0,20}(?:主动公开|向社会公开|公开发布|在?网站?上?公开|纳入公开)/

/**
 * What a description seems to ask for beside information: that a record be corrected (《条例》第四十一条), or that information
 * be published for everybody (第四十四条). A hint for whoever registers it; undefined where it asks for neither.
 */
export function askedBeside(description: string): MatterRegister | undefined {
  const text = description.normalize('NFKC').replaceAll(',', '，').replaceAll(';', '；')
  if (CORRECTION.some((wording) => wording.test(text))) return 'rectifications'
  return SUGGESTION.test(text) ? 'suggestions' : undefined
}
