import { asMarkup } from '../../markup'

/** The official faces under the other names that machines know them by, so that Word finds them under each. */
const FACES = [
  { name: '仿宋_GB2312', others: ['FangSong_GB2312', '仿宋', 'FangSong'], family: 'modern' },
  { name: '楷体_GB2312', others: ['KaiTi_GB2312', '楷体', 'KaiTi'], family: 'modern' },
  { name: '方正小标宋简体', others: ['FZXiaoBiaoSong-B05S', '方正小标宋_GBK'], family: 'script' },
  { name: '黑体', others: ['SimHei'], family: 'modern' },
  { name: '宋体', others: ['SimSun'], family: 'auto' },
] as const

/** The part `word/fontTable.xml` of the file; charset 86 is that of simplified Chinese. */
export function fontTableXml(): string {
  const fonts = FACES.map(
    ({ name, others, family }) =>
      `<w:font w:name="${asMarkup(name)}"><w:altName w:val="${asMarkup(others.join(','))}"/><w:charset w:val="86"/>` +
      `<w:family w:val="${family}"/><w:pitch w:val="${name === '宋体' ? 'variable' : 'fixed'}"/></w:font>`,
  )
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`
  )
}
