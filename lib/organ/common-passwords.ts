import { dictionary } from '@zxcvbn-ts/language-common'
import { isPattern, normalPassword } from './password'

/** Passwords common in China or in an office like this one, and missing in the international list. */
const USUAL_HERE = [
  'woaini',
  'woaini1314',
  'woaini520',
  'woaini521',
  'woaiwojia',
  'woaiziji',
  'aini1314',
  'aini1314520',
  'zhongguo',
  'zhonghua',
  'zhongguoren',
  'renmin',
  'renminzhengfu',
  'zhengfu',
  'jiguan',
  'danwei',
  'guanliyuan',
  'xitongguanliyuan',
  'mima',
  'denglu',
  'yonghu',
  'huanying',
  'nihao',
  'nihaoma',
  'gongkaitaizhang',
  'disclosureledger',
  'disclosure-ledger',
  'administrator',
  'admin@',
  'passw0rd',
  'p@ssword',
  '1314520',
  '5201314',
  '1314521',
  '7758521',
  '7758258',
  '147258369',
  '110120119',
  '1qaz2wsx3edc',
  'qazwsxedc',
  '1q2w3e4r5t6y',
  'qwe123asd456',
  'asd123456',
  'qwe123456',
  'abc123456',
  'qq123456',
  'a123456789',
  'zxcvbnm123',
  '公开台账',
  '政府信息公开',
  '依申请公开',
  '主动公开',
  '我爱你',
  '密码',
  '管理员',
]

const COMMON = new Set<string>([...dictionary['passwords-common'], ...USUAL_HERE].map((word) => word.toLowerCase()))

/** Whether a password is common: on the list, on the list with digits or signs around it, or two such words joined. */
export function isCommonPassword(password: string): boolean {
  const text = normalPassword(password).toLowerCase()
  const words = [text, text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''), text.replace(/[^\p{L}\p{N}]+/gu, '')]
  return isPattern(text) || words.some((word) => COMMON.has(word)) || isJoined(text)
}

/** Two common words put together, as `admin123admin888`. */
function isJoined(text: string): boolean {
  for (let at = 3; at <= text.length - 3; at++)
    if (COMMON.has(text.slice(0, at)) && COMMON.has(text.slice(at))) return true
  return false
}
