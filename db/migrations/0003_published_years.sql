CREATE TABLE `historical_figures` (
	`year` integer NOT NULL,
	`figure` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`year`, `figure`),
	FOREIGN KEY (`year`) REFERENCES `historical_reports`(`year`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `historical_reports` (
	`year` integer PRIMARY KEY NOT NULL,
	`format` text NOT NULL,
	`source` text NOT NULL,
	`version` integer NOT NULL,
	CONSTRAINT "historical_reports_format" CHECK("historical_reports"."format" IN ('2019', '2021'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `historical_sections` (
	`year` integer NOT NULL,
	`section` text NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`year`, `section`),
	FOREIGN KEY (`year`) REFERENCES `historical_reports`(`year`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "historical_sections_code" CHECK("historical_sections"."section" IN ('preamble', 'overview.proactive', 'overview.requests', 'overview.information_management', 'overview.platform', 'overview.supervision', 'problems', 'other_matters'))
) STRICT;
