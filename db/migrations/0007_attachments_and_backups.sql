CREATE TABLE `attachments` (
	`id` integer PRIMARY KEY NOT NULL,
	`request_id` integer,
	`item_id` integer,
	`document_id` integer,
	`figure_id` integer,
	`label` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`added_at` text NOT NULL,
	`added_by` text NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `disclosure_requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `published_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `normative_documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`figure_id`) REFERENCES `reported_figures`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attachments_label" CHECK("attachments"."label" IN ('application', 'clarification', 'corrected_application', 'consultation', 'consultation_answer', 'extension', 'reasons', 'fee', 'reply', 'service', 'withdrawal', 'decision', 'other')),
	CONSTRAINT "attachments_kind" CHECK("attachments"."kind" IN ('pdf', 'word', 'excel', 'slides', 'ofd', 'text', 'csv', 'png', 'jpeg')),
	CONSTRAINT "attachments_owner" CHECK(("attachments"."request_id" IS NOT NULL) + ("attachments"."item_id" IS NOT NULL) + ("attachments"."document_id" IS NOT NULL) + ("attachments"."figure_id" IS NOT NULL) = 1),
	CONSTRAINT "attachments_content" CHECK(length("attachments"."sha256") = 64 AND "attachments"."bytes" > 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `attachments_request` ON `attachments` (`request_id`);--> statement-breakpoint
CREATE INDEX `attachments_item` ON `attachments` (`item_id`);--> statement-breakpoint
CREATE INDEX `attachments_document` ON `attachments` (`document_id`);--> statement-breakpoint
CREATE INDEX `attachments_figure` ON `attachments` (`figure_id`);--> statement-breakpoint
CREATE INDEX `attachments_content` ON `attachments` (`sha256`);--> statement-breakpoint
CREATE TABLE `backup_runs` (
	`id` integer PRIMARY KEY NOT NULL,
	`started_at` text NOT NULL,
	`ended_at` text NOT NULL,
	`way` text NOT NULL,
	`file` text NOT NULL,
	`bytes` integer NOT NULL,
	`problem` text NOT NULL,
	`made_by` text NOT NULL,
	CONSTRAINT "backup_runs_way" CHECK("backup_runs"."way" IN ('command', 'rotation', 'page'))
) STRICT;
