CREATE TABLE `region_files` (
	`submission_id` integer PRIMARY KEY NOT NULL,
	`bytes` integer NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `region_submissions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "region_files_bytes" CHECK("region_files"."bytes" > 0)
) STRICT;
--> statement-breakpoint
-- An original belongs to its version for good.
CREATE TRIGGER `region_files_no_update` BEFORE UPDATE ON `region_files`
BEGIN SELECT RAISE(ABORT, 'originals of a unit’s report are append-only'); END;--> statement-breakpoint
CREATE TRIGGER `region_files_no_delete` BEFORE DELETE ON `region_files`
BEGIN SELECT RAISE(ABORT, 'originals of a unit’s report are append-only'); END;--> statement-breakpoint
CREATE TRIGGER `region_files_no_replace` BEFORE INSERT ON `region_files`
WHEN EXISTS (SELECT 1 FROM `region_files` WHERE `submission_id` = NEW.`submission_id`)
BEGIN SELECT RAISE(ABORT, 'originals of a unit’s report are append-only'); END;
