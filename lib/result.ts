import type { Citation } from './law/citation'

/** A refusal by a rule: what was refused, the article, and the form field it belongs to. */
export type RuleBreach = { code: BreachCode; citation?: Citation; field?: string; values?: Record<string, string> }

/** Every rule's refusal has its sentence under `breach` in the message catalogues. */
export const BREACH_CODES = [
  'confirmationMissing',
  'confirmationPending',
  'confirmedAlready',
  'confirmedBeforeArrival',
  'arrivalInFuture',
  'repliedBeforeReceipt',
  'serviceInFuture',
  'alreadyReplied',
  'beforeRegulation',
  'actBeforeReceipt',
  'splitAlready',
  'clarificationTwice',
  'clarificationLate',
  'clarificationMissing',
  'clarifiedAlready',
  'respondByTooEarly',
  'responseBeforeNotice',
  'noPeriodRunning',
  'consultationMissing',
  'letterReceivedTooEarly',
  'answerDayMissing',
  'answerBeforeLetter',
  'silenceTooEarly',
  'extensionTwice',
  'extensionAfterDue',
  'extensionTooLong',
  'approvalAfterNotice',
  'reasonsTwice',
  'reasonsAfterDue',
  'reasonsMissing',
  'verdictBeforeRequest',
  'delayWithoutReasons',
  'delayAfterDue',
  'delayTooShort',
  'feeNoticeTwice',
  'feeNoticeAfterDue',
  'feeNoticeMissing',
  'feePaidAlready',
  'paymentBeforeNotice',
  'feeNotInForce',
  'feeIsNone',
  'pagesMissing',
  'splitTooLate',
  'outcomeNotInForce',
  'outcomeNeedsClarified',
  'outcomeNeedsLapse',
  'outcomeNeedsReasons',
  'outcomeNeedsFeeLapse',
  'lapseProvisional',
  'nothingLapses',
  'replyMissing',
  'servedAlready',
  'serviceBeforeReply',
  'archivedBeforeConclusion',
  'archivedAlready',
  'reopenedBeforeConclusion',
  'reopenedTooEarly',
  'contradictsLater',
  'notAssigned',
  'reasonMissing',
  'numberTaken',
  'publishedBeforeFormed',
  'postingBeforePublication',
  'postingTwice',
  'postingOfDraft',
  'disclosureReasonMissing',
  'notForPublication',
  'indexNumberTaken',
  'itemUnknown',
  'interpretsItself',
  'interpretsTwo',
  'publishedAlready',
  'notPublishedYet',
  'beforePublication',
  'correctionReasonMissing',
  'withdrawnAlready',
  'underReview',
  'notUnderReview',
  'stepNotNext',
  'stepOfOtherRole',
  'notQualified',
  'reviewOfOwn',
  'reviewedTwice',
  'proofreadingMissing',
  'reviewIncomplete',
  'publishedBeforeReview',
  'reviewRequired',
  'reviewedItemStays',
  'letterStepByOther',
  'letterStanding',
  'letterRecorded',
  'letterIncomplete',
  'letterChanged',
  'letterChainUnfinishable',
  'letterDayBefore',
  'letterServed',
  'letterUnprintable',
  'servedBeforeDay',
  'letterOfDelay',
  'seriesStarted',
  'matterHasLetters',
  'absenceOverlaps',
  'ownAssessment',
  'endedBeforeIssue',
  'amendedOutsideLife',
  'documentInterpreted',
  'decisionInSum',
  'sumHasDecisions',
  'decisionTwice',
  'closedBeforeOpened',
  'concludedBeforeFiling',
  'resultMissing',
  'conclusionDateMissing',
  'answeredBeforeServed',
  'appealMissing',
  'appealOfReview',
  'appealBeforeJudgment',
  'requestUnknown',
  'dateInFuture',
  'historyOfAnotherOrgan',
  'historyUnconfirmed',
  'checkUnnamed',
  'reportNotReady',
  'reportNotChecked',
  'reportNotSigned',
  'reportNotFiled',
  'publishedBeforeFiled',
  'filingNotSigned',
  'filedBeforeSigned',
  'nothingToPublish',
  'publishedBeforeSigned',
  'reportReasonMissing',
  'yearHasNotice',
  'inUse',
  'builtUpon',
  'nameTaken',
  'lastAdministrator',
  'ownAccount',
  'ledgerNotEmpty',
  'fileTypeUnknown',
  'fileContentOther',
  'fileMacros',
  'fileDamaged',
  'fileEmpty',
  'fileTooLarge',
  'fileNameControl',
  'backupRunning',
  'retentionRunning',
  'expiryPassed',
  'expiryTooLate',
  'scopeNotYours',
  'wrongPassword',
  'wrongCredentials',
  'codeNeeded',
  'wrongCode',
  'tooManyAttempts',
  'secondFactorAlready',
  'wrongSetUpCode',
  'unitAboveItself',
  'unitReported',
  'unitEndsBeforeItBegins',
  'unitNotInForce',
  'reportOfAnotherYear',
  'versionTakenIn',
  'linksOff',
  'linkUnknown',
  'collectionClosed',
  'tooManyVersions',
  'uploadGone',
  'reportEmpty',
  'laterVersionThere',
] as const
export type BreachCode = (typeof BREACH_CODES)[number]

/** Why the machine did not take a write; each has its sentence under `unwritten` in the message catalogues. */
export const STORAGE_FAULTS = ['diskFull', 'readOnly', 'busy', 'diskFailed', 'noTemporaryFolder'] as const
export type StorageFault = (typeof STORAGE_FAULTS)[number]

/** Expected refusals are values; anything else is a bug and throws. */
export type Refusal =
  | { ok: false; kind: 'invalid'; fields: Record<string, string[]> }
  | { ok: false; kind: 'breach'; breach: RuleBreach }
  | { ok: false; kind: 'conflict' }
  | { ok: false; kind: 'forbidden' }
  | { ok: false; kind: 'unwritten'; fault: StorageFault }

export type Result<T> = { ok: true; value: T } | Refusal

export function ok(): { ok: true; value: undefined }
export function ok<T>(value: T): { ok: true; value: T }
export function ok<T>(value?: T) {
  return { ok: true, value }
}

export function breach(code: BreachCode, details: Omit<RuleBreach, 'code'> = {}): Refusal {
  return { ok: false, kind: 'breach', breach: { code, ...details } }
}

/** The same refusal, shown at another field. */
export function atField(refusal: Refusal, field: string): Refusal {
  return refusal.kind === 'breach' ? { ...refusal, breach: { ...refusal.breach, field } } : refusal
}

/** Somebody else changed the record after the form was opened. */
export const conflict: Refusal = { ok: false, kind: 'conflict' }
export const forbidden: Refusal = { ok: false, kind: 'forbidden' }
