import { inChinese, type PlainDate } from '../dates'
import { RECEIPT_CHANNELS, type ReceiptChannel } from '../law/channels'
import { type Citation, citationText, inForceOn } from '../law/citation'
import { answerPeriod } from '../law/consultations'
import { FEE_BASES } from '../law/fees'
import { INSTRUMENTS } from '../law/instruments'
import { basisOf, repliesTelling } from '../law/letters/letters'
import { RECTIFICATION_DECISIONS, type RectificationDecision } from '../law/matters'
import { OUTCOMES } from '../law/outcomes'
import { outcomeName, shortOutcomeName } from '../law/report-formats/names'
import { REST_GROUNDS } from '../law/rest-grounds'
import { SERVICE_ROUTES } from '../law/service'
import { REPLY_PERIOD, REVIEW_APPLICATION_PERIOD, SUIT_AFTER_REVIEW_PERIOD, SUIT_PERIOD } from '../law/time-limits'
import { FORMS_WANTED, IDENTITY_DOCUMENTS, ROUTES_WANTED } from '../law/wishes'
import { receivedOrArrived } from '../requests/receipt'
import type { LetterChoice, LetterFacts } from './facts'

/**
 * What stands in the places of a letter's wording. `typed`: only a person knows it, or the ledger does not know it yet;
 * what the ledger knows is not typed over, but corrected there. `lines`: it can have several lines.
 */
type Place = { label: string; gloss: string; typed?: true; lines?: true }

