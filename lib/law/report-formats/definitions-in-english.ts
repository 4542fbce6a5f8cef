import type { OutcomeCode } from '../outcomes'
import type { Definition, RemedyResult, Table2Row, Table3Row, Table4Block } from './report-format'

type InEnglish = Omit<Definition, 'citation'>
/** What the outcomes take in, where their Chinese definitions are not to be shown. */
export type OutcomesInEnglish = Record<OutcomeCode, InEnglish>

/**
 * What the rows of table 二 count, for readers of English. The forms word a row alike, and the Chinese text is the one that
 * holds; `definitions-in-english.test.ts` says when a form begins to differ.
 */
export const TABLE2_IN_ENGLISH: Record<Table2Row, InEnglish> = {
  regulations: {
    rule: 'Rules (规章) made by departments of the State Council and by the governments of provinces, of cities divided into districts, and of autonomous prefectures.',
    example: 'Measures issued by order of a city’s government.',
    counterExample: 'Measures printed and issued by an education bureau are no rules, but a normative document.',
  },
  normative_documents: {
    rule: 'Documents that the organ issues within its powers and by the due procedure, that touch rights and duties, bind an unspecified public in general, and apply repeatedly for some time; of a joint one, the leading organ counts it.',
    example: 'Standards for private schools, addressed to the public.',
    counterExample: 'A notice of a meeting, rules for internal assessment, an answer to a single case.',
  },
  licensing: {
    rule: 'Licensing decisions made in the year: granting, refusing, changing or extending.',
    example: 'A teacher’s qualification, the approval of a private school.',
    counterExample: 'An application that was accepted and not decided by the end of the year.',
  },
  penalties: {
    rule: 'Decisions of administrative penalty made in the year.',
    example: 'A penalty for running a school without a licence.',
    counterExample: 'An order to put things right without a penalty.',
  },
  coercion: {
    rule: 'Decisions of administrative coercion made in the year.',
    example: 'Sealing the premises of a school without a licence.',
    counterExample: 'An application to the court for enforcement.',
  },
  administrative_charges: {
    rule: 'The charges actually collected in the year, in units of ten thousand yuan, exact to the yuan; the fee for processing information is one of them.',
    example: 'Examination fees of 703,190 yuan: 70.319.',
    counterExample: 'An amount in yuan would be ten thousand times too large.',
  },
}

