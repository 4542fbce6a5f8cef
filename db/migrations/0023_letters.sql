-- How the organ stands in the law on reviews, and what its letters say of remedies. Added column by column, so that the row
-- of the organ and what refers to it stay in their place.
ALTER TABLE `organs` ADD `position` text DEFAULT 'ordinary' NOT NULL CONSTRAINT "organs_position" CHECK("position" IN ('ordinary', 'vertical', 'dispatched', 'justice'));--> statement-breakpoint
ALTER TABLE `organs` ADD `review_organ` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `organs` ADD `review_address` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `organs` ADD `review_online` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `organs` ADD `court` text DEFAULT '' NOT NULL;
