CREATE TABLE `archivings` (
	`id` integer PRIMARY KEY NOT NULL,
	`request_id` integer NOT NULL,
	`round` integer NOT NULL,
	`archived_on` text NOT NULL,
	`file_number` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `disclosure_requests`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `archivings_once` ON `archivings` (`request_id`,`round`);--> statement-breakpoint
CREATE TABLE `assignments` (
	`id` integer PRIMARY KEY NOT NULL,
	`request_id` integer NOT NULL,
	`assigned_on` text NOT NULL,
	`section_id` integer,
	`handler_id` integer,
	`returned` integer NOT NULL,
	`note` text NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `disclosure_requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`handler_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `assignments_request` ON `assignments` (`request_id`);--> statement-breakpoint
CREATE TABLE `calendar_days` (
	`notice_id` integer NOT NULL,
	`date` text NOT NULL,
	`working` integer NOT NULL,
	`holiday` text NOT NULL,
	PRIMARY KEY(`notice_id`, `date`),
	FOREIGN KEY (`notice_id`) REFERENCES `calendar_notices`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `calendar_notices` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`year` integer NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`entered_on` text NOT NULL,
	`version` integer NOT NULL,
	CONSTRAINT "calendar_notices_kind" CHECK("calendar_notices"."kind" IN ('annual', 'amendment', 'local'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `case_clocks` (
	`request_id` integer PRIMARY KEY NOT NULL,
	`round` integer NOT NULL,
	`stage` text NOT NULL,
	`starts_on` text NOT NULL,
	`due_on` text,
	`provisional` integer NOT NULL,
	`waiting_until` text,
	`days_left_while_waiting` integer,
	`concluded_on` text,
	FOREIGN KEY (`request_id`) REFERENCES `disclosure_requests`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "case_clocks_stage_code" CHECK("case_clocks"."stage" IN ('to_assign', 'in_progress', 'awaiting_clarification', 'consulting', 'awaiting_reasons', 'awaiting_payment', 'to_serve', 'to_archive', 'archived', 'split'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `case_clocks_open` ON `case_clocks` (`due_on`,`stage`) WHERE concluded_on IS NULL AND stage <> 'split';--> statement-breakpoint
CREATE INDEX `case_clocks_due` ON `case_clocks` (`due_on`,`request_id`);--> statement-breakpoint
CREATE INDEX `case_clocks_stage` ON `case_clocks` (`stage`,`due_on`);--> statement-breakpoint
CREATE INDEX `case_clocks_concluded` ON `case_clocks` (`concluded_on`,`due_on`);--> statement-breakpoint
CREATE TABLE `clarifications` (
	`id` integer PRIMARY KEY NOT NULL,
	`request_id` integer NOT NULL,
	`noticed_on` text NOT NULL,
	`respond_by` text NOT NULL,
	`items` text NOT NULL,
	`notice_number` text NOT NULL,
	`responded_on` text,
	`response` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `disclosure_requests`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `clarifications_request_id_unique` ON `clarifications` (`request_id`);--> statement-breakpoint
CREATE TABLE `consultations` (
	`id` integer PRIMARY KEY NOT NULL,
	`request_id` integer NOT NULL,
	`round` integer NOT NULL,
	`party` text NOT NULL,
	`name` text NOT NULL,
	`matter` text NOT NULL,
	`sent_on` text NOT NULL,
	`letter_received_on` text,
	`respond_by` text,
	`letter_number` text NOT NULL,
	`answered_on` text,
	`answer` text,
	`statement` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `disclosure_requests`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consultations_party" CHECK("consultations"."party" IN ('third_party', 'co_producer', 'other_organ')),
	CONSTRAINT "consultations_answer" CHECK("consultations"."answer" IN ('consents', 'consents_in_part', 'objects', 'silent')),
	CONSTRAINT "consultations_answered" CHECK(("consultations"."answered_on" IS NULL) = ("consultations"."answer" IS NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX `consultations_request` ON `consultations` (`request_id`);--> statement-breakpoint
CREATE TABLE `extensions` (
	`id` integer PRIMARY KEY NOT NULL,
	`request_id` integer NOT NULL,
	`round` integer NOT NULL,
	`working_days` integer NOT NULL,
	`reasons` text NOT NULL,
	`approved_by` text NOT NULL,
	`approved_on` text NOT NULL,
	`notified_on` text NOT NULL,
	`notice_number` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `disclosure_requests`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "extensions_length" CHECK("extensions"."working_days" > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `extensions_once` ON `extensions` (`request_id`,`round`);--> statement-breakpoint
CREATE TABLE `fee_notices` (
	`id` integer PRIMARY KEY NOT NULL,
	`request_id` integer NOT NULL,
	`round` integer NOT NULL,
	`basis` text NOT NULL,
	`ordinal` integer NOT NULL,
	`pages` integer,
	`per_case_yuan` integer NOT NULL,
	`per_volume_yuan` integer,
	`chosen_by` text NOT NULL,
	`sent_on` text NOT NULL,
	`received_on` text,
	`notice_number` text NOT NULL,
	`paid_on` text,
	`receipt_number` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `disclosure_requests`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "fee_notices_basis" CHECK("fee_notices"."basis" IN ('per_case', 'per_volume')),
	CONSTRAINT "fee_notices_amount" CHECK(CASE "fee_notices"."basis" WHEN 'per_case' THEN "fee_notices"."per_case_yuan" > 0 ELSE coalesce("fee_notices"."per_volume_yuan", 0) > 0 END)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `fee_notices_once` ON `fee_notices` (`request_id`,`round`);--> statement-breakpoint
CREATE INDEX `fee_notices_paid` ON `fee_notices` (`paid_on`);--> statement-breakpoint
CREATE TABLE `reasons_requests` (
	`id` integer PRIMARY KEY NOT NULL,
	`request_id` integer NOT NULL,
	`round` integer NOT NULL,
	`asked_on` text NOT NULL,
	`respond_by` text NOT NULL,
	`facts` text NOT NULL,
	`judged_on` text,
	`reasonable` integer,
	`statement` text NOT NULL,
	`delayed_until` text,
	`announced_on` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `disclosure_requests`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reasons_requests_judged" CHECK(("reasons_requests"."judged_on" IS NULL) = ("reasons_requests"."reasonable" IS NULL)),
	CONSTRAINT "reasons_requests_delay" CHECK(("reasons_requests"."delayed_until" IS NULL) = ("reasons_requests"."announced_on" IS NULL))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `reasons_requests_once` ON `reasons_requests` (`request_id`,`round`);--> statement-breakpoint
CREATE TABLE `reopenings` (
	`id` integer PRIMARY KEY NOT NULL,
	`request_id` integer NOT NULL,
	`round` integer NOT NULL,
	`body` text NOT NULL,
	`decision_number` text NOT NULL,
	`received_on` text NOT NULL,
	`reply_by` text,
	`reasons` text NOT NULL,
	`remedy_id` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `disclosure_requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`remedy_id`) REFERENCES `remedies`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `reopenings_round` ON `reopenings` (`request_id`,`round`);--> statement-breakpoint
CREATE TABLE `splits` (
	`request_id` integer PRIMARY KEY NOT NULL,
	`split_on` text NOT NULL,
	`reasons` text NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `disclosure_requests`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` integer PRIMARY KEY NOT NULL,
	`staff_id` integer NOT NULL,
	`name` text NOT NULL,
	`address` text NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_views_name` ON `saved_views` (`staff_id`,`name`);--> statement-breakpoint
CREATE TABLE `__new_replies` (
	`id` integer PRIMARY KEY NOT NULL,
	`request_id` integer NOT NULL,
	`round` integer NOT NULL,
	`applicant_kind` text NOT NULL,
	`concluded_by` text NOT NULL,
	`outcome` text NOT NULL,
	`replied_on` text NOT NULL,
	`served_on` text,
	`service_route` text,
	`tracking_number` text NOT NULL,
	`concludes` integer NOT NULL,
	`reply_number` text,
	`reason` text NOT NULL,
	`withheld_ground` text,
	`withheld` text NOT NULL,
	`search_record` text NOT NULL,
	`responsible_organ` text NOT NULL,
	`earlier_reply` text NOT NULL,
	`directions` text NOT NULL,
	`note` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`request_id`,`applicant_kind`) REFERENCES `disclosure_requests`(`id`,`applicant_kind`) ON UPDATE cascade ON DELETE no action,
	CONSTRAINT "replies_outcome_code" CHECK("__new_replies"."outcome" IN ('granted', 'partially_granted', 'refused.state_secret', 'refused.prohibited_by_law', 'refused.endangers_security_or_stability', 'refused.third_party_rights', 'refused.internal_affairs', 'refused.process_information', 'refused.enforcement_file', 'refused.administrative_enquiry', 'unavailable.not_held', 'unavailable.requires_creation', 'unavailable.still_unclear', 'not_processed.petition_or_complaint', 'not_processed.repeated', 'not_processed.published_material', 'not_processed.excessive', 'not_processed.reconfirmation', 'other.clarification_lapsed', 'other.fee_unpaid', 'other.other')),
	CONSTRAINT "replies_concluded_by" CHECK("__new_replies"."concluded_by" IN ('reply', 'withdrawal')),
	CONSTRAINT "replies_service_route" CHECK("__new_replies"."service_route" IN ('post', 'direct', 'entrusted', 'electronic')),
	CONSTRAINT "replies_withheld_ground" CHECK("__new_replies"."withheld_ground" IN ('refused.state_secret', 'refused.prohibited_by_law', 'refused.endangers_security_or_stability', 'refused.third_party_rights', 'refused.internal_affairs', 'refused.process_information', 'refused.enforcement_file', 'refused.administrative_enquiry')),
	CONSTRAINT "replies_service" CHECK("__new_replies"."served_on" IS NOT NULL OR ("__new_replies"."service_route" IS NULL AND "__new_replies"."concludes" = 0))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_replies`("request_id", "round", "applicant_kind", "concluded_by", "outcome", "replied_on", "served_on", "service_route", "tracking_number", "concludes", "reply_number", "reason", "withheld", "search_record", "responsible_organ", "earlier_reply", "directions", "note", "version") SELECT "request_id", 0, "applicant_kind", 'reply', "outcome", "served_on", "served_on", NULL, '', 1, "reply_number", '', '', '', '', '', '', "note", "version" FROM `replies`;--> statement-breakpoint
INSERT INTO `case_clocks` SELECT `replies`.`request_id`, 0, 'to_archive', `received_on`, `due_on`, 0, NULL, NULL, `served_on` FROM `replies` JOIN `disclosure_requests` ON `disclosure_requests`.`id` = `replies`.`request_id`;--> statement-breakpoint
DROP TABLE `replies`;--> statement-breakpoint
ALTER TABLE `__new_replies` RENAME TO `replies`;--> statement-breakpoint
CREATE UNIQUE INDEX `replies_reply_number_unique` ON `replies` (`reply_number`);--> statement-breakpoint
CREATE UNIQUE INDEX `replies_round` ON `replies` (`request_id`,`round`);--> statement-breakpoint
CREATE UNIQUE INDEX `replies_concluding` ON `replies` (`request_id`) WHERE concludes = 1;--> statement-breakpoint
CREATE INDEX `replies_conclusion` ON `replies` (`request_id`,`concludes`,`served_on`);--> statement-breakpoint
CREATE INDEX `replies_outcome` ON `replies` (`concludes`,`outcome`,`applicant_kind`,`served_on`);--> statement-breakpoint
CREATE INDEX `replies_served` ON `replies` (`served_on`);--> statement-breakpoint
ALTER TABLE `organs` ADD `fee_payment_restarts` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `organs` ADD `answer_day_excluded` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `organs` ADD `appeal_keeps_pending` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `published_items` ADD `formed_on` text;--> statement-breakpoint
CREATE TABLE `__new_remedies` (
	`id` integer PRIMARY KEY NOT NULL,
	`block` text NOT NULL,
	`request_id` integer,
	`body` text NOT NULL,
	`case_number` text NOT NULL,
	`filed_on` text NOT NULL,
	`concluded_on` text,
	`result` text,
	`procedure` text,
	`served_on_organ` text,
	`answered_on` text,
	`co_defendant` integer DEFAULT false NOT NULL,
	`appealed_on` text,
	`appeal_concluded_on` text,
	`appeal_result` text,
	`note` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `disclosure_requests`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "remedies_block" CHECK("__new_remedies"."block" IN ('reconsideration', 'litigation_direct', 'litigation_after_reconsideration')),
	CONSTRAINT "remedies_result" CHECK("__new_remedies"."result" IN ('upheld', 'corrected', 'other')),
	CONSTRAINT "remedies_procedure" CHECK("__new_remedies"."procedure" IN ('ordinary', 'simplified')),
	CONSTRAINT "remedies_appeal_result" CHECK("__new_remedies"."appeal_result" IN ('upheld', 'corrected', 'other')),
	CONSTRAINT "remedies_appeal" CHECK(("__new_remedies"."appeal_concluded_on" IS NULL) = ("__new_remedies"."appeal_result" IS NULL)),
	CONSTRAINT "remedies_concluded" CHECK(("__new_remedies"."concluded_on" IS NULL) = ("__new_remedies"."result" IS NULL))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_remedies`("id", "block", "request_id", "body", "case_number", "filed_on", "concluded_on", "result", "note", "version") SELECT "id", "block", "request_id", "body", "case_number", "filed_on", "concluded_on", "result", "note", "version" FROM `remedies`;--> statement-breakpoint
DROP TABLE `remedies`;--> statement-breakpoint
ALTER TABLE `__new_remedies` RENAME TO `remedies`;--> statement-breakpoint
CREATE INDEX `remedies_filed` ON `remedies` (`filed_on`);--> statement-breakpoint
CREATE INDEX `remedies_request` ON `remedies` (`request_id`);--> statement-breakpoint
ALTER TABLE `disclosure_requests` ADD `confirmation` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `disclosure_requests` ADD `parent_id` integer REFERENCES disclosure_requests(id);--> statement-breakpoint
CREATE INDEX `requests_parent` ON `disclosure_requests` (`parent_id`);