export const OUTCOMES_IN_ENGLISH: OutcomesInEnglish = {
  granted: {
    rule: 'The information was given to the applicant, or the applicant was told how, where and when what is already public can be had.',
    example: 'For the enrolment plan of a year, the reply gives the address of the document on the website.',
    counterExample: 'If only a part is given and the rest withheld, it counts as partially granted.',
  },
  partially_granted: {
    rule: 'The information can be divided: what can be disclosed is given, with the reason for withholding the rest.',
    example: 'The result of an evaluation is given with the experts’ identity numbers blacked out.',
    counterExample:
      'If all of it is withheld, it counts under the ground of refusal; one request is never counted in another row as well.',
  },
  'refused.state_secret': {
    rule: 'The information has been determined a state secret by law.',
    example: 'A document that bears a classification and is still within its period.',
    counterExample: 'A document only marked “internal”, without a classification, does not belong here.',
  },
  'refused.prohibited_by_law': {
    rule: 'A law or an administrative regulation expressly prohibits disclosure.',
    example: 'Records of minors that the law seals.',
    counterExample: 'Where only a local regulation, a rule or a document says so, it does not belong here.',
  },
  'refused.endangers_security_or_stability': {
    rule: 'Disclosure might endanger national security, public security, economic security or social stability.',
    example: 'A security plan for examinations that is still in use.',
    counterExample: 'What might only give rise to talk or criticism does not belong here.',
  },
  'refused.third_party_rights': {
    rule: 'It concerns trade secrets, privacy or the like, disclosure would harm a third party’s lawful rights, and the third party does not consent.',
    example: 'A third party objects in writing to disclosing the composition of its price, for good reasons.',
    counterExample:
      'A third party that does not answer in time has not refused: the organ decides as the Regulations provide.',
  },
  'refused.internal_affairs': {
    rule: 'Three kinds of information: personnel, logistics, internal work procedures.',
    example: 'The duty roster of the organ.',
    counterExample: 'A procedure for dealing with the public is no internal work procedure.',
  },
  'refused.process_information': {
    rule: 'Records of discussion, drafts, letters of consultation, and requests for instructions and reports made in the course of duty.',
    example: 'The record of the discussion before a document was issued.',
    counterExample: 'A document that was issued and is in force is no process information.',
  },
  'refused.enforcement_file': {
    rule: 'Information in a file of administrative enforcement, except what a law, a regulation or a rule requires to be disclosed.',
    example: 'The interrogation record in a penalty case.',
    counterExample: 'A penalty decision that the law requires to be published does not belong here.',
  },
  'refused.administrative_enquiry': {
    rule: 'For registers of business, real estate and the like, a law or an administrative regulation has special provisions on access, to which the applicant is referred.',
    example: 'An enquiry into the registration of somebody else’s house.',
    counterExample: 'An ordinary archive without provisions of its own on enquiries does not belong here.',
  },
  'unavailable.not_held': {
    rule: 'After a search the information does not exist, or this organ is not responsible for disclosing it.',
    example: 'The approval was made by the city’s bureau of natural resources, whose name and contact are given.',
    counterExample: 'If it exists and would have to be compiled, it counts under “would have to be created”.',
  },
  'unavailable.requires_creation': {
    rule: 'The information is not ready: it could be given only after processing, analysing or making it anew.',
    example: 'Figures by school and year that were never compiled.',
    counterExample: 'If only parts have to be blacked out, it is divided, and counts as partially granted.',
  },
  'unavailable.still_unclear': {
    rule: 'The applicant corrected the application in time, but it still does not point to definite information.',
    example: 'After the correction it still says “all documents of your bureau”.',
    counterExample: 'If the applicant does not correct it in time, it counts under item 1 of “otherwise concluded”.',
  },
  'not_processed.petition_or_complaint': {
    rule: 'A petition, complaint or report in the form of a request; the applicant is told that it is not processed as one, and may be told where to turn.',
    example: 'A demand to investigate a training institution and to answer with the result.',
    counterExample: 'A request for the penalty decision against an institution is a request for information.',
  },
  'not_processed.repeated': {
    rule: 'The same applicant has been answered already and asks for the same information again.',
    example: 'The same document asked for again within half a year.',
    counterExample: 'Different applicants who ask for the same information do not repeat a request.',
  },
  'not_processed.published_material': {
    rule: 'A demand for gazettes, newspapers, books or other publications; the applicant may be told how to get them.',
    example: 'A demand for the statistical yearbook of the year.',
    counterExample: 'A demand for a document that is public on the website counts as granted.',
  },
  'not_processed.excessive': {
    rule: 'Number and frequency are clearly beyond reason, and the reasons for which the applicant was asked are unreasonable.',
    example: 'Dozens of requests in a month, without a reasonable explanation when asked.',
    counterExample: 'It cannot be used where the applicant was not asked for reasons first.',
  },
  'not_processed.reconfirmation': {
    rule: 'The applicant has the information already and wants the organ to confirm that it is genuine or to issue it again.',
    example: 'A demand to stamp a copy that the applicant already has.',
    counterExample: 'A first request for the information does not belong here.',
  },
  'other.clarification_lapsed': {
    rule: 'A notice to correct was given, and the applicant did not correct the application in time without good reason: it counts as given up.',
    example: 'Ten days after the end of the time to correct, nothing has arrived.',
    counterExample: 'If it was corrected and is still unclear, it counts under item 3 of “unavailable”.',
  },
  'other.fee_unpaid': {
    rule: 'A fee notice was given, and the applicant did not pay the processing fee in time: the request counts as given up.',
    example: 'Not paid within twenty working days from the day after the notice was received.',
    counterExample: 'It cannot be used where no fee notice was sent.',
  },
  'other.other': {
    rule: 'A conclusion that is none of the above, such as a withdrawal by the applicant.',
    example: 'The applicant withdraws the request in writing.',
    counterExample: 'What can be put into any row above does not belong here.',
  },
}

