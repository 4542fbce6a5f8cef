CREATE TABLE `report_copies` (
	`year` integer PRIMARY KEY NOT NULL,
	`formed_on` text NOT NULL,
	`signer` text NOT NULL,
	`attachments` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `report_filings` (
	`id` integer PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`revision` integer NOT NULL,
	`content_hash` text NOT NULL,
	`kind` text NOT NULL,
	`recipient` text NOT NULL,
	`filed_on` text NOT NULL,
	`way` text NOT NULL,
	`document_number` text NOT NULL,
	`receipt` text NOT NULL,
	`note` text NOT NULL,
	`staff_name` text NOT NULL,
	`version` integer NOT NULL,
	CONSTRAINT "report_filings_kind" CHECK("report_filings"."kind" IN ('submission', 'record')),
	CONSTRAINT "report_filings_way" CHECK("report_filings"."way" IN ('platform', 'paper', 'email', 'other'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `report_filings_year` ON `report_filings` (`year`);--> statement-breakpoint
CREATE TABLE `report_glance` (
	`year` integer NOT NULL,
	`panel` text NOT NULL,
	`shown` integer NOT NULL,
	PRIMARY KEY(`year`, `panel`),
	CONSTRAINT "report_glance_panel" CHECK("report_glance"."panel" IN ('received', 'outcomes', 'timeliness', 'published', 'years'))
) STRICT;
--> statement-breakpoint
ALTER TABLE `organs` ADD `file_before_publication` integer DEFAULT false NOT NULL;