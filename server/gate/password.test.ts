import { expect, test } from 'vitest'
import { DEMO_ACCOUNTS } from '@/db/seed/demo-accounts'
import { isCommonPassword } from '@/lib/organ/common-passwords'
import { hashChosen, passwordMatches } from './password'

test.each([
  'password1234',
  'Password2024!',
  'qwertyuiop123',
  '1q2w3e4r5t6y',
  'administrator',
  '!!iloveyou!!!!',
  'woaini1314520',
  'aini1314520!',
  '5201314woaini',
  'admin123admin',
  '密码12345678',
  '456789012345',
])('%s is what everybody tries', (password) => expect(isCommonPassword(password)).toBe(true))

test.each([
  'a long sentence',
  '今天下午去城东看了三棵老树',
  'k7#mQ!x2Vw9&zT',
  ...Object.values(DEMO_ACCOUNTS).map((a) => a.password),
])('%s is not', (password) => expect(isCommonPassword(password)).toBe(false))

test('a chosen password is refused at its field if it is common or made of a name, else hashed', async () => {
  const names = ['wangfang', '王芳', '市教育局']
  expect(await hashChosen('password1234', { names })).toMatchObject({ fields: { password: ['commonPassword'] } })
  expect(await hashChosen('wangfang-in-June', { names, field: 'a.b' })).toMatchObject({
    fields: { 'a.b': ['nameInPassword'] },
  })
  const hashed = await hashChosen('ｃａｆé on the corner', { names })
  if (!hashed.ok) throw new Error('refused')
  expect(hashed.value).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await passwordMatches(hashed.value, 'cafe\u0301 on the corner')).toBe(true)
  expect(await passwordMatches(hashed.value, 'cafe on the corner')).toBe(false)
})
