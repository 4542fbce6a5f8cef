import { type RuleId, ruleOf } from './rules'

/** What each rule asks, for those who read no Chinese; the registry publishes the Chinese sentence alone. */
const IN_ENGLISH: Record<RuleId, string> = {
  'F-1': 'The tables of a report are in the form that holds for its year',
  'T2-1': 'The cells of table 二 are not negative, and numbers of documents and decisions are whole',
  'T2-2':
    'Only departments of the State Council and governments of provinces, cities with districts and autonomous prefectures make rules (规章): a department’s cells are 0',
  'T2-3': 'Charges are in 万元 (10,000 yuan); more than a hundred times last year’s may have been entered in yuan',
  'T2-4': 'Administrative charges are not less than the processing fees received in the year',
  'T3-1': 'New requests and those carried in equal all results and those carried out',
  'T3-2': 'The total of results equals the sum of all results',
  'T3-3': 'The total of each row equals the sum of the six kinds of applicants',
  'T3-4': 'The cells of table 三 are whole and not negative',
  'T3-5': 'New requests equal the requests in the register received in the year',
  'T3-6':
    'Each result has on record its outcome, a reply and how it was served, and the reply holds what its outcome needs: the search where nothing exists, the ground where a part is withheld; requests withdrawn, or closed for want of correction or payment, need no service',
  'T3-7':
    'Closing for want of correction needs a notice to correct, for want of payment a fee notice, for repeated requests that reasons were asked for; what stays unclear had been corrected',
  'T3-8': 'A request granted in part counts once, and not among the refusals too',
  'T3-9':
    'Requests imported from an incomplete ledger are to be completed: without result or day of reply they are carried out, missing notices are looked up in the file',
  'T3-10':
    'Notices to correct, of extension, of delay and of fees are made in time and as prescribed; those that were not are looked at one by one',
  'T4-1': 'Each total equals the sum of the four results',
  'T4-2': 'Cases open at the end of last year have a result this year or are still open',
  'T4-3': 'Suits after a review are as a rule no more than the reviews concluded this year and last',
  'T4-4': 'From 2024 on a refusal is challenged by review first; a suit without a review before it is looked at',
  'T4-5': 'A result is that of the final instance: corrected at first and upheld on appeal remains corrected',
  'Y-1': 'What is carried in equals what last year’s published report carried out',
  'Y-2': 'Documents in force equal last year’s, with those made and less those repealed this year',
  'Y-3': 'More than five times last year’s figure, or less than a fifth of it',
  'Y-4': 'The text is the same as in last year’s published report',
  'N-1': 'Requests received are the same in the text as in table 三',
  'N-2': 'Results are the same in the text as in table 三',
  'N-3': 'Reviews and suits are the same in the text as in table 四',
  'N-4': 'Documents, licences, penalties and coercive measures are the same in the text as in table 二',
  'N-5': 'Parts add up to their total',
  'N-6': 'One figure is the same wherever the text names it',
  'N-7': 'Where the text says that there was no review or suit, the cells of table 四 are 0',
  'N-8': 'Years in the text are the year of the report',
  'N-9': 'The period counted is 1 January to 31 December of the year of the report',
  'N-10': 'Part six tells the processing fees received; the amount is that of the payments on record',
  'N-11':
    'A government’s report tells the results of assessments, public evaluation and accountability; a department’s need not',
}

/** What a rule asks, in the reader's language. */
export function ruleInWords(rule: RuleId, locale: string): string {
  return locale === 'en' ? IN_ENGLISH[rule] : ruleOf(rule).text
}