export const LETTER_PLACES = {
  'organ.full_name': { label: '机关全称', gloss: 'full name of the organ' },
  'organ.contact_office': { label: '联系的机构', gloss: 'office to contact' },
  'organ.phone': { label: '联系电话', gloss: 'telephone' },
  'organ.address': { label: '联系地址', gloss: 'address' },
  'organ.postcode': { label: '邮政编码', gloss: 'postcode' },
  'organ.review_organ': { label: '行政复议机关', gloss: 'review organ' },
  'organ.review_address': { label: '行政复议机关的地址', gloss: 'address of the review organ' },
  'organ.review_online': { label: '行政复议的互联网渠道', gloss: 'online route for a review' },
  'organ.court': { label: '有管辖权的人民法院', gloss: 'court with jurisdiction' },
  'applicant.name': { label: '申请人', gloss: 'applicant' },
  'applicant.you': { label: '对申请人的称呼', gloss: 'how the applicant is addressed' },
  'applicant.identity': { label: '身份证明', gloss: 'proof of identity' },
  'applicant.contact': { label: '申请人的联系方式', gloss: 'contact of the applicant' },
  'request.number': { label: '登记编号', gloss: 'registration number' },
  'request.description': { label: '申请内容', gloss: 'the request as written' },
  'request.received_on': { label: '收到申请之日', gloss: 'day of receipt' },
  'request.receipt_rule': { label: '收到申请之日的认定', gloss: 'why it was received on that day' },
  'request.channel': { label: '提交渠道', gloss: 'channel' },
  'request.arrived_on': { label: '提交日期', gloss: 'day of arrival' },
  'request.confirmed_on': { label: '确认日期', gloss: 'day of confirmation' },
  'request.confirmation': { label: '确认的经过', gloss: 'how it was confirmed' },
  'request.wishes': { label: '获取信息的方式、途径', gloss: 'form and route wanted' },
  'request.reply_days': { label: '答复期限的工作日数', gloss: 'working days of the reply period' },
  'request.first_due_on': { label: '答复期限届满之日', gloss: 'day by which the reply is due' },
  'letter.number': { label: '发文字号', gloss: 'document number' },
  'letter.date': { label: '成文日期', gloss: 'date of the letter' },
  'letter.basis': { label: '法律依据', gloss: 'legal basis' },
  'letter.enclosures': {
    label: '附件（名称、页数、载体，每行一项）',
    gloss: 'enclosures, one a line',
    typed: true,
    lines: true,
  },
  'letter.served_online': { label: '通过互联网渠道送达', gloss: 'served online' },
  'clarification.number': { label: '补正告知书文号', gloss: 'number of the notice to correct' },
  'clarification.noticed_on': { label: '补正告知日期', gloss: 'day of the notice to correct', typed: true },
  'clarification.points': { label: '需要补正的事项', gloss: 'what is to be corrected', typed: true, lines: true },
  'clarification.respond_by': { label: '补正期限', gloss: 'day by which to correct', typed: true },
  'clarification.responded_on': { label: '收到补正材料之日', gloss: 'day of the corrected application' },
  'clarification.response': { label: '补正的内容', gloss: 'what was corrected', typed: true, lines: true },
  'reasons.asked_on': { label: '告知说明理由的日期', gloss: 'day of the notice to explain', typed: true },
  'reasons.facts': { label: '申请数量、频次的情况', gloss: 'facts of volume and frequency', typed: true, lines: true },
  'reasons.respond_by': { label: '说明理由的期限', gloss: 'day by which to explain', typed: true },
  'reasons.statement': {
    label: '对所述理由的认定',
    gloss: 'what the organ made of the reasons',
    typed: true,
    lines: true,
  },
  'reasons.delayed_until': { label: '延迟答复的期限', gloss: 'delayed period', typed: true },
  'extension.original_due_on': { label: '原答复期限', gloss: 'original due day', typed: true },
  'extension.new_due_on': { label: '延长后的答复期限', gloss: 'new due day', typed: true },
  'extension.working_days': { label: '延长的工作日数', gloss: 'working days of the extension', typed: true },
  'extension.reasons': { label: '延期的理由', gloss: 'reason of the extension', typed: true, lines: true },
  'extension.approved_by': { label: '同意延期的负责人', gloss: 'who consented', typed: true },
  'extension.approved_on': { label: '同意延期的日期', gloss: 'day of the consent', typed: true },
  'consultation.name': { label: '被征求意见方', gloss: 'who is consulted', typed: true },
  'consultation.matter': { label: '征求意见的信息', gloss: 'what is asked about', typed: true, lines: true },
  'consultation.sent_on': { label: '征求意见的日期', gloss: 'day of the consultation', typed: true },
  'consultation.days': { label: '提出意见的工作日数', gloss: 'working days for the opinion' },
  'consultation.respond_by': { label: '提出意见的期限', gloss: 'day by which to answer', typed: true },
  'consultation.statement': { label: '第三方的意见', gloss: 'opinion of the third party', typed: true, lines: true },
  'disclosure.matter': { label: '决定公开的内容', gloss: 'what will be disclosed', typed: true, lines: true },
  'disclosure.public_interest': {
    label: '公共利益的理由',
    gloss: 'reason of public interest',
    typed: true,
    lines: true,
  },
  'disclosure.day': { label: '决定公开的日期', gloss: 'day of disclosure', typed: true },
  'fee.basis': { label: '计收方式', gloss: 'basis of the fee', typed: true },
  'fee.quantity': { label: '件数或者页数', gloss: 'number of requests or pages', typed: true },
  'fee.arithmetic': { label: '收费标准和计算', gloss: 'rates and computation', typed: true },
  'fee.yuan': { label: '收费金额（元）', gloss: 'amount in yuan', typed: true },
  'fee.how_to_pay': { label: '缴纳方式和账户', gloss: 'how and where to pay', typed: true, lines: true },
  'fee.number': { label: '收费通知书文号', gloss: 'number of the fee notice' },
  'fee.received_on': { label: '收到收费通知之日', gloss: 'day on which the fee notice arrived', typed: true },
  'fee.pay_by': { label: '缴费期限', gloss: 'day by which to pay', typed: true },
  'reply.reason': { label: '理由', gloss: 'reason', typed: true, lines: true },
  'reply.ground': { label: '不予公开的类别', gloss: 'ground of the refusal' },
  'reply.withheld_ground': { label: '不予公开部分的依据', gloss: 'ground for what is withheld' },
  'reply.withheld': {
    label: '不予公开的部分（到页、到字段）',
    gloss: 'what is withheld, by page and field',
    typed: true,
    lines: true,
  },
  'reply.rest_ground': { label: '其余部分的情形', gloss: 'why another part is not given' },
  'reply.rest': {
    label: '不属于政府信息或者无法提供的部分（到页、到字段）',
    gloss: 'what is no government information or cannot be given, by page and field',
    typed: true,
    lines: true,
  },
  'reply.search_record': {
    label: '检索情况（系统、人员、日期、检索词、结果）',
    gloss: 'search record',
    typed: true,
    lines: true,
  },
  'reply.responsible_organ': { label: '负责公开的机关及联系方式', gloss: 'responsible organ and contact', typed: true },
  'reply.earlier_reply': { label: '此前答复的文号和日期', gloss: 'number and day of the earlier reply', typed: true },
  'reply.directions': { label: '获取的方式、途径', gloss: 'how and where to get it', typed: true, lines: true },
  'reply.public_interest': {
    label: '对公共利益的衡量',
    gloss: 'weighing of the public interest',
    typed: true,
    lines: true,
  },
  'withdrawal.day': { label: '撤回日期', gloss: 'day of the withdrawal', typed: true },
  'withdrawal.statement': { label: '撤回的方式和内容', gloss: 'how it was withdrawn', typed: true, lines: true },
  'service.letter': { label: '送达的文书', gloss: 'letter served' },
  'service.route': { label: '送达方式', gloss: 'route of service' },
  'service.day': { label: '送达日期', gloss: 'day of service' },
  'service.tracking': { label: '邮件号码', gloss: 'tracking number' },
  'case.course': { label: '办理经过', gloss: 'course of the case' },
  'case.documents': { label: '证据份数', gloss: 'number of papers' },
  'case.outcome': { label: '办理结果', gloss: 'outcome' },
  'case.basis': { label: '答复的法律依据', gloss: 'legal basis of the reply' },
  'remedy.body': { label: '复议机关或者法院', gloss: 'review organ or court' },
  'remedy.case_number': { label: '案号', gloss: 'case number' },
  'remedy.served_on': { label: '收到申请书或者起诉状副本日期', gloss: 'day on which the papers arrived' },
  'remedy.answer_by': { label: '提出书面答复的期限', gloss: 'day by which to answer' },
  'remedy.claim': { label: '请求', gloss: 'what the organ asks for', typed: true, lines: true },
  'rectification.received_on': { label: '收到更正要求之日', gloss: 'day on which the correction was asked for' },
  'rectification.record': { label: '要求更正的记录', gloss: 'record to be corrected' },
  'rectification.requested': { label: '更正的要求', gloss: 'correction asked for' },
  'rectification.evidence': { label: '提供的证据', gloss: 'evidence given' },
  'rectification.decision': { label: '处理决定', gloss: 'decision' },
  'rectification.corrected_on': { label: '更正日期', gloss: 'day of the correction' },
  'rectification.refusal': { label: '不予更正的理由', gloss: 'why it is not corrected' },
  'rectification.passed_to': { label: '转送的机关', gloss: 'organ to which it was passed on' },
  'rectification.directed_to': { label: '有权更正的机关', gloss: 'competent organ' },
  'rectification.reason': { label: '核实情况的说明', gloss: 'what was found' },
  'rectification.finding': {
    label: '核实和处理的情况',
    gloss: 'what was checked and done',
    typed: true,
    lines: true,
  },
  'publication.requests': { label: '涉及的申请或者建议', gloss: 'requests or suggestion concerned' },
  'publication.decided_by': { label: '决定人', gloss: 'who decided' },
  'publication.matter': { label: '转为主动公开的信息', gloss: 'what is published', typed: true, lines: true },
  'publication.day': { label: '公开日期', gloss: 'day of publication', typed: true },
  'publication.where': { label: '公开的栏目、网址', gloss: 'where it is published', typed: true },
  'remedy.review_days': { label: '申请行政复议的日数', gloss: 'days for the review' },
  'remedy.suit_months': { label: '提起行政诉讼的月数', gloss: 'months for the suit' },
  'remedy.suit_days': { label: '复议后起诉的日数', gloss: 'days for the suit after the review' },
} as const satisfies Record<string, Place>

