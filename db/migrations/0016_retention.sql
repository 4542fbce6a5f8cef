CREATE TABLE `anonymised_cases` (
	`request_id` integer PRIMARY KEY NOT NULL,
	`act_entry` integer NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `disclosure_requests`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `anonymised_cases_act` ON `anonymised_cases` (`act_entry`);--> statement-breakpoint
CREATE TABLE `anonymised_entries` (
	`entry_id` integer PRIMARY KEY NOT NULL,
	`act_entry` integer NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `audit_entries`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
ALTER TABLE `organs` ADD `retention_years` integer;--> statement-breakpoint
CREATE INDEX `row_versions_request` ON `row_versions` (`relation`, (CASE relation WHEN 'disclosure_requests' THEN before ->> '$.id' ELSE before ->> '$.request_id' END)) WHERE before IS NOT NULL;--> statement-breakpoint
DROP TRIGGER `audit_entries_no_update`;--> statement-breakpoint
CREATE TRIGGER `audit_entries_no_update` BEFORE UPDATE ON `audit_entries`
WHEN NOT EXISTS (SELECT 1 FROM `anonymised_entries` WHERE `entry_id` = OLD.`id` AND `act_entry` = (SELECT max(`id`) + 1 FROM `audit_entries`))
	OR NEW.`id` IS NOT OLD.`id` OR NEW.`at` IS NOT OLD.`at` OR NEW.`staff_id` IS NOT OLD.`staff_id` OR NEW.`staff_name` IS NOT OLD.`staff_name`
	OR NEW.`act` IS NOT OLD.`act` OR NEW.`subject` IS NOT OLD.`subject` OR NEW.`previous_hash` IS NOT OLD.`previous_hash` OR NEW.`hash` IS NOT OLD.`hash`
BEGIN SELECT RAISE(ABORT, 'audit entries are append-only'); END;
