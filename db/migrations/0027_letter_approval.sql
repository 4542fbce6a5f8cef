-- Letters from draft to service: what people wrote of them, the chain that approves them, and what was signed, for good.
CREATE TABLE `letter_chain` (
	`id` integer PRIMARY KEY NOT NULL,
	`scope` text NOT NULL,
	`ordinal` integer NOT NULL,
	`duty` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`qualified` integer NOT NULL,
	CONSTRAINT "letter_chain_scope" CHECK("letter_chain"."scope" IN ('usual', 'receipt', 'notice', 'consultation', 'reply')),
	CONSTRAINT "letter_chain_duty" CHECK("letter_chain"."duty" IN ('section', 'secrecy', 'legality', 'signature')),
	CONSTRAINT "letter_chain_role" CHECK("letter_chain"."role" IN ('clerk', 'reviewer', 'supervisor'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `letter_chain_step` ON `letter_chain` (`scope`,`ordinal`);--> statement-breakpoint
CREATE TABLE `letter_decisions` (
	`step_id` integer PRIMARY KEY NOT NULL,
	`submission_id` integer NOT NULL,
	`request_id` integer,
	`staff_id` integer NOT NULL,
	`in_place_of` integer,
	`verdict` text NOT NULL,
	`remarks` text NOT NULL,
	`place` text NOT NULL,
	`decided_on` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`step_id`) REFERENCES `letter_steps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submission_id`) REFERENCES `letter_submissions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`request_id`) REFERENCES `disclosure_requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`in_place_of`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "letter_decisions_verdict" CHECK("letter_decisions"."verdict" IN ('approved', 'returned')),
	CONSTRAINT "letter_decisions_remarks" CHECK("letter_decisions"."verdict" = 'approved' OR "letter_decisions"."remarks" <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `letter_decisions_submission` ON `letter_decisions` (`submission_id`);--> statement-breakpoint
CREATE INDEX `letter_decisions_request` ON `letter_decisions` (`request_id`);--> statement-breakpoint
CREATE TABLE `letter_steps` (
	`id` integer PRIMARY KEY NOT NULL,
	`submission_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`duty` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`qualified` integer NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `letter_submissions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "letter_steps_duty" CHECK("letter_steps"."duty" IN ('section', 'secrecy', 'legality', 'signature')),
	CONSTRAINT "letter_steps_role" CHECK("letter_steps"."role" IN ('clerk', 'reviewer', 'supervisor'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `letter_steps_step` ON `letter_steps` (`submission_id`,`ordinal`);--> statement-breakpoint
CREATE TABLE `letter_submissions` (
	`id` integer PRIMARY KEY NOT NULL,
	`letter_id` integer NOT NULL,
	`request_id` integer,
	`submitted_by` integer NOT NULL,
	`submitted_on` text NOT NULL,
	`content` text NOT NULL,
	`document` text NOT NULL,
	`content_hash` text NOT NULL,
	`recalled_on` text,
	FOREIGN KEY (`letter_id`) REFERENCES `letters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`request_id`) REFERENCES `disclosure_requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submitted_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "letter_submissions_hash" CHECK(length("letter_submissions"."content_hash") = 64)
) STRICT;
--> statement-breakpoint
CREATE INDEX `letter_submissions_letter` ON `letter_submissions` (`letter_id`);--> statement-breakpoint
CREATE INDEX `letter_submissions_request` ON `letter_submissions` (`request_id`);--> statement-breakpoint
CREATE TABLE `staff_absences` (
	`id` integer PRIMARY KEY NOT NULL,
	`staff_id` integer NOT NULL,
	`substitute_id` integer,
	`first_day` text NOT NULL,
	`last_day` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`substitute_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "staff_absences_days" CHECK("staff_absences"."first_day" <= "staff_absences"."last_day"),
	CONSTRAINT "staff_absences_substitute" CHECK("staff_absences"."substitute_id" IS NULL OR "staff_absences"."substitute_id" <> "staff_absences"."staff_id")
) STRICT;
--> statement-breakpoint
CREATE INDEX `staff_absences_staff` ON `staff_absences` (`staff_id`,`last_day`);--> statement-breakpoint
CREATE TABLE `letter_services` (
	`letter_id` integer PRIMARY KEY NOT NULL,
	`request_id` integer,
	`route` text NOT NULL,
	`served_on` text NOT NULL,
	`tracking_number` text NOT NULL,
	`place` text NOT NULL,
	`receipt` text NOT NULL,
	`received_on` text,
	`staff_name` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`letter_id`) REFERENCES `letter_signatures`(`letter_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`request_id`) REFERENCES `disclosure_requests`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "letter_services_route" CHECK("letter_services"."route" IN ('post', 'direct', 'entrusted', 'electronic')),
	CONSTRAINT "letter_services_received" CHECK("letter_services"."received_on" IS NULL OR "letter_services"."received_on" >= "letter_services"."served_on")
) STRICT;
--> statement-breakpoint
CREATE INDEX `letter_services_request` ON `letter_services` (`request_id`);--> statement-breakpoint
CREATE TABLE `letter_signatures` (
	`letter_id` integer PRIMARY KEY NOT NULL,
	`request_id` integer,
	`submission_id` integer NOT NULL,
	`number` text NOT NULL,
	`series` text,
	`year` integer,
	`ordinal` integer,
	`dated_on` text NOT NULL,
	`document` text NOT NULL,
	`sha256` text NOT NULL,
	`pdf_sha256` text NOT NULL,
	`pdf_bytes` integer NOT NULL,
	`signed_by` text NOT NULL,
	`noun` text,
	`record_id` integer,
	`at` text NOT NULL,
	FOREIGN KEY (`letter_id`) REFERENCES `letters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`request_id`) REFERENCES `disclosure_requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submission_id`) REFERENCES `letter_submissions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "letter_signatures_noun" CHECK("letter_signatures"."noun" IN ('clarification_notice', 'consultation', 'extension', 'reasons_request', 'fee_notice', 'withdrawal', 'lapse', 'reply', 'archiving', 'reopening')),
	CONSTRAINT "letter_signatures_numbered" CHECK(("letter_signatures"."series" IS NULL) = ("letter_signatures"."number" = '') AND ("letter_signatures"."series" IS NULL) = ("letter_signatures"."year" IS NULL) AND ("letter_signatures"."series" IS NULL) = ("letter_signatures"."ordinal" IS NULL)),
	CONSTRAINT "letter_signatures_act" CHECK(("letter_signatures"."noun" IS NULL) = ("letter_signatures"."record_id" IS NULL)),
	CONSTRAINT "letter_signatures_hashes" CHECK(length("letter_signatures"."sha256") = 64 AND length("letter_signatures"."pdf_sha256") = 64 AND "letter_signatures"."pdf_bytes" > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `letter_signatures_submission_id_unique` ON `letter_signatures` (`submission_id`);--> statement-breakpoint
CREATE INDEX `letter_signatures_request` ON `letter_signatures` (`request_id`);--> statement-breakpoint
CREATE INDEX `letter_signatures_record` ON `letter_signatures` (`noun`,`record_id`);--> statement-breakpoint
CREATE INDEX `letter_signatures_dated` ON `letter_signatures` (`dated_on`);--> statement-breakpoint
CREATE UNIQUE INDEX `letter_signatures_number` ON `letter_signatures` (`number`) WHERE number <> '';--> statement-breakpoint
CREATE UNIQUE INDEX `letter_signatures_ordinal` ON `letter_signatures` (`series`,`year`,`ordinal`);--> statement-breakpoint
CREATE TABLE `letter_voids` (
	`letter_id` integer PRIMARY KEY NOT NULL,
	`request_id` integer,
	`voided_on` text NOT NULL,
	`reason` text NOT NULL,
	`voided_by` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`letter_id`) REFERENCES `letter_signatures`(`letter_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`request_id`) REFERENCES `disclosure_requests`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `letter_numbering` (
	`scope` text PRIMARY KEY NOT NULL,
	`pattern` text NOT NULL,
	CONSTRAINT "letter_numbering_scope" CHECK("letter_numbering"."scope" IN ('all', 'application_form', 'receipt', 'telephone_record', 'clarification', 'reasons_request', 'extension', 'delay', 'third_party_consultation', 'co_producer_consultation', 'organ_consultation', 'consultation_notice', 'disclosure_decision', 'fee_notice', 'already_public', 'granted', 'partially_granted', 'refused_by_law', 'refused_third_party', 'refused_internal', 'administrative_enquiry', 'not_existing', 'not_responsible', 'requires_creation', 'still_unclear', 'repeated', 'petition', 'published_material', 'excessive', 'reconfirmation', 'clarification_lapsed', 'fee_unpaid', 'withdrawal', 'not_government_information', 'correction_of_records', 'proactive_publication', 'service_receipt', 'posting_list', 'electronic_service', 'registration_sheet', 'approval_sheet', 'file_contents', 'search_record', 'review_answer', 'evidence_list'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `letter_series_starts` (
	`series` text NOT NULL,
	`year` integer NOT NULL,
	`first` integer NOT NULL,
	`reason` text NOT NULL,
	`staff_name` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`series`, `year`),
	CONSTRAINT "letter_series_starts_first" CHECK("letter_series_starts"."first" >= 1)
) STRICT;
--> statement-breakpoint
CREATE TABLE `letters` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`outcome` text,
	`record` integer,
	`request_id` integer,
	`rectification_id` integer,
	`suggestion_id` integer,
	`corrects_id` integer,
	`corrects_because` text NOT NULL,
	`wording` text NOT NULL,
	`content` text NOT NULL,
	`drafter_id` integer NOT NULL,
	`drafted_on` text NOT NULL,
	`discarded_on` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `disclosure_requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`rectification_id`) REFERENCES `rectifications`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`suggestion_id`) REFERENCES `publication_suggestions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`corrects_id`) REFERENCES `letters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`drafter_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "letters_kind" CHECK("letters"."kind" IN ('application_form', 'receipt', 'telephone_record', 'clarification', 'reasons_request', 'extension', 'delay', 'third_party_consultation', 'co_producer_consultation', 'organ_consultation', 'consultation_notice', 'disclosure_decision', 'fee_notice', 'already_public', 'granted', 'partially_granted', 'refused_by_law', 'refused_third_party', 'refused_internal', 'administrative_enquiry', 'not_existing', 'not_responsible', 'requires_creation', 'still_unclear', 'repeated', 'petition', 'published_material', 'excessive', 'reconfirmation', 'clarification_lapsed', 'fee_unpaid', 'withdrawal', 'not_government_information', 'correction_of_records', 'proactive_publication', 'service_receipt', 'posting_list', 'electronic_service', 'registration_sheet', 'approval_sheet', 'file_contents', 'search_record', 'review_answer', 'evidence_list')),
	CONSTRAINT "letters_outcome" CHECK("letters"."outcome" IN ('granted', 'partially_granted', 'refused.state_secret', 'refused.prohibited_by_law', 'refused.endangers_security_or_stability', 'refused.third_party_rights', 'refused.internal_affairs', 'refused.process_information', 'refused.enforcement_file', 'refused.administrative_enquiry', 'unavailable.not_held', 'unavailable.requires_creation', 'unavailable.still_unclear', 'not_processed.petition_or_complaint', 'not_processed.repeated', 'not_processed.published_material', 'not_processed.excessive', 'not_processed.reconfirmation', 'other.clarification_lapsed', 'other.fee_unpaid', 'other.other')),
	CONSTRAINT "letters_owner" CHECK(("letters"."request_id" IS NOT NULL) + ("letters"."rectification_id" IS NOT NULL) + ("letters"."suggestion_id" IS NOT NULL) = 1),
	CONSTRAINT "letters_correction" CHECK("letters"."corrects_id" IS NULL OR "letters"."corrects_because" <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `letters_request` ON `letters` (`request_id`);--> statement-breakpoint
CREATE INDEX `letters_rectification` ON `letters` (`rectification_id`);--> statement-breakpoint
CREATE INDEX `letters_suggestion` ON `letters` (`suggestion_id`);--> statement-breakpoint
CREATE INDEX `letters_corrects` ON `letters` (`corrects_id`);--> statement-breakpoint
CREATE TRIGGER `letter_submissions_no_update` BEFORE UPDATE ON `letter_submissions`
WHEN (OLD.`recalled_on` IS NOT NULL AND NEW.`recalled_on` IS NOT OLD.`recalled_on`)
	OR NEW.`id` IS NOT OLD.`id` OR NEW.`letter_id` IS NOT OLD.`letter_id` OR NEW.`request_id` IS NOT OLD.`request_id` OR NEW.`submitted_by` IS NOT OLD.`submitted_by` OR NEW.`submitted_on` IS NOT OLD.`submitted_on` OR NEW.`content_hash` IS NOT OLD.`content_hash`
	OR (NEW.`content` IS NOT OLD.`content` AND NEW.`content` <> '〔已匿名〕') OR (NEW.`document` IS NOT OLD.`document` AND NEW.`document` <> '〔已匿名〕')
BEGIN SELECT RAISE(ABORT, 'what was submitted is kept'); END;--> statement-breakpoint
CREATE TRIGGER `letter_submissions_no_delete` BEFORE DELETE ON `letter_submissions` BEGIN SELECT RAISE(ABORT, 'what was submitted is kept'); END;--> statement-breakpoint
CREATE TRIGGER `letter_steps_no_update` BEFORE UPDATE ON `letter_steps`
WHEN NEW.`id` IS NOT OLD.`id` OR NEW.`submission_id` IS NOT OLD.`submission_id` OR NEW.`ordinal` IS NOT OLD.`ordinal` OR NEW.`duty` IS NOT OLD.`duty` OR NEW.`name` IS NOT OLD.`name` OR NEW.`role` IS NOT OLD.`role` OR NEW.`qualified` IS NOT OLD.`qualified`
BEGIN SELECT RAISE(ABORT, 'the steps of a submission stay'); END;--> statement-breakpoint
CREATE TRIGGER `letter_steps_no_delete` BEFORE DELETE ON `letter_steps` BEGIN SELECT RAISE(ABORT, 'the steps of a submission stay'); END;--> statement-breakpoint
CREATE TRIGGER `letter_decisions_no_update` BEFORE UPDATE ON `letter_decisions`
WHEN NEW.`step_id` IS NOT OLD.`step_id` OR NEW.`submission_id` IS NOT OLD.`submission_id` OR NEW.`request_id` IS NOT OLD.`request_id` OR NEW.`staff_id` IS NOT OLD.`staff_id` OR NEW.`in_place_of` IS NOT OLD.`in_place_of` OR NEW.`verdict` IS NOT OLD.`verdict` OR NEW.`place` IS NOT OLD.`place` OR NEW.`decided_on` IS NOT OLD.`decided_on` OR NEW.`at` IS NOT OLD.`at`
	OR (NEW.`remarks` IS NOT OLD.`remarks` AND NEW.`remarks` <> '〔已匿名〕')
BEGIN SELECT RAISE(ABORT, 'decisions on a letter are append-only'); END;--> statement-breakpoint
CREATE TRIGGER `letter_decisions_no_delete` BEFORE DELETE ON `letter_decisions` BEGIN SELECT RAISE(ABORT, 'decisions on a letter are append-only'); END;--> statement-breakpoint
CREATE TRIGGER `letter_signatures_no_update` BEFORE UPDATE ON `letter_signatures`
WHEN NEW.`letter_id` IS NOT OLD.`letter_id` OR NEW.`request_id` IS NOT OLD.`request_id` OR NEW.`submission_id` IS NOT OLD.`submission_id` OR NEW.`number` IS NOT OLD.`number` OR NEW.`series` IS NOT OLD.`series` OR NEW.`year` IS NOT OLD.`year` OR NEW.`ordinal` IS NOT OLD.`ordinal` OR NEW.`dated_on` IS NOT OLD.`dated_on` OR NEW.`sha256` IS NOT OLD.`sha256` OR NEW.`pdf_sha256` IS NOT OLD.`pdf_sha256` OR NEW.`pdf_bytes` IS NOT OLD.`pdf_bytes` OR NEW.`signed_by` IS NOT OLD.`signed_by` OR NEW.`noun` IS NOT OLD.`noun` OR NEW.`record_id` IS NOT OLD.`record_id` OR NEW.`at` IS NOT OLD.`at`
	OR (NEW.`document` IS NOT OLD.`document` AND NEW.`document` <> '〔已匿名〕')
BEGIN SELECT RAISE(ABORT, 'a signed letter is frozen'); END;--> statement-breakpoint
CREATE TRIGGER `letter_signatures_no_delete` BEFORE DELETE ON `letter_signatures` BEGIN SELECT RAISE(ABORT, 'a signed letter is frozen'); END;--> statement-breakpoint
CREATE TRIGGER `letter_voids_no_update` BEFORE UPDATE ON `letter_voids`
WHEN NEW.`letter_id` IS NOT OLD.`letter_id` OR NEW.`request_id` IS NOT OLD.`request_id` OR NEW.`voided_on` IS NOT OLD.`voided_on` OR NEW.`voided_by` IS NOT OLD.`voided_by` OR NEW.`at` IS NOT OLD.`at`
	OR (NEW.`reason` IS NOT OLD.`reason` AND NEW.`reason` <> '〔已匿名〕')
BEGIN SELECT RAISE(ABORT, 'a voided letter stays void'); END;--> statement-breakpoint
CREATE TRIGGER `letter_voids_no_delete` BEFORE DELETE ON `letter_voids` BEGIN SELECT RAISE(ABORT, 'a voided letter stays void'); END;--> statement-breakpoint
CREATE TRIGGER `letter_series_starts_no_update` BEFORE UPDATE ON `letter_series_starts`
WHEN NEW.`series` IS NOT OLD.`series` OR NEW.`year` IS NOT OLD.`year` OR NEW.`first` IS NOT OLD.`first` OR NEW.`reason` IS NOT OLD.`reason` OR NEW.`staff_name` IS NOT OLD.`staff_name` OR NEW.`at` IS NOT OLD.`at`
BEGIN SELECT RAISE(ABORT, 'the start of a series is set once'); END;--> statement-breakpoint
CREATE TRIGGER `letter_series_starts_no_delete` BEFORE DELETE ON `letter_series_starts` BEGIN SELECT RAISE(ABORT, 'the start of a series is set once'); END;--> statement-breakpoint
CREATE TRIGGER `letter_decisions_no_replace` BEFORE INSERT ON `letter_decisions`
WHEN EXISTS (SELECT 1 FROM `letter_decisions` WHERE `step_id` = NEW.`step_id`)
BEGIN SELECT RAISE(ABORT, 'decisions on a letter are append-only'); END;--> statement-breakpoint
CREATE TRIGGER `letter_voids_no_replace` BEFORE INSERT ON `letter_voids`
WHEN EXISTS (SELECT 1 FROM `letter_voids` WHERE `letter_id` = NEW.`letter_id`)
BEGIN SELECT RAISE(ABORT, 'a voided letter stays void'); END;--> statement-breakpoint
CREATE TRIGGER `letter_signatures_no_replace` BEFORE INSERT ON `letter_signatures`
WHEN EXISTS (SELECT 1 FROM `letter_signatures` WHERE `letter_id` = NEW.`letter_id` OR `submission_id` = NEW.`submission_id`
	OR (`number` = NEW.`number` AND `number` <> '') OR (`series` = NEW.`series` AND `year` = NEW.`year` AND `ordinal` = NEW.`ordinal`))
BEGIN SELECT RAISE(ABORT, 'a number is drawn once, and a letter signed once'); END;--> statement-breakpoint
-- Whatever writes it, no letter is signed past its chain: its submission is the last one and stands, each step of it was
-- approved, and the last of them is the signature.
CREATE TRIGGER `letter_signatures_approved` BEFORE INSERT ON `letter_signatures`
WHEN NOT EXISTS (SELECT 1 FROM `letter_submissions` WHERE `id` = NEW.`submission_id` AND `letter_id` = NEW.`letter_id` AND `recalled_on` IS NULL
		AND `id` = (SELECT max(`id`) FROM `letter_submissions` WHERE `letter_id` = NEW.`letter_id`))
	OR coalesce((SELECT `duty` FROM `letter_steps` WHERE `submission_id` = NEW.`submission_id` ORDER BY `ordinal` DESC LIMIT 1), '') <> 'signature'
	OR EXISTS (SELECT 1 FROM `letter_steps` LEFT JOIN `letter_decisions` ON `step_id` = `letter_steps`.`id`
		WHERE `letter_steps`.`submission_id` = NEW.`submission_id` AND coalesce(`verdict`, '') <> 'approved')
BEGIN SELECT RAISE(ABORT, 'a letter is signed only after every step of its chain'); END;--> statement-breakpoint
CREATE TRIGGER `letters_no_delete` BEFORE DELETE ON `letters` BEGIN SELECT RAISE(ABORT, 'a letter is discarded, not removed'); END;--> statement-breakpoint
-- A signed letter is written no more; only anonymisation takes its text.
CREATE TRIGGER `letters_signed` BEFORE UPDATE ON `letters`
WHEN EXISTS (SELECT 1 FROM `letter_signatures` WHERE `letter_id` = OLD.`id`)
	AND (NEW.`id` IS NOT OLD.`id` OR NEW.`kind` IS NOT OLD.`kind` OR NEW.`outcome` IS NOT OLD.`outcome` OR NEW.`record` IS NOT OLD.`record`
	OR NEW.`request_id` IS NOT OLD.`request_id` OR NEW.`rectification_id` IS NOT OLD.`rectification_id` OR NEW.`suggestion_id` IS NOT OLD.`suggestion_id`
	OR NEW.`corrects_id` IS NOT OLD.`corrects_id` OR NEW.`wording` IS NOT OLD.`wording` OR NEW.`discarded_on` IS NOT OLD.`discarded_on`
	OR NEW.`version` IS NOT OLD.`version` OR (NEW.`content` IS NOT OLD.`content` AND NEW.`content` <> '〔已匿名〕')
	OR (NEW.`corrects_because` IS NOT OLD.`corrects_because` AND NEW.`corrects_because` <> '〔已匿名〕'))
BEGIN SELECT RAISE(ABORT, 'a signed letter is frozen'); END;