export type LetterPlace = keyof typeof LETTER_PLACES
export const LETTER_PLACE_CODES = Object.keys(LETTER_PLACES) as [LetterPlace, ...LetterPlace[]]

export function placeOf(place: LetterPlace): Place {
  return LETTER_PLACES[place]
}

export function isLetterPlace(name: string): name is LetterPlace {
  return name in LETTER_PLACES
}

/** What people typed into the places that the ledger does not fill. */
export type Entries = Partial<Record<LetterPlace, string>>

const day = (date: PlainDate | null | undefined) => (date ? inChinese(date) : '')

type Filling = {
  /** The day of the letter. */
  on: PlainDate
  entries: Entries
  /** What the act that the letter records will say, while it is not on record. */
  planned?: Entries
  /** The number, once it is drawn: with it the day is fixed. */
  number?: string
}

/** What stands in each place of a letter of that day; empty where nothing is known. */
export function placeTexts(
  choice: LetterChoice,
  facts: LetterFacts,
  { on, entries, planned = {}, number }: Filling,
): Record<LetterPlace, string> {
  const known: Record<LetterPlace, string> = {
    ...ofOrgan(facts),
    ...ofRequest(facts),
    ...ofSheet(choice, facts),
    ...ofClarification(facts, on),
    ...ofReasons(facts),
    ...ofExtension(facts),
    ...ofConsultation(choice, facts, on),
    ...ofFee(facts),
    ...ofReply(choice, facts),
    ...ofService(facts),
    ...ofCase(facts),
    ...ofRectification(facts),
    ...ofPublication(facts),
    ...periodsOn(on),
    'remedy.claim': '',
    'letter.enclosures': '',
    'disclosure.matter': '',
    'disclosure.public_interest': '',
    'disclosure.day': '',
    'reply.public_interest': '',
  }
  if (number !== undefined) Object.assign(known, { 'letter.number': number, 'letter.date': inChinese(on) })
  for (const place of LETTER_PLACE_CODES) {
    if (known[place] === '') known[place] = planned[place]?.trim() ?? ''
    if (known[place] === '' && placeOf(place).typed) known[place] = entries[place]?.trim() ?? ''
    // The wording sets the full stop.
    if (placeOf(place).typed) known[place] = known[place].replace(/[。；;.\s]+$/, '')
  }
  return { ...known, 'letter.enclosures': numbered(known['letter.enclosures']) }
}

