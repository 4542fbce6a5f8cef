CREATE TABLE `region_links` (
	`id` integer PRIMARY KEY NOT NULL,
	`unit_id` integer NOT NULL,
	`year` integer NOT NULL,
	`token_hash` text NOT NULL,
	`expires_on` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`opened_at` text,
	`revoked_at` text,
	FOREIGN KEY (`unit_id`) REFERENCES `region_units`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "region_links_hash" CHECK(length("region_links"."token_hash") = 64)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `region_links_token_hash_unique` ON `region_links` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `region_links_open` ON `region_links` (`unit_id`,`year`) WHERE revoked_at IS NULL;--> statement-breakpoint
ALTER TABLE `region_years` ADD `by_link` integer DEFAULT false NOT NULL;--> statement-breakpoint
-- An address that was revoked stays so, and none is moved to another unit or year.
CREATE TRIGGER `region_links_stay` BEFORE UPDATE ON `region_links`
WHEN OLD.`revoked_at` IS NOT NULL OR NEW.`token_hash` <> OLD.`token_hash` OR NEW.`unit_id` <> OLD.`unit_id`
	OR NEW.`year` <> OLD.`year` OR NEW.`expires_on` <> OLD.`expires_on`
BEGIN SELECT RAISE(ABORT, 'an address for reports is never changed'); END;
