CREATE TABLE `known_browsers` (
	`token_hash` text NOT NULL,
	`staff_id` integer NOT NULL,
	`last_sign_in_at` text NOT NULL,
	PRIMARY KEY(`token_hash`, `staff_id`),
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `known_browsers_staff` ON `known_browsers` (`staff_id`);--> statement-breakpoint
ALTER TABLE `sign_in_attempts` ADD `account` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `sign_in_attempts_account` ON `sign_in_attempts` (`account`);--> statement-breakpoint
-- Whom an attempt was made on cannot be told from what it was counted by before.
DELETE FROM `sign_in_attempts`;--> statement-breakpoint
-- Answers that were kept may hold a secret that was shown once.
DELETE FROM `submissions`;--> statement-breakpoint
ALTER TABLE `api_tokens` ADD `created_by_id` integer REFERENCES staff(id);--> statement-breakpoint
UPDATE `api_tokens` SET `created_by_id` = (
	SELECT `staff`.`id` FROM `audit_entries` JOIN `staff` ON `staff`.`id` = `audit_entries`.`staff_id`
	WHERE `act` = 'token.add' AND `subject` = 'token:' || `api_tokens`.`id` LIMIT 1);--> statement-breakpoint
-- No token outlives its maker's account, nor two years.
UPDATE `api_tokens` SET `revoked_at` = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
WHERE `revoked_at` IS NULL AND `created_by_id` IN (SELECT `id` FROM `staff` WHERE `active` = 0 OR `role` NOT IN ('administrator', 'supervisor'));--> statement-breakpoint
UPDATE `api_tokens` SET `expires_on` = date('now', '+2 years') WHERE `expires_on` > date('now', '+2 years');--> statement-breakpoint
-- REPLACE removes the row that is in its way without running a trigger on DELETE: what may not be in its way is refused
-- before. A number that is not given reads as -1 before the insertion.
CREATE TRIGGER `audit_entries_no_replace` BEFORE INSERT ON `audit_entries`
WHEN NEW.`id` > 0 AND EXISTS (SELECT 1 FROM `audit_entries` WHERE `id` >= NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'audit entries are append-only'); END;--> statement-breakpoint
CREATE TRIGGER `audit_entries_no_insert_before` AFTER INSERT ON `audit_entries` WHEN NEW.`id` <= 0
BEGIN SELECT RAISE(ABORT, 'audit entries are append-only'); END;--> statement-breakpoint
CREATE TRIGGER `report_steps_no_replace` BEFORE INSERT ON `report_steps`
WHEN NEW.`id` > 0 AND EXISTS (SELECT 1 FROM `report_steps` WHERE `id` >= NEW.`id`)
BEGIN SELECT RAISE(ABORT, 'steps of a report are append-only'); END;--> statement-breakpoint
CREATE TRIGGER `report_steps_no_insert_before` AFTER INSERT ON `report_steps` WHEN NEW.`id` <= 0
BEGIN SELECT RAISE(ABORT, 'steps of a report are append-only'); END;--> statement-breakpoint
CREATE TRIGGER `report_revisions_no_replace` BEFORE INSERT ON `report_revisions`
WHEN EXISTS (SELECT 1 FROM `report_revisions` WHERE `year` = NEW.`year` AND `revision` >= NEW.`revision`)
	OR EXISTS (SELECT 1 FROM `report_revisions` WHERE rowid = NEW.rowid)
BEGIN SELECT RAISE(ABORT, 'a published report is frozen'); END;--> statement-breakpoint
CREATE TRIGGER `disclosure_requests_no_replace` BEFORE INSERT ON `disclosure_requests`
WHEN EXISTS (SELECT 1 FROM `disclosure_requests` WHERE `id` = NEW.`id`) OR EXISTS (SELECT 1 FROM `disclosure_requests` WHERE `number` = NEW.`number`)
BEGIN SELECT RAISE(ABORT, 'a registration number is never given up'); END;--> statement-breakpoint
CREATE TRIGGER `disclosure_requests_no_update_replace` BEFORE UPDATE OF `id`, `number` ON `disclosure_requests`
WHEN EXISTS (SELECT 1 FROM `disclosure_requests` WHERE `id` = NEW.`id` AND `id` <> OLD.`id`)
	OR EXISTS (SELECT 1 FROM `disclosure_requests` WHERE `number` = NEW.`number` AND `id` <> OLD.`id`)
BEGIN SELECT RAISE(ABORT, 'a registration number is never given up'); END;
