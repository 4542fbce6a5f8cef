CREATE TABLE `report_charts` (
	`year` integer NOT NULL,
	`chart` text NOT NULL,
	`shown` integer NOT NULL,
	PRIMARY KEY(`year`, `chart`),
	CONSTRAINT "report_charts_chart" CHECK("report_charts"."chart" IN ('items', 'channels', 'followers', 'requests', 'outcomes', 'years'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `report_revisions` (
	`year` integer NOT NULL,
	`revision` integer NOT NULL,
	`content` text NOT NULL,
	`content_hash` text NOT NULL,
	`signed_by` text NOT NULL,
	`signed_on` text NOT NULL,
	`published_by` text NOT NULL,
	`published_on` text NOT NULL,
	`address` text NOT NULL,
	`reason` text NOT NULL,
	`at` text NOT NULL,
	`sha256` text NOT NULL,
	PRIMARY KEY(`year`, `revision`),
	CONSTRAINT "report_revisions_reason" CHECK("report_revisions"."revision" >= 1 AND ("report_revisions"."revision" = 1) = ("report_revisions"."reason" = ''))
) STRICT;
--> statement-breakpoint
CREATE TABLE `report_steps` (
	`id` integer PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`revision` integer NOT NULL,
	`step` text NOT NULL,
	`content_hash` text NOT NULL,
	`staff_name` text NOT NULL,
	`taken_on` text NOT NULL,
	`at` text NOT NULL,
	`note` text NOT NULL,
	CONSTRAINT "report_steps_step" CHECK("report_steps"."step" IN ('checked', 'signed'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `report_steps_year` ON `report_steps` (`year`);--> statement-breakpoint
CREATE TABLE `row_history_start` (
	`id` integer PRIMARY KEY NOT NULL,
	`entry` integer NOT NULL,
	`at` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `row_versions` (
	`id` integer PRIMARY KEY NOT NULL,
	`entry` integer NOT NULL,
	`relation` text NOT NULL,
	`key` text NOT NULL,
	`before` text,
	`deleted` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `row_versions_entry` ON `row_versions` (`entry`);--> statement-breakpoint
ALTER TABLE `organs` ADD `local_report_due` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE TRIGGER `report_revisions_no_update` BEFORE UPDATE ON `report_revisions` BEGIN SELECT RAISE(ABORT, 'a published report is frozen'); END;--> statement-breakpoint
CREATE TRIGGER `report_revisions_no_delete` BEFORE DELETE ON `report_revisions` BEGIN SELECT RAISE(ABORT, 'a published report is frozen'); END;--> statement-breakpoint
CREATE TRIGGER `report_steps_no_update` BEFORE UPDATE ON `report_steps` BEGIN SELECT RAISE(ABORT, 'steps of a report are append-only'); END;--> statement-breakpoint
CREATE TRIGGER `report_steps_no_delete` BEFORE DELETE ON `report_steps` BEGIN SELECT RAISE(ABORT, 'steps of a report are append-only'); END;
