import type { AttachmentLabel } from './labels'

/** What names of files say of their kind, the more special before the more general: 答复书送达回证 is proof of service. */
const SIGNS: readonly (readonly [RegExp, AttachmentLabel])[] = [
  [/送达|回执|回证|签收|邮单|面单|快递|挂号|寄出|投递/, 'service'],
  [/复议决定|判决|裁定|调解书/, 'decision'],
  [/补正(告知|通知)|告知补正|一次性补正/, 'clarification'],
  [/补正/, 'corrected_application'],
  [/意见(答复|回复|反馈|复函)|(答复|回复|反馈)意见/, 'consultation_answer'],
  [/征求|征询/, 'consultation'],
  [/第三方(意见|答复|回复)/, 'consultation_answer'],
  [/延期|延长/, 'extension'],
  [/说明理由|理由说明/, 'reasons'],
  [/收费|缴费|费用/, 'fee'],
  [/撤回|撤销申请/, 'withdrawal'],
  [/答复|告知书|回复/, 'reply'],
  [/申请|身份证|营业执照|授权|委托书|来信/, 'application'],
]

/** The kind of a file on a request by its name; where the name says nothing, what is expected at that place. */
export function guessedLabel(name: string, expected: AttachmentLabel = 'other'): AttachmentLabel {
  return SIGNS.find(([sign]) => sign.test(name))?.[1] ?? expected
}
