/** The forms in which a policy is interpreted; sections of reports count them one by one. */
export const INTERPRETATION_FORMS = {
  text: { label: '文字解读', gloss: 'text' },
  picture: { label: '图片图表解读', gloss: 'picture' },
  video: { label: '音频视频解读', gloss: 'video' },
  press_conference: { label: '新闻发布会', gloss: 'press conference' },
  questions: { label: '问答解读', gloss: 'questions and answers' },
} as const
export type InterpretationForm = keyof typeof INTERPRETATION_FORMS
export const INTERPRETATION_FORM_CODES = Object.keys(INTERPRETATION_FORMS) as [
  InterpretationForm,
  ...InterpretationForm[],
]
