CREATE TABLE `region_adjustments` (
	`id` integer PRIMARY KEY NOT NULL,
	`year` integer NOT NULL,
	`figure` text NOT NULL,
	`amount` text NOT NULL,
	`unit_id` integer,
	`reason` text NOT NULL,
	`evidence` text NOT NULL,
	`staff_name` text NOT NULL,
	`at` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `region_units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "region_adjustments_reason" CHECK("region_adjustments"."reason" <> '' AND "region_adjustments"."amount" <> '0')
) STRICT;
--> statement-breakpoint
CREATE INDEX `region_adjustments_year` ON `region_adjustments` (`year`);--> statement-breakpoint
CREATE TABLE `region_cells` (
	`submission_id` integer NOT NULL,
	`figure` text NOT NULL,
	`state` text NOT NULL,
	`value` text,
	PRIMARY KEY(`submission_id`, `figure`),
	FOREIGN KEY (`submission_id`) REFERENCES `region_submissions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "region_cells_state" CHECK("region_cells"."state" IN ('number', 'zero', 'blank', 'dash', 'text'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `region_contents` (
	`submission_id` integer PRIMARY KEY NOT NULL,
	`content` text NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `region_submissions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `region_decisions` (
	`id` integer PRIMARY KEY NOT NULL,
	`submission_id` integer NOT NULL,
	`kind` text NOT NULL,
	`remarks` text NOT NULL,
	`decided_on` text NOT NULL,
	`staff_name` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `region_submissions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "region_decisions_kind" CHECK("region_decisions"."kind" IN ('returned', 'accepted')),
	CONSTRAINT "region_decisions_remarks" CHECK("region_decisions"."kind" <> 'returned' OR "region_decisions"."remarks" <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `region_decisions_submission` ON `region_decisions` (`submission_id`);--> statement-breakpoint
CREATE TABLE `region_extensions` (
	`unit_id` integer NOT NULL,
	`year` integer NOT NULL,
	`open_until` text NOT NULL,
	`reason` text NOT NULL,
	PRIMARY KEY(`unit_id`, `year`),
	FOREIGN KEY (`unit_id`) REFERENCES `region_units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "region_extensions_reason" CHECK("region_extensions"."reason" <> '')
) STRICT;
--> statement-breakpoint
CREATE TABLE `region_former_names` (
	`unit_id` integer NOT NULL,
	`name` text NOT NULL,
	`until` text NOT NULL,
	PRIMARY KEY(`unit_id`, `name`),
	FOREIGN KEY (`unit_id`) REFERENCES `region_units`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `region_rulings` (
	`unit_id` integer NOT NULL,
	`year` integer NOT NULL,
	`owed` integer NOT NULL,
	`reason` text NOT NULL,
	`staff_name` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`unit_id`, `year`),
	FOREIGN KEY (`unit_id`) REFERENCES `region_units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "region_rulings_reason" CHECK("region_rulings"."reason" <> '')
) STRICT;
--> statement-breakpoint
CREATE TABLE `region_submissions` (
	`id` integer PRIMARY KEY NOT NULL,
	`unit_id` integer NOT NULL,
	`year` integer NOT NULL,
	`version` integer NOT NULL,
	`way` text NOT NULL,
	`received_on` text NOT NULL,
	`file` text NOT NULL,
	`sha256` text NOT NULL,
	`format` text NOT NULL,
	`nil` integer NOT NULL,
	`note` text NOT NULL,
	`summary` text NOT NULL,
	`staff_name` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `region_units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`format`) REFERENCES `report_formats`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "region_submissions_way" CHECK("region_submissions"."way" IN ('file', 'package', 'hand', 'link')),
	CONSTRAINT "region_submissions_hash" CHECK(length("region_submissions"."sha256") = 64 AND "region_submissions"."version" >= 1)
) STRICT;
--> statement-breakpoint
CREATE INDEX `region_submissions_unit` ON `region_submissions` (`unit_id`,`year`,`version`);--> statement-breakpoint
CREATE INDEX `region_submissions_year` ON `region_submissions` (`year`);--> statement-breakpoint
CREATE TABLE `region_successions` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`unit_id` integer NOT NULL,
	`successor_id` integer,
	`happened_on` text NOT NULL,
	`basis` text NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `region_units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`successor_id`) REFERENCES `region_units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "region_successions_kind" CHECK("region_successions"."kind" IN ('merged', 'split', 'abolished', 'transferred')),
	CONSTRAINT "region_successions_other" CHECK("region_successions"."successor_id" IS NULL OR "region_successions"."successor_id" <> "region_successions"."unit_id"),
	CONSTRAINT "region_successions_successor" CHECK(("region_successions"."kind" = 'abolished') OR "region_successions"."successor_id" IS NOT NULL)
) STRICT;
--> statement-breakpoint
CREATE INDEX `region_successions_unit` ON `region_successions` (`unit_id`);--> statement-breakpoint
CREATE TABLE `region_units` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`short_name` text NOT NULL,
	`kind` text NOT NULL,
	`parent_id` integer,
	`credit_code` text NOT NULL,
	`contact` text NOT NULL,
	`phone` text NOT NULL,
	`report_page` text NOT NULL,
	`first_day` text,
	`last_day` text,
	`version` integer NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `region_units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "region_units_kind" CHECK("region_units"."kind" IN ('department', 'township', 'zone', 'lower_government')),
	CONSTRAINT "region_units_parent" CHECK("region_units"."parent_id" IS NULL OR "region_units"."parent_id" <> "region_units"."id"),
	CONSTRAINT "region_units_days" CHECK("region_units"."first_day" IS NULL OR "region_units"."last_day" IS NULL OR "region_units"."first_day" <= "region_units"."last_day")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `region_units_name_unique` ON `region_units` (`name`);--> statement-breakpoint
CREATE TABLE `region_years` (
	`year` integer PRIMARY KEY NOT NULL,
	`asked_on` text,
	`on_time_until` text,
	`open_until` text,
	`in_report` integer NOT NULL,
	`version` integer NOT NULL
) STRICT;--> statement-breakpoint
-- What a unit handed in, and what was decided on it, stays: a later version is one more.
CREATE TRIGGER `region_submissions_no_update` BEFORE UPDATE ON `region_submissions`
BEGIN SELECT RAISE(ABORT, 'versions of a unit’s report are append-only'); END;--> statement-breakpoint
CREATE TRIGGER `region_submissions_no_delete` BEFORE DELETE ON `region_submissions`
BEGIN SELECT RAISE(ABORT, 'versions of a unit’s report are append-only'); END;--> statement-breakpoint
CREATE TRIGGER `region_submissions_no_replace` BEFORE INSERT ON `region_submissions`
WHEN (NEW.`id` > 0 AND EXISTS (SELECT 1 FROM `region_submissions` WHERE `id` >= NEW.`id`))
	OR EXISTS (SELECT 1 FROM `region_submissions` WHERE `unit_id` = NEW.`unit_id` AND `year` = NEW.`year` AND `version` >= NEW.`version`)
BEGIN SELECT RAISE(ABORT, 'versions of a unit’s report are append-only'); END;--> statement-breakpoint
CREATE TRIGGER `region_cells_no_update` BEFORE UPDATE ON `region_cells`
BEGIN SELECT RAISE(ABORT, 'cells of a unit’s report are append-only'); END;--> statement-breakpoint
CREATE TRIGGER `region_cells_no_delete` BEFORE DELETE ON `region_cells`
BEGIN SELECT RAISE(ABORT, 'cells of a unit’s report are append-only'); END;--> statement-breakpoint
CREATE TRIGGER `region_cells_no_replace` BEFORE INSERT ON `region_cells`
WHEN EXISTS (SELECT 1 FROM `region_cells` WHERE `submission_id` = NEW.`submission_id` AND `figure` = NEW.`figure`)
BEGIN SELECT RAISE(ABORT, 'cells of a unit’s report are append-only'); END;--> statement-breakpoint
CREATE TRIGGER `region_contents_no_update` BEFORE UPDATE ON `region_contents`
BEGIN SELECT RAISE(ABORT, 'cells of a unit’s report are append-only'); END;--> statement-breakpoint
CREATE TRIGGER `region_contents_no_delete` BEFORE DELETE ON `region_contents`
BEGIN SELECT RAISE(ABORT, 'cells of a unit’s report are append-only'); END;--> statement-breakpoint
CREATE TRIGGER `region_contents_no_replace` BEFORE INSERT ON `region_contents`
WHEN EXISTS (SELECT 1 FROM `region_contents` WHERE `submission_id` = NEW.`submission_id`)
BEGIN SELECT RAISE(ABORT, 'cells of a unit’s report are append-only'); END;--> statement-breakpoint
CREATE TRIGGER `region_decisions_no_update` BEFORE UPDATE ON `region_decisions`
BEGIN SELECT RAISE(ABORT, 'decisions on a unit’s report are append-only'); END;--> statement-breakpoint
CREATE TRIGGER `region_decisions_no_delete` BEFORE DELETE ON `region_decisions`
BEGIN SELECT RAISE(ABORT, 'decisions on a unit’s report are append-only'); END;--> statement-breakpoint
CREATE TRIGGER `region_decisions_no_replace` BEFORE INSERT ON `region_decisions`
WHEN (NEW.`id` > 0 AND EXISTS (SELECT 1 FROM `region_decisions` WHERE `id` >= NEW.`id`))
BEGIN SELECT RAISE(ABORT, 'decisions on a unit’s report are append-only'); END;--> statement-breakpoint
CREATE TRIGGER `region_submissions_no_insert_before` AFTER INSERT ON `region_submissions` WHEN NEW.`id` <= 0
BEGIN SELECT RAISE(ABORT, 'versions of a unit’s report are append-only'); END;--> statement-breakpoint
CREATE TRIGGER `region_decisions_no_insert_before` AFTER INSERT ON `region_decisions` WHEN NEW.`id` <= 0
BEGIN SELECT RAISE(ABORT, 'decisions on a unit’s report are append-only'); END;
