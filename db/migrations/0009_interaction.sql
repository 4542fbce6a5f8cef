CREATE TABLE `letter_counts` (
	`id` integer PRIMARY KEY NOT NULL,
	`column_name` text NOT NULL,
	`period_from` text NOT NULL,
	`period_to` text NOT NULL,
	`received` integer NOT NULL,
	`answered` integer NOT NULL,
	`published` integer,
	`note` text NOT NULL,
	`version` integer NOT NULL,
	CONSTRAINT "letter_counts_values" CHECK("letter_counts"."received" >= 0 AND "letter_counts"."answered" >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `letter_counts_period` ON `letter_counts` (`period_to`);--> statement-breakpoint
CREATE TABLE `proposals` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`number` text NOT NULL,
	`title` text NOT NULL,
	`received_on` text NOT NULL,
	`answered_on` text,
	`item_id` integer,
	`note` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `published_items`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "proposals_kind" CHECK("proposals"."kind" IN ('suggestion', 'proposal'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `proposals_received` ON `proposals` (`received_on`);--> statement-breakpoint
CREATE INDEX `proposals_item` ON `proposals` (`item_id`);--> statement-breakpoint
CREATE TABLE `public_events` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`held_on` text NOT NULL,
	`until` text,
	`host` text NOT NULL,
	`received` integer,
	`adopted` integer,
	`item_id` integer,
	`note` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `published_items`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "public_events_kind" CHECK("public_events"."kind" IN ('press_conference', 'interview', 'consultation'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `public_events_held` ON `public_events` (`held_on`);--> statement-breakpoint
CREATE INDEX `public_events_item` ON `public_events` (`item_id`);--> statement-breakpoint
CREATE INDEX `published_items_formed` ON `published_items` (`formed_on`,`published_on`);