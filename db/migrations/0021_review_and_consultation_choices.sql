-- The triggers that follow the organ's row name its columns; they are laid anew after the migration.
DROP TRIGGER IF EXISTS `row_history_organs_insert`;--> statement-breakpoint
DROP TRIGGER IF EXISTS `row_history_organs_update`;--> statement-breakpoint
DROP TRIGGER IF EXISTS `row_history_organs_delete`;--> statement-breakpoint
ALTER TABLE `organs` ADD `fee_resumed_until` text;--> statement-breakpoint
ALTER TABLE `organs` ADD `other_organs_capped` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `organs` ADD `silence_remedy` text DEFAULT 'either' NOT NULL CONSTRAINT "organs_silence_remedy" CHECK("silence_remedy" IN ('either', 'review_first'));--> statement-breakpoint
ALTER TABLE `organs` ADD `enquiry_remedy` text DEFAULT 'either' NOT NULL CONSTRAINT "organs_enquiry_remedy" CHECK("enquiry_remedy" IN ('either', 'review_first'));--> statement-breakpoint
-- Whoever let the period go on after a payment keeps that for the payments on record; later ones begin it anew.
UPDATE `organs` SET `fee_resumed_until` = (SELECT max(`paid_on`) FROM `fee_notices`) WHERE `fee_payment_restarts` = 0;--> statement-breakpoint
UPDATE `row_versions` SET `before` = json_remove(
	json_set(`before`, '$.fee_resumed_until', iif(`before` ->> '$.fee_payment_restarts' = 0, (SELECT max(`paid_on`) FROM `fee_notices`), NULL)),
	'$.fee_payment_restarts') WHERE `relation` = 'organs' AND `before` IS NOT NULL;--> statement-breakpoint
ALTER TABLE `organs` DROP COLUMN `fee_payment_restarts`;--> statement-breakpoint
ALTER TABLE `case_clocks` ADD `waiting_provisional` integer DEFAULT false NOT NULL;--> statement-breakpoint
-- Judged anew when the ledger is opened: open requests that wait for somebody, or for which another organ was asked.
DELETE FROM `case_clocks` WHERE `concluded_on` IS NULL AND (`waiting_until` IS NOT NULL
	OR `request_id` IN (SELECT `request_id` FROM `consultations` WHERE `party` = 'other_organ'));--> statement-breakpoint
ALTER TABLE `reminders` ADD `provisional` integer DEFAULT false NOT NULL;