export const TABLE3_IN_ENGLISH: Record<Table3Row, InEnglish> = {
  ...OUTCOMES_IN_ENGLISH,
  'other.undivided': {
    rule: 'Conclusions that are none of the above, without further division.',
    example: 'The applicant does not correct the application in time, or withdraws it in writing.',
    counterExample: 'What can be put into any row above does not count here.',
  },
  received: {
    rule: 'Requests whose day of receipt lies between 1 January and 31 December of the year; one application counts as one, a split one by its parts.',
    example: 'Submitted online on 30 December and confirmed with the applicant on 31 December: this year.',
    counterExample: 'Submitted on 31 December and confirmed only on 2 January: the next year.',
  },
  carried_in: {
    rule: 'Requests received in earlier years and not concluded on 31 December of the last one; column by column as the last year’s report carried them over.',
    example: 'Received on 15 December of the last year, the reply served on 10 January.',
    counterExample:
      'If the reply was served by 31 December of the last year, a review in this year does not bring it back.',
  },
  total: {
    rule: 'Requests concluded in the year: the sum of the results above. The day of conclusion is that on which the reply was served.',
    example: 'The sum of all replies made and served in the year.',
    counterExample: 'A reply made on 31 December and served in January counts in the next year.',
  },
  carried_out: {
    rule: 'Requests not concluded on 31 December, including those extended, in consultation, or waiting for a correction or a fee.',
    example: 'A notice to correct was given on 20 December and the correction has not arrived.',
    counterExample: 'A request whose reply was served by 31 December.',
  },
}

export const BLOCKS_IN_ENGLISH: Record<Table4Block, InEnglish> = {
  reconsideration: {
    rule: 'Administrative reviews against the organ’s acts of information disclosure: those concluded in the year and those pending at its end.',
    example: 'A review against a refusal, upheld in the year.',
    counterExample: 'A review brought to this organ against the reply of one below it counts there.',
  },
  litigation_direct: {
    rule: 'Suits without a prior review; from 2024, a review must come first against a refusal.',
    example: 'A suit straight against a reply that the information is not held.',
    counterExample: 'A suit after a review that upheld the act counts as one after review.',
  },
  litigation_after_reconsideration: {
    rule: 'Suits after a review; where the review organ is only a joint defendant, the organ of the original act counts it.',
    example: 'A suit against this organ after a review that upheld the act.',
    counterExample: 'A case in which this organ is only a joint defendant as the review organ does not count.',
  },
}

export const RESULTS_IN_ENGLISH: Record<RemedyResult, InEnglish> = {
  upheld: {
    rule: 'The act is upheld: the application for review or the claim is dismissed.',
    example: 'A judgment that dismisses the plaintiff’s claim.',
    counterExample: 'A review that the applicant withdrew counts as another result.',
  },
  corrected: {
    rule: 'The act is revoked in whole or in part, changed, found unlawful or void, or the organ is ordered to act.',
    example: 'A decision that revokes the reply and orders a new one.',
    counterExample: 'If the organ corrects itself and the applicant withdraws, it counts as another result.',
  },
  other: {
    rule: 'Not accepted, withdrawn, terminated, mediated, settled and the like.',
    example: 'A ruling that allows the suit to be withdrawn.',
    counterExample: 'A claim that is dismissed counts as upheld.',
  },
  pending: {
    rule: 'Cases not concluded on 31 December; one under appeal after the first instance is still pending.',
    example: 'A case filed in November and judged in February of the next year.',
    counterExample: 'A case concluded within the year.',
  },
}
