CREATE TABLE `audit_entries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`staff_id` integer,
	`staff_name` text NOT NULL,
	`act` text NOT NULL,
	`subject` text NOT NULL,
	`reason` text NOT NULL,
	`before` text,
	`after` text,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_entries_subject` ON `audit_entries` (`subject`);--> statement-breakpoint
CREATE TABLE `number_sequences` (
	`series` text NOT NULL,
	`year` integer NOT NULL,
	`last` integer NOT NULL,
	PRIMARY KEY(`series`, `year`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `report_sections` (
	`year` integer NOT NULL,
	`section` text NOT NULL,
	`text` text NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`year`, `section`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `submissions` (
	`key` text PRIMARY KEY NOT NULL,
	`act` text NOT NULL,
	`value` text NOT NULL,
	`at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `submissions_at` ON `submissions` (`at`);--> statement-breakpoint
CREATE TABLE `organs` (
	`id` integer PRIMARY KEY NOT NULL,
	`full_name` text NOT NULL,
	`short_name` text NOT NULL,
	`kind` text NOT NULL,
	`level` text NOT NULL,
	`region` text NOT NULL,
	`agency_code` text NOT NULL,
	`disclosure_office` text NOT NULL,
	`address` text NOT NULL,
	`postcode` text NOT NULL,
	`phone` text NOT NULL,
	`email` text NOT NULL,
	`website` text NOT NULL,
	`expiry_counts_as_repeal` integer NOT NULL,
	`demonstration` integer NOT NULL,
	`version` integer NOT NULL,
	CONSTRAINT "organs_single" CHECK("organs"."id" = 1),
	CONSTRAINT "organs_kind" CHECK("organs"."kind" IN ('government', 'department')),
	CONSTRAINT "organs_level" CHECK("organs"."level" IN ('national', 'provincial', 'municipal', 'county', 'township'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `sections` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`active` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `sections_name_unique` ON `sections` (`name`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`staff_id` integer NOT NULL,
	`created_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `staff` (
	`id` integer PRIMARY KEY NOT NULL,
	`username` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`section_id` integer,
	`password_hash` text NOT NULL,
	`active` integer NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "staff_role" CHECK("staff"."role" IN ('clerk', 'reviewer', 'supervisor', 'administrator'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_username_unique` ON `staff` (`username`);--> statement-breakpoint
CREATE TABLE `categories` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`short_name` text NOT NULL,
	`kind` text NOT NULL,
	`active` integer NOT NULL,
	CONSTRAINT "categories_kind" CHECK("categories"."kind" IN ('information', 'interpretation', 'response'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `categories_name_unique` ON `categories` (`name`);--> statement-breakpoint
CREATE UNIQUE INDEX `categories_short_name_unique` ON `categories` (`short_name`);--> statement-breakpoint
CREATE TABLE `platforms` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`active` integer NOT NULL,
	CONSTRAINT "platforms_kind" CHECK("platforms"."kind" IN ('website', 'wechat', 'weibo', 'douyin', 'gazette', 'other'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `platforms_name_unique` ON `platforms` (`name`);--> statement-breakpoint
CREATE TABLE `postings` (
	`id` integer PRIMARY KEY NOT NULL,
	`item_id` integer NOT NULL,
	`platform_id` integer NOT NULL,
	`posted_on` text NOT NULL,
	`address` text NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `published_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`platform_id`) REFERENCES `platforms`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `postings_once` ON `postings` (`item_id`,`platform_id`,`address`);--> statement-breakpoint
CREATE INDEX `postings_platform` ON `postings` (`platform_id`,`posted_on`);--> statement-breakpoint
CREATE TABLE `published_items` (
	`id` integer PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`category_id` integer NOT NULL,
	`published_on` text NOT NULL,
	`document_number` text NOT NULL,
	`note` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `published_items_date` ON `published_items` (`published_on`,`category_id`);--> statement-breakpoint
CREATE INDEX `published_items_category` ON `published_items` (`category_id`,`published_on`);--> statement-breakpoint
CREATE TABLE `document_endings` (
	`document_id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`ended_on` text NOT NULL,
	`basis` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `normative_documents`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "document_endings_kind" CHECK("document_endings"."kind" IN ('repealed', 'invalidated', 'expired'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `document_endings_date` ON `document_endings` (`ended_on`);--> statement-breakpoint
CREATE TABLE `normative_documents` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`document_number` text NOT NULL,
	`issued_on` text NOT NULL,
	`valid_until` text,
	`note` text NOT NULL,
	`version` integer NOT NULL,
	CONSTRAINT "normative_documents_kind" CHECK("normative_documents"."kind" IN ('regulations', 'normative_documents'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `normative_documents_issued` ON `normative_documents` (`issued_on`,`kind`);--> statement-breakpoint
CREATE TABLE `platform_statistics` (
	`id` integer PRIMARY KEY NOT NULL,
	`platform_id` integer NOT NULL,
	`measure` text NOT NULL,
	`value` integer NOT NULL,
	`period_from` text,
	`as_of` text NOT NULL,
	`unit` text NOT NULL,
	`decimals` integer NOT NULL,
	`source` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`platform_id`) REFERENCES `platforms`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "platform_statistics_measure" CHECK("platform_statistics"."measure" IN ('visits', 'followers', 'subscribers', 'likes', 'articles')),
	CONSTRAINT "platform_statistics_value" CHECK("platform_statistics"."value" >= 0 AND "platform_statistics"."decimals" BETWEEN 0 AND 4)
) STRICT;
--> statement-breakpoint
CREATE INDEX `platform_statistics_series` ON `platform_statistics` (`platform_id`,`measure`,`as_of`);--> statement-breakpoint
CREATE TABLE `remedies` (
	`id` integer PRIMARY KEY NOT NULL,
	`block` text NOT NULL,
	`request_id` integer,
	`body` text NOT NULL,
	`case_number` text NOT NULL,
	`filed_on` text NOT NULL,
	`concluded_on` text,
	`result` text,
	`note` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `disclosure_requests`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "remedies_block" CHECK("remedies"."block" IN ('reconsideration', 'litigation_direct', 'litigation_after_reconsideration')),
	CONSTRAINT "remedies_result" CHECK("remedies"."result" IN ('upheld', 'corrected', 'other')),
	CONSTRAINT "remedies_concluded" CHECK(("remedies"."concluded_on" IS NULL) = ("remedies"."result" IS NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX `remedies_filed` ON `remedies` (`filed_on`);--> statement-breakpoint
CREATE INDEX `remedies_request` ON `remedies` (`request_id`);--> statement-breakpoint
CREATE TABLE `reported_figures` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`period_from` text NOT NULL,
	`period_to` text NOT NULL,
	`decisions` integer,
	`amount_fen` integer,
	`source` text NOT NULL,
	`note` text NOT NULL,
	`version` integer NOT NULL,
	CONSTRAINT "reported_figures_kind" CHECK("reported_figures"."kind" IN ('licensing', 'penalties', 'coercion', 'administrative_charges')),
	CONSTRAINT "reported_figures_value" CHECK(CASE WHEN "reported_figures"."kind" = 'administrative_charges' THEN coalesce("reported_figures"."amount_fen", -1) >= 0 AND "reported_figures"."decisions" IS NULL ELSE coalesce("reported_figures"."decisions", -1) >= 0 AND "reported_figures"."amount_fen" IS NULL END)
) STRICT;
--> statement-breakpoint
CREATE INDEX `reported_figures_period` ON `reported_figures` (`kind`,`period_to`);--> statement-breakpoint
CREATE TABLE `applicants` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`identity_document` text,
	`identity_number` text NOT NULL,
	`organisation_code` text NOT NULL,
	`representative` text NOT NULL,
	CONSTRAINT "applicants_kind" CHECK("applicants"."kind" IN ('natural_person', 'business', 'research_institution', 'public_interest_organisation', 'legal_service', 'other_organisation'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `applicants_name` ON `applicants` (`name`);--> statement-breakpoint
CREATE TABLE `disclosure_requests` (
	`id` integer PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`year` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`channel` text NOT NULL,
	`arrived_on` text NOT NULL,
	`confirmed_on` text,
	`received_on` text NOT NULL,
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
	`version` integer NOT NULL,
	FOREIGN KEY (`applicant_id`) REFERENCES `applicants`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`handler_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "requests_channel" CHECK("disclosure_requests"."channel" IN ('in_person', 'registered_post', 'ordinary_post', 'online', 'fax')),
	CONSTRAINT "requests_applicant_kind" CHECK("disclosure_requests"."applicant_kind" IN ('natural_person', 'business', 'research_institution', 'public_interest_organisation', 'legal_service', 'other_organisation')),
	CONSTRAINT "requests_form_wanted" CHECK("disclosure_requests"."form_wanted" IN ('paper', 'electronic', 'inspection', 'other')),
	CONSTRAINT "requests_route_wanted" CHECK("disclosure_requests"."route_wanted" IN ('post', 'email', 'collection', 'online', 'fax', 'other')),
	CONSTRAINT "requests_article_31" CHECK("disclosure_requests"."received_on" IS CASE WHEN "disclosure_requests"."channel" IN ('ordinary_post', 'online', 'fax') THEN "disclosure_requests"."confirmed_on" ELSE "disclosure_requests"."arrived_on" END)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `disclosure_requests_number_unique` ON `disclosure_requests` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `requests_year_ordinal` ON `disclosure_requests` (`year`,`ordinal`);--> statement-breakpoint
CREATE INDEX `requests_received` ON `disclosure_requests` (`received_on`,`applicant_kind`);--> statement-breakpoint
CREATE UNIQUE INDEX `requests_kind` ON `disclosure_requests` (`id`,`applicant_kind`);--> statement-breakpoint
CREATE INDEX `requests_applicant` ON `disclosure_requests` (`applicant_id`);--> statement-breakpoint
CREATE INDEX `requests_section` ON `disclosure_requests` (`section_id`,`received_on`);--> statement-breakpoint
CREATE INDEX `requests_handler` ON `disclosure_requests` (`handler_id`,`received_on`);--> statement-breakpoint
CREATE TABLE `replies` (
	`request_id` integer PRIMARY KEY NOT NULL,
	`applicant_kind` text NOT NULL,
	`outcome` text NOT NULL,
	`served_on` text NOT NULL,
	`due_on` text NOT NULL,
	`reply_number` text,
	`note` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`request_id`,`applicant_kind`) REFERENCES `disclosure_requests`(`id`,`applicant_kind`) ON UPDATE cascade ON DELETE no action,
	CONSTRAINT "replies_outcome_code" CHECK("replies"."outcome" IN ('granted', 'partially_granted', 'refused.state_secret', 'refused.prohibited_by_law', 'refused.endangers_security_or_stability', 'refused.third_party_rights', 'refused.internal_affairs', 'refused.process_information', 'refused.enforcement_file', 'refused.administrative_enquiry', 'unavailable.not_held', 'unavailable.requires_creation', 'unavailable.still_unclear', 'not_processed.petition_or_complaint', 'not_processed.repeated', 'not_processed.published_material', 'not_processed.excessive', 'not_processed.reconfirmation', 'other.clarification_lapsed', 'other.fee_unpaid', 'other.other'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `replies_reply_number_unique` ON `replies` (`reply_number`);--> statement-breakpoint
CREATE INDEX `replies_outcome` ON `replies` (`outcome`,`applicant_kind`,`served_on`);--> statement-breakpoint
CREATE INDEX `replies_served` ON `replies` (`served_on`);--> statement-breakpoint
CREATE TRIGGER `audit_entries_no_update` BEFORE UPDATE ON `audit_entries` BEGIN SELECT RAISE(ABORT, 'audit entries are append-only'); END;--> statement-breakpoint
CREATE TRIGGER `audit_entries_no_delete` BEFORE DELETE ON `audit_entries` BEGIN SELECT RAISE(ABORT, 'audit entries are append-only'); END;--> statement-breakpoint
CREATE TRIGGER `disclosure_requests_no_delete` BEFORE DELETE ON `disclosure_requests` BEGIN SELECT RAISE(ABORT, 'a registration number is never given up'); END;
