CREATE TABLE `confirmation_attempts` (
	`id` integer PRIMARY KEY NOT NULL,
	`request_id` integer NOT NULL,
	`attempted_on` text NOT NULL,
	`attempted_by` text NOT NULL,
	`details` text NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `disclosure_requests`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `confirmation_attempts_request` ON `confirmation_attempts` (`request_id`);--> statement-breakpoint
-- One more stage.
CREATE TABLE `__new_case_clocks` (
	`request_id` integer PRIMARY KEY NOT NULL,
	`round` integer NOT NULL,
	`stage` text NOT NULL,
	`starts_on` text NOT NULL,
	`due_on` text,
	`provisional` integer NOT NULL,
	`waiting_until` text,
	`waiting_provisional` integer DEFAULT false NOT NULL,
	`days_left_while_waiting` integer,
	`concluded_on` text,
	`working_days_used` integer,
	`irregular_acts` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `disclosure_requests`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "case_clocks_stage_code" CHECK("__new_case_clocks"."stage" IN ('awaiting_confirmation', 'to_assign', 'in_progress', 'awaiting_clarification', 'consulting', 'awaiting_reasons', 'awaiting_payment', 'to_serve', 'to_archive', 'archived', 'split'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_case_clocks`("request_id", "round", "stage", "starts_on", "due_on", "provisional", "waiting_until", "waiting_provisional", "days_left_while_waiting", "concluded_on", "working_days_used", "irregular_acts") SELECT "request_id", "round", "stage", "starts_on", "due_on", "provisional", "waiting_until", "waiting_provisional", "days_left_while_waiting", "concluded_on", "working_days_used", "irregular_acts" FROM `case_clocks`;--> statement-breakpoint
DROP TABLE `case_clocks`;--> statement-breakpoint
ALTER TABLE `__new_case_clocks` RENAME TO `case_clocks`;--> statement-breakpoint
CREATE INDEX `case_clocks_open` ON `case_clocks` (`due_on`,`stage`) WHERE concluded_on IS NULL AND stage <> 'split';--> statement-breakpoint
CREATE INDEX `case_clocks_due` ON `case_clocks` (`due_on`,`request_id`);--> statement-breakpoint
CREATE INDEX `case_clocks_stage` ON `case_clocks` (`stage`,`due_on`);--> statement-breakpoint
CREATE INDEX `case_clocks_concluded` ON `case_clocks` (`concluded_on`,`due_on`);--> statement-breakpoint
CREATE INDEX `case_clocks_used` ON `case_clocks` (`concluded_on`,`working_days_used`,`due_on`,`round`);--> statement-breakpoint
-- The day of receipt is not known before the confirmation that Art. 31 asks of some channels.
CREATE TABLE `__new_disclosure_requests` (
	`id` integer PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`year` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`own_number` text DEFAULT '' NOT NULL,
	`channel` text NOT NULL,
	`arrived_on` text NOT NULL,
	`confirmed_on` text,
	`confirmation` text DEFAULT '' NOT NULL,
	`received_on` text,
	`applicant_id` integer NOT NULL,
	`applicant_kind` text NOT NULL,
	`phone` text NOT NULL,
	`address` text NOT NULL,
	`email` text NOT NULL,
	`description` text NOT NULL,
	`form_wanted` text NOT NULL,
	`route_wanted` text NOT NULL,
	`section_id` integer,
	`handler_id` integer,
	`note` text NOT NULL,
	`parent_id` integer,
	`version` integer NOT NULL,
	FOREIGN KEY (`applicant_id`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`handler_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent_id`) REFERENCES `disclosure_requests`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "requests_channel" CHECK("__new_disclosure_requests"."channel" IN ('in_person', 'registered_post', 'ordinary_post', 'online', 'fax')),
	CONSTRAINT "requests_applicant_kind" CHECK("__new_disclosure_requests"."applicant_kind" IN ('natural_person', 'business', 'research_institution', 'public_interest_organisation', 'legal_service', 'other_organisation')),
	CONSTRAINT "requests_form_wanted" CHECK("__new_disclosure_requests"."form_wanted" IN ('paper', 'electronic', 'inspection', 'other')),
	CONSTRAINT "requests_route_wanted" CHECK("__new_disclosure_requests"."route_wanted" IN ('post', 'email', 'collection', 'online', 'fax', 'other')),
	CONSTRAINT "requests_article_31" CHECK("__new_disclosure_requests"."received_on" IS CASE WHEN "__new_disclosure_requests"."channel" IN ('ordinary_post', 'online', 'fax') THEN "__new_disclosure_requests"."confirmed_on" ELSE "__new_disclosure_requests"."arrived_on" END)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_disclosure_requests`("id", "number", "year", "ordinal", "own_number", "channel", "arrived_on", "confirmed_on", "confirmation", "received_on", "applicant_id", "applicant_kind", "phone", "address", "email", "description", "form_wanted", "route_wanted", "section_id", "handler_id", "note", "parent_id", "version") SELECT "id", "number", "year", "ordinal", "own_number", "channel", "arrived_on", "confirmed_on", "confirmation", "received_on", "applicant_id", "applicant_kind", "phone", "address", "email", "description", "form_wanted", "route_wanted", "section_id", "handler_id", "note", "parent_id", "version" FROM `disclosure_requests`;--> statement-breakpoint
DROP TABLE `disclosure_requests`;--> statement-breakpoint
ALTER TABLE `__new_disclosure_requests` RENAME TO `disclosure_requests`;--> statement-breakpoint
CREATE UNIQUE INDEX `disclosure_requests_number_unique` ON `disclosure_requests` (`number`);--> statement-breakpoint
CREATE INDEX `requests_parent` ON `disclosure_requests` (`parent_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `requests_year_ordinal` ON `disclosure_requests` (`year`,`ordinal`);--> statement-breakpoint
CREATE INDEX `requests_received` ON `disclosure_requests` (`received_on`,`applicant_kind`);--> statement-breakpoint
CREATE UNIQUE INDEX `requests_kind` ON `disclosure_requests` (`id`,`applicant_kind`);--> statement-breakpoint
CREATE INDEX `requests_applicant` ON `disclosure_requests` (`applicant_id`,`received_on`);--> statement-breakpoint
CREATE INDEX `requests_section` ON `disclosure_requests` (`section_id`,`received_on`);--> statement-breakpoint
CREATE INDEX `requests_handler` ON `disclosure_requests` (`handler_id`,`received_on`);--> statement-breakpoint
-- Its triggers went with the table.
CREATE TRIGGER `disclosure_requests_no_delete` BEFORE DELETE ON `disclosure_requests`
WHEN NOT EXISTS (SELECT 1 FROM `imported_records` WHERE `subject` = 'request:' || OLD.`number`)
BEGIN SELECT RAISE(ABORT, 'a registration number is never given up'); END;--> statement-breakpoint
CREATE TRIGGER `disclosure_requests_no_replace` BEFORE INSERT ON `disclosure_requests`
WHEN EXISTS (SELECT 1 FROM `disclosure_requests` WHERE `id` = NEW.`id`) OR EXISTS (SELECT 1 FROM `disclosure_requests` WHERE `number` = NEW.`number`)
BEGIN SELECT RAISE(ABORT, 'a registration number is never given up'); END;--> statement-breakpoint
CREATE TRIGGER `disclosure_requests_no_update_replace` BEFORE UPDATE OF `id`, `number` ON `disclosure_requests`
WHEN EXISTS (SELECT 1 FROM `disclosure_requests` WHERE `id` = NEW.`id` AND `id` <> OLD.`id`)
	OR EXISTS (SELECT 1 FROM `disclosure_requests` WHERE `number` = NEW.`number` AND `id` <> OLD.`id`)
BEGIN SELECT RAISE(ABORT, 'a registration number is never given up'); END;
