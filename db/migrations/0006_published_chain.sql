CREATE TABLE `interpretations` (
	`item_id` integer PRIMARY KEY NOT NULL,
	`form` text NOT NULL,
	`document_id` integer,
	`of_item_id` integer,
	FOREIGN KEY (`item_id`) REFERENCES `published_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `normative_documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`of_item_id`) REFERENCES `published_items`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "interpretations_form" CHECK("interpretations"."form" IN ('text', 'picture', 'video', 'press_conference', 'questions')),
	CONSTRAINT "interpretations_one" CHECK("interpretations"."document_id" IS NULL OR "interpretations"."of_item_id" IS NULL)
) STRICT;
--> statement-breakpoint
CREATE INDEX `interpretations_document` ON `interpretations` (`document_id`);--> statement-breakpoint
CREATE INDEX `interpretations_item` ON `interpretations` (`of_item_id`);--> statement-breakpoint
CREATE TABLE `item_corrections` (
	`id` integer PRIMARY KEY NOT NULL,
	`item_id` integer NOT NULL,
	`corrected_on` text NOT NULL,
	`corrected` text NOT NULL,
	`reason` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `published_items`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `item_corrections_item` ON `item_corrections` (`item_id`);--> statement-breakpoint
CREATE TABLE `item_withdrawals` (
	`id` integer PRIMARY KEY NOT NULL,
	`item_id` integer NOT NULL,
	`withdrawn_on` text NOT NULL,
	`reason` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `published_items`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `item_withdrawals_item_id_unique` ON `item_withdrawals` (`item_id`);--> statement-breakpoint
CREATE TABLE `assessments` (
	`id` integer PRIMARY KEY NOT NULL,
	`staff_id` integer NOT NULL,
	`training_id` integer,
	`assessed_on` text NOT NULL,
	`score` text NOT NULL,
	`passed` integer NOT NULL,
	`valid_until` text,
	`note` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`training_id`) REFERENCES `trainings`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "assessments_validity" CHECK(("assessments"."passed" = 1) = ("assessments"."valid_until" IS NOT NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX `assessments_staff` ON `assessments` (`staff_id`,`valid_until`);--> statement-breakpoint
CREATE TABLE `training_participants` (
	`training_id` integer NOT NULL,
	`staff_id` integer NOT NULL,
	PRIMARY KEY(`training_id`, `staff_id`),
	FOREIGN KEY (`training_id`) REFERENCES `trainings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `training_participants_staff` ON `training_participants` (`staff_id`);--> statement-breakpoint
CREATE TABLE `trainings` (
	`id` integer PRIMARY KEY NOT NULL,
	`held_on` text NOT NULL,
	`topic` text NOT NULL,
	`hours_tenths` integer NOT NULL,
	`trainer` text NOT NULL,
	`others` integer NOT NULL,
	`note` text NOT NULL,
	`version` integer NOT NULL,
	CONSTRAINT "trainings_amounts" CHECK("trainings"."hours_tenths" > 0 AND "trainings"."others" >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `trainings_held` ON `trainings` (`held_on`);--> statement-breakpoint
CREATE TABLE `item_submissions` (
	`id` integer PRIMARY KEY NOT NULL,
	`item_id` integer NOT NULL,
	`submitted_by` integer NOT NULL,
	`submitted_on` text NOT NULL,
	`intended` text NOT NULL,
	`recalled_on` text,
	FOREIGN KEY (`item_id`) REFERENCES `published_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submitted_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `item_submissions_item` ON `item_submissions` (`item_id`);--> statement-breakpoint
CREATE TABLE `paper_reviews` (
	`item_id` integer PRIMARY KEY NOT NULL,
	`reviewers` text NOT NULL,
	FOREIGN KEY (`item_id`) REFERENCES `published_items`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `review_chain` (
	`id` integer PRIMARY KEY NOT NULL,
	`chain` text NOT NULL,
	`ordinal` integer NOT NULL,
	`name` text NOT NULL,
	`proofread` integer NOT NULL,
	`role` text NOT NULL,
	CONSTRAINT "review_chain_chain" CHECK("review_chain"."chain" IN ('content', 'secrecy')),
	CONSTRAINT "review_chain_role" CHECK("review_chain"."role" IN ('clerk', 'reviewer', 'supervisor'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `review_chain_step` ON `review_chain` (`chain`,`ordinal`);--> statement-breakpoint
CREATE TABLE `review_steps` (
	`id` integer PRIMARY KEY NOT NULL,
	`submission_id` integer NOT NULL,
	`chain` text NOT NULL,
	`ordinal` integer NOT NULL,
	`name` text NOT NULL,
	`proofread` integer NOT NULL,
	`role` text NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `item_submissions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "review_steps_chain" CHECK("review_steps"."chain" IN ('content', 'secrecy')),
	CONSTRAINT "review_steps_role" CHECK("review_steps"."role" IN ('clerk', 'reviewer', 'supervisor'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `review_steps_step` ON `review_steps` (`submission_id`,`chain`,`ordinal`);--> statement-breakpoint
CREATE TABLE `reviews` (
	`step_id` integer PRIMARY KEY NOT NULL,
	`submission_id` integer NOT NULL,
	`chain` text NOT NULL,
	`staff_id` integer NOT NULL,
	`verdict` text NOT NULL,
	`remarks` text NOT NULL,
	`proofread_by` text NOT NULL,
	`reviewed_on` text NOT NULL,
	FOREIGN KEY (`step_id`) REFERENCES `review_steps`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submission_id`) REFERENCES `item_submissions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reviews_verdict" CHECK("reviews"."verdict" IN ('approved', 'returned'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `reviews_person` ON `reviews` (`submission_id`,`chain`,`staff_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_published_items` (
	`id` integer PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`category_id` integer NOT NULL,
	`document_number` text NOT NULL,
	`note` text NOT NULL,
	`version` integer NOT NULL,
	`formed_on` text,
	`published_on` text,
	`index_number` text DEFAULT '' NOT NULL,
	`proactive_item` text,
	`disclosure` text DEFAULT 'proactive' NOT NULL,
	`disclosure_reason` text DEFAULT '' NOT NULL,
	`organ` text DEFAULT '' NOT NULL,
	`audience` text DEFAULT '' NOT NULL,
	`summary` text DEFAULT '' NOT NULL,
	`valid_until` text,
	`topic` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "published_items_proactive_item" CHECK("__new_published_items"."proactive_item" IN ('art20_01', 'art20_02', 'art20_03', 'art20_04', 'art20_05', 'art20_06', 'art20_07', 'art20_08', 'art20_09', 'art20_10', 'art20_11', 'art20_12', 'art20_13', 'art20_14', 'art20_15', 'art19', 'art21')),
	CONSTRAINT "published_items_disclosure" CHECK("__new_published_items"."disclosure" IN ('proactive', 'on_request', 'withheld')),
	CONSTRAINT "published_items_public" CHECK("__new_published_items"."published_on" IS NULL OR "__new_published_items"."disclosure" = 'proactive')
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_published_items`("id", "title", "category_id", "document_number", "note", "version", "formed_on", "published_on") SELECT "id", "title", "category_id", "document_number", "note", "version", "formed_on", "published_on" FROM `published_items`;--> statement-breakpoint
DROP TABLE `published_items`;--> statement-breakpoint
ALTER TABLE `__new_published_items` RENAME TO `published_items`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `published_items_date` ON `published_items` (`published_on`,`category_id`);--> statement-breakpoint
CREATE INDEX `published_items_category` ON `published_items` (`category_id`,`published_on`);--> statement-breakpoint
CREATE INDEX `published_items_draft` ON `published_items` (`formed_on`) WHERE "published_items"."published_on" IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `published_items_index_number` ON `published_items` (`index_number`) WHERE "published_items"."index_number" <> '';--> statement-breakpoint
ALTER TABLE `organs` ADD `withdrawn_items_count` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `organs` ADD `reviews_since` text;--> statement-breakpoint
ALTER TABLE `organs` ADD `drafter_reviews` integer DEFAULT false NOT NULL;--> statement-breakpoint
-- Everything recorded so far was published without the chain.
INSERT INTO `paper_reviews` (`item_id`, `reviewers`) SELECT `id`, '' FROM `published_items`;