/** Several enclosures are numbered, each in a line of its own. */
function numbered(lines: string): string {
  const enclosures = lines.split('\n').filter((line) => line.trim() !== '')
  return enclosures.length < 2 ? lines : enclosures.map((line, index) => `${index + 1}.${line.trim()}`).join('\n')
}

function ofOrgan({ organ }: LetterFacts) {
  return {
    'organ.full_name': organ.fullName,
    'organ.contact_office': organ.disclosureOffice || organ.fullName,
    'organ.phone': organ.phone,
    'organ.address': organ.address,
    'organ.postcode': organ.postcode,
    'organ.review_organ': organ.reviewOrgan,
    'organ.review_address': organ.reviewAddress,
    'organ.review_online': organ.reviewOnline,
    'organ.court': organ.court,
  }
}

function ofRequest({ applicant, request }: LetterFacts) {
  const { phone, address, email } = applicant
  return {
    'applicant.name': applicant.name,
    'applicant.you': applicant.kind === null ? '你（单位）' : applicant.kind === 'natural_person' ? '你' : '你单位',
    'applicant.identity': applicant.identityDocument ? IDENTITY_DOCUMENTS[applicant.identityDocument].label : '',
    'applicant.contact': [phone, email, address].filter(Boolean).join('，'),
    'request.number': request?.number ?? '',
    'request.description': request?.description ?? '',
    'request.received_on': day(request?.receivedOn),
    'request.arrived_on': day(request?.arrivedOn),
    'request.confirmed_on': day(request?.confirmedOn),
    'request.confirmation': request?.confirmation ?? '',
    'request.first_due_on': day(request?.firstDueOn),
    ...ofItsRules(request),
  }
}

