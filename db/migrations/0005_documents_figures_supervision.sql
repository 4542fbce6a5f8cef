CREATE TABLE `document_amendments` (
	`id` integer PRIMARY KEY NOT NULL,
	`document_id` integer NOT NULL,
	`amended_on` text NOT NULL,
	`basis` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `normative_documents`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `document_amendments_document` ON `document_amendments` (`document_id`,`amended_on`);--> statement-breakpoint
CREATE INDEX `document_amendments_date` ON `document_amendments` (`amended_on`);--> statement-breakpoint
CREATE TABLE `single_decisions` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`decided_on` text NOT NULL,
	`decision_number` text NOT NULL,
	`subject` text NOT NULL,
	`source` text NOT NULL,
	`version` integer NOT NULL,
	CONSTRAINT "single_decisions_kind" CHECK("single_decisions"."kind" IN ('licensing', 'penalties', 'coercion'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `single_decisions_once` ON `single_decisions` (`kind`,`source`,`decision_number`);--> statement-breakpoint
CREATE INDEX `single_decisions_date` ON `single_decisions` (`kind`,`decided_on`);--> statement-breakpoint
CREATE TABLE `complaints` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`received_on` text NOT NULL,
	`received_from` text NOT NULL,
	`matter` text NOT NULL,
	`request_number` text NOT NULL,
	`answered_on` text,
	`result` text NOT NULL,
	CONSTRAINT "complaints_answered" CHECK(("complaints"."answered_on" IS NULL) = ("complaints"."result" = ''))
) STRICT;
--> statement-breakpoint
CREATE TABLE `evaluations` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`of_year` integer NOT NULL,
	`concluded_on` text NOT NULL,
	`body` text NOT NULL,
	`result` text NOT NULL,
	CONSTRAINT "evaluations_kind" CHECK("evaluations"."kind" IN ('assessment', 'public_review', 'accountability'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `improvement_measures` (
	`id` integer PRIMARY KEY NOT NULL,
	`problem_id` integer NOT NULL,
	`measure` text NOT NULL,
	`due_on` text,
	`done_on` text,
	`result` text NOT NULL,
	FOREIGN KEY (`problem_id`) REFERENCES `problems`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `improvement_measures_problem` ON `improvement_measures` (`problem_id`);--> statement-breakpoint
CREATE INDEX `improvement_measures_due` ON `improvement_measures` (`due_on`);--> statement-breakpoint
CREATE TABLE `inspections` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`inspected_on` text NOT NULL,
	`inspector` text NOT NULL,
	`inspected` text NOT NULL,
	`findings` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `leading_group_members` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`duty` text NOT NULL,
	`position` text NOT NULL,
	`person` text NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text,
	`basis` text NOT NULL,
	CONSTRAINT "leading_group_members_duty" CHECK("leading_group_members"."duty" IN ('leader', 'deputy', 'member', 'office'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `meetings` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`held_on` text NOT NULL,
	`topic` text NOT NULL,
	`attended` text NOT NULL,
	`decisions` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `problems` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`found_on` text NOT NULL,
	`source` text NOT NULL,
	`description` text NOT NULL,
	CONSTRAINT "problems_source" CHECK("problems"."source" IN ('own', 'inspection', 'evaluation', 'complaint'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `work_rule_amendments` (
	`id` integer PRIMARY KEY NOT NULL,
	`rule_id` integer NOT NULL,
	`amended_on` text NOT NULL,
	`basis` text NOT NULL,
	FOREIGN KEY (`rule_id`) REFERENCES `work_rules`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `work_rule_amendments_rule` ON `work_rule_amendments` (`rule_id`,`amended_on`);--> statement-breakpoint
CREATE TABLE `work_rules` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`title` text NOT NULL,
	`document_number` text NOT NULL,
	`adopted_on` text NOT NULL,
	`ended_on` text,
	`note` text NOT NULL
) STRICT;
--> statement-breakpoint
ALTER TABLE `organs` ADD `amendment_counts_as_issue` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `platforms` ADD `account` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `platforms` ADD `opened_on` text;--> statement-breakpoint
ALTER TABLE `platforms` ADD `closed_on` text;--> statement-breakpoint
ALTER TABLE `normative_documents` ADD `joint_with` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `normative_documents` ADD `leads` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `reported_figures` ADD `provider` text DEFAULT '' NOT NULL;