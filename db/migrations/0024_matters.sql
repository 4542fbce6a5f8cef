CREATE TABLE `publication_suggestions` (
	`id` integer PRIMARY KEY NOT NULL,
	`raised_on` text NOT NULL,
	`ground` text NOT NULL,
	`matter` text NOT NULL,
	`suggested_by` text NOT NULL,
	`handler_id` integer,
	`due_on` text,
	`decided_on` text,
	`decision` text,
	`decided_by` text NOT NULL,
	`reason` text NOT NULL,
	`item_id` integer,
	`note` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`handler_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `published_items`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "publication_suggestions_ground" CHECK("publication_suggestions"."ground" IN ('several_requests', 'suggested')),
	CONSTRAINT "publication_suggestions_decision" CHECK("publication_suggestions"."decision" IN ('publish', 'not_publish')),
	CONSTRAINT "publication_suggestions_decided" CHECK(("publication_suggestions"."decision" IS NULL) = ("publication_suggestions"."decided_on" IS NULL)),
	CONSTRAINT "publication_suggestions_published" CHECK("publication_suggestions"."item_id" IS NULL OR coalesce("publication_suggestions"."decision", '') = 'publish')
) STRICT;
--> statement-breakpoint
CREATE INDEX `publication_suggestions_raised` ON `publication_suggestions` (`raised_on`);--> statement-breakpoint
CREATE INDEX `publication_suggestions_due` ON `publication_suggestions` (`due_on`);--> statement-breakpoint
CREATE INDEX `publication_suggestions_item` ON `publication_suggestions` (`item_id`);--> statement-breakpoint
CREATE TABLE `rectifications` (
	`id` integer PRIMARY KEY NOT NULL,
	`received_on` text NOT NULL,
	`applicant_name` text NOT NULL,
	`contact` text NOT NULL,
	`record` text NOT NULL,
	`requested` text NOT NULL,
	`evidence` text NOT NULL,
	`request_number` text NOT NULL,
	`handler_id` integer,
	`due_on` text,
	`decided_on` text,
	`decision` text,
	`corrected_on` text,
	`competent_organ` text NOT NULL,
	`reason` text NOT NULL,
	`answer_number` text NOT NULL,
	`note` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`handler_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "rectifications_decision" CHECK("rectifications"."decision" IN ('corrected', 'not_corrected', 'transferred', 'directed', 'withdrawn')),
	CONSTRAINT "rectifications_decided" CHECK(("rectifications"."decision" IS NULL) = ("rectifications"."decided_on" IS NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX `rectifications_received` ON `rectifications` (`received_on`);--> statement-breakpoint
CREATE INDEX `rectifications_due` ON `rectifications` (`due_on`);--> statement-breakpoint
CREATE INDEX `rectifications_request` ON `rectifications` (`request_number`);--> statement-breakpoint
CREATE TABLE `suggested_requests` (
	`suggestion_id` integer NOT NULL,
	`request_id` integer NOT NULL,
	PRIMARY KEY(`suggestion_id`, `request_id`),
	FOREIGN KEY (`suggestion_id`) REFERENCES `publication_suggestions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`request_id`) REFERENCES `disclosure_requests`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `suggested_requests_request` ON `suggested_requests` (`request_id`);