function ofItsRules(request: LetterFacts['request']) {
  if (request === null)
    return { 'request.receipt_rule': '', 'request.channel': '', 'request.wishes': '', 'request.reply_days': '' }
  const channel = RECEIPT_CHANNELS[request.channel]
  return {
    'request.receipt_rule': `${channel.rule}（${citationText(channel.citation)}）`,
    'request.channel': CHANNEL_PHRASES[request.channel],
    'request.wishes': `${FORMS_WANTED[request.formWanted].label}，${ROUTES_WANTED[request.routeWanted].label}`,
    'request.reply_days': String(inForceOn(REPLY_PERIOD, receivedOrArrived(request)).value),
  }
}

/** The channel as a sentence has it: 你……提交的政府信息公开申请. */
const CHANNEL_PHRASES: Record<ReceiptChannel, string> = {
  in_person: '当面',
  registered_post: '以挂号信或者特快专递方式',
  ordinary_post: '以平常信函方式',
  online: '通过互联网渠道',
  fax: '以传真方式',
}

function ofSheet(choice: LetterChoice, facts: LetterFacts) {
  const { number, on } = recordedSheet(choice, facts)
  const { reply } = facts
  return {
    'letter.number': number,
    'letter.date': day(on),
    'letter.basis': legalBasis(choice, facts),
    'letter.served_online': reply?.serviceRoute === 'electronic' ? '是' : '',
  }
}

/** The day of a letter: that of its record, or else today. */
export function letterDay(choice: LetterChoice, facts: LetterFacts, today: PlainDate): PlainDate {
  return recordedSheet(choice, facts).on ?? today
}

/** The number and the day that the record of a letter already has. */
function recordedSheet(
  { kind, outcome }: LetterChoice,
  { clarification, reasons, extension, consultation, fee, reply, withdrawal, rectification, publication }: LetterFacts,
): { number: string; on: PlainDate | null } {
  switch (kind) {
    case 'clarification':
      return { number: clarification?.noticeNumber ?? '', on: clarification?.noticedOn ?? null }
    case 'reasons_request':
      return { number: '', on: reasons?.askedOn ?? null }
    case 'delay':
      return { number: '', on: reasons?.announcedOn ?? null }
    case 'extension':
      return { number: extension?.noticeNumber ?? '', on: extension?.notifiedOn ?? null }
    case 'third_party_consultation':
    case 'co_producer_consultation':
    case 'organ_consultation':
      return { number: consultation?.letterNumber ?? '', on: consultation?.sentOn ?? null }
    case 'consultation_notice':
      return { number: '', on: consultation?.sentOn ?? null }
    case 'fee_notice':
      return { number: fee?.noticeNumber ?? '', on: fee?.sentOn ?? null }
    case 'withdrawal':
      return { number: '', on: withdrawal?.withdrawnOn ?? null }
    case 'correction_of_records':
      return { number: rectification?.answerNumber ?? '', on: rectification?.decidedOn ?? null }
    case 'proactive_publication':
      return { number: '', on: publication?.decidedOn ?? null }
    default:
      return outcome !== null && reply?.outcome === outcome
        ? { number: reply.replyNumber, on: reply.repliedOn }
        : { number: '', on: null }
  }
}

