CREATE TABLE `digests` (
	`id` integer PRIMARY KEY NOT NULL,
	`staff_id` integer,
	`section_id` integer,
	`day` text NOT NULL,
	`sent_at` text,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "digests_whose" CHECK(("digests"."staff_id" IS NULL) <> ("digests"."section_id" IS NULL))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `digests_staff` ON `digests` (`staff_id`,`day`);--> statement-breakpoint
CREATE UNIQUE INDEX `digests_section` ON `digests` (`section_id`,`day`);--> statement-breakpoint
CREATE TABLE `reminder_choices` (
	`staff_id` integer PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`feed_hash` text,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `reminder_choices_feed_hash_unique` ON `reminder_choices` (`feed_hash`);--> statement-breakpoint
CREATE TABLE `reminders` (
	`id` integer PRIMARY KEY NOT NULL,
	`digest_id` integer NOT NULL,
	`staff_id` integer,
	`section_id` integer,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`by` text NOT NULL,
	`subject` text NOT NULL,
	`href` text NOT NULL,
	FOREIGN KEY (`digest_id`) REFERENCES `digests`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `reminders_digest` ON `reminders` (`digest_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `reminders_staff` ON `reminders` (`staff_id`,`key`);--> statement-breakpoint
CREATE UNIQUE INDEX `reminders_section` ON `reminders` (`section_id`,`key`);--> statement-breakpoint
CREATE TABLE `section_addresses` (
	`section_id` integer PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	FOREIGN KEY (`section_id`) REFERENCES `sections`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
ALTER TABLE `case_clocks` ADD `working_days_used` integer;--> statement-breakpoint
CREATE INDEX `case_clocks_used` ON `case_clocks` (`concluded_on`,`working_days_used`,`due_on`,`round`);