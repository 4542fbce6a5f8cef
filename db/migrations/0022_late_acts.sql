ALTER TABLE `case_clocks` ADD `irregular_acts` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `clarifications` ADD `irregular_because` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `extensions` ADD `irregular_because` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `fee_notices` ADD `irregular_because` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `reasons_requests` ADD `irregular_because` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `reasons_requests` ADD `delay_irregular_because` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `organs` ADD `late_clarification_restarts` integer DEFAULT true NOT NULL;