/** 《中华人民共和国政府信息公开条例》第十六条第二款、第三十六条第（三）项. */
function legalBasis({ kind, outcome }: LetterChoice, { reply }: Pick<LetterFacts, 'reply'>): string {
  const { withheldGround = null, restGround = null } = kind === 'partially_granted' ? (reply ?? {}) : {}
  const citations = [
    ...basisOf(kind, outcome),
    ...(withheldGround ? [OUTCOMES[withheldGround].citation] : []),
    ...(restGround ? [REST_GROUNDS[restGround].citation] : []),
  ]
  const instruments = [...new Set(citations.map(({ instrument }) => instrument))]
  const articles = (instrument: Citation['instrument']) => [
    ...new Set(citations.filter((citation) => citation.instrument === instrument).map(({ article }) => article)),
  ]
  return instruments.map((instrument) => `《${titleOf(instrument)}》${articles(instrument).join('、')}`).join('和')
}

/** The title under which a letter cites an instrument: without the year by which the ledger tells its versions apart. */
function titleOf(instrument: Citation['instrument']): string {
  return INSTRUMENTS[instrument].title.replace(/（[^（）]*）$/, '')
}

function ofClarification({ clarification }: LetterFacts, on: PlainDate) {
  return {
    'clarification.number': clarification?.noticeNumber ?? '',
    'clarification.noticed_on': day(clarification?.noticedOn),
    'clarification.points': clarification?.items ?? '',
    'clarification.respond_by': day(clarification?.respondBy),
    // What came later was not known to the letter.
    'clarification.responded_on':
      clarification?.respondedOn && clarification.respondedOn <= on ? day(clarification.respondedOn) : '',
    'clarification.response': clarification?.response ?? '',
  }
}

function ofReasons({ reasons }: LetterFacts) {
  return {
    'reasons.asked_on': day(reasons?.askedOn),
    'reasons.facts': reasons?.facts ?? '',
    'reasons.respond_by': day(reasons?.respondBy),
    'reasons.statement': reasons?.statement ?? '',
    'reasons.delayed_until': day(reasons?.delayedUntil),
  }
}

function ofExtension({ extension, request }: LetterFacts) {
  return {
    // An extension that is only being written moves the due day of today.
    'extension.original_due_on': day(extension ? extension.originalDueOn : request?.dueOn),
    'extension.new_due_on': day(extension?.newDueOn),
    'extension.working_days': extension ? String(extension.workingDays) : '',
    'extension.reasons': extension?.reasons ?? '',
    'extension.approved_by': extension?.approvedBy ?? '',
    'extension.approved_on': day(extension?.approvedOn),
  }
}

function ofConsultation({ kind }: LetterChoice, { consultation }: LetterFacts, on: PlainDate) {
  const party = consultation?.party ?? (kind === 'co_producer_consultation' ? 'co_producer' : 'third_party')
  const days = answerPeriod(party, on)
  return {
    'consultation.name': consultation?.name ?? '',
    'consultation.matter': consultation?.matter ?? '',
    'consultation.sent_on': day(consultation?.sentOn),
    'consultation.days': days ? String(days) : '',
    'consultation.respond_by': day(consultation?.respondBy),
    'consultation.statement': consultation?.statement ?? '',
  }
}

function ofFee({ fee }: LetterFacts) {
  const quantity = fee && (fee.basis === 'per_case' ? `当月第${fee.ordinal}件` : `${fee.pages}页`)
  return {
    'fee.basis': fee ? FEE_BASES[fee.basis].label : '',
    'fee.quantity': quantity ?? '',
    'fee.arithmetic': fee?.arithmetic ?? '',
    'fee.yuan': fee ? String(fee.yuan) : '',
    'fee.how_to_pay': '',
    'fee.number': fee?.noticeNumber ?? '',
    'fee.received_on': day(fee?.receivedOn),
    'fee.pay_by': day(fee?.payBy),
  }
}

function ofReply({ outcome }: LetterChoice, { reply, withdrawal }: LetterFacts) {
  // A paper that tells no outcome of its own speaks of the reply as it is.
  const own = outcome === null || reply?.outcome === outcome ? reply : null
  return {
    'reply.reason': own?.reason ?? '',
    'reply.ground': outcome ? shortOutcomeName(outcome) : '',
    'reply.withheld_ground': own?.withheldGround ? outcomeName(own.withheldGround) : '',
    'reply.withheld': own?.withheld ?? '',
    'reply.rest_ground': own?.restGround ? REST_GROUNDS[own.restGround].label : '',
    'reply.rest': own?.rest ?? '',
    'reply.search_record': own?.searchRecord ?? '',
    'reply.responsible_organ': own?.responsibleOrgan ?? '',
    'reply.earlier_reply': own?.earlierReply ?? '',
    'reply.directions': own?.directions ?? '',
    'withdrawal.day': day(withdrawal?.withdrawnOn),
    'withdrawal.statement': withdrawal?.statement ?? '',
  }
}

function ofService({ reply }: LetterFacts) {
  return {
    'service.letter': reply ? ['政府信息公开申请答复', reply.replyNumber].filter(Boolean).join('，') : '',
    'service.route': reply?.serviceRoute ? SERVICE_ROUTES[reply.serviceRoute].label : '',
    'service.day': day(reply?.servedOn),
    'service.tracking': reply?.trackingNumber ?? '',
  }
}

function ofCase({ documents, reply, remedy }: LetterFacts) {
  const course = documents.map(({ on, title, number }) => `${inChinese(on)}，${title}${number && `（${number}）`}`)
  const told = reply && repliesTelling(reply.outcome)[0]
  return {
    'case.course': course.join('；'),
    'case.documents': String(documents.length),
    'case.outcome': reply ? outcomeName(reply.outcome) : '',
    'case.basis': told ? legalBasis({ kind: told, outcome: reply.outcome, record: null }, { reply }) : '',
    'remedy.body': remedy?.body ?? '',
    'remedy.case_number': remedy?.caseNumber ?? '',
    'remedy.served_on': day(remedy?.servedOnOrgan),
    'remedy.answer_by': day(remedy?.answerBy),
  }
}

function ofRectification({ rectification }: LetterFacts) {
  const { decision = null, reason = '', competentOrgan = '' } = rectification ?? {}
  const told = (by: RectificationDecision, text: string) => (decision === by ? text : '')
  return {
    'rectification.received_on': day(rectification?.receivedOn),
    'rectification.record': rectification?.record ?? '',
    'rectification.requested': rectification?.requested ?? '',
    'rectification.evidence': rectification?.evidence ?? '',
    'rectification.decision': decision ? RECTIFICATION_DECISIONS[decision].label : '',
    'rectification.corrected_on': told('corrected', day(rectification?.correctedOn)),
    'rectification.refusal': told('not_corrected', reason),
    'rectification.passed_to': told('transferred', competentOrgan),
    'rectification.directed_to': told('directed', competentOrgan),
    'rectification.reason': decision === 'not_corrected' ? '' : reason,
    'rectification.finding': '',
  }
}

/** Where a case alone leads to the decision, it is the only request concerned; where none does, somebody suggested it. */
function ofPublication({ publication, request, applicant }: LetterFacts) {
  const { requests = request ? [`${request.number}，${request.description}`] : [] } = publication ?? {}
  return {
    'publication.requests': requests.join('\n') || `${applicant.name}主动公开的建议`,
    'publication.matter': publication?.matter ?? '',
    'publication.day': day(publication?.publishedOn),
    'publication.where': publication?.where ?? '',
    'publication.decided_by': publication?.decidedBy ?? '',
  }
}

function periodsOn(on: PlainDate) {
  return {
    'remedy.review_days': String(inForceOn(REVIEW_APPLICATION_PERIOD, on).value),
    'remedy.suit_months': String(inForceOn(SUIT_PERIOD, on).value),
    'remedy.suit_days': String(inForceOn(SUIT_AFTER_REVIEW_PERIOD, on).value),
  }
}
