CREATE TABLE `case_gaps` (
	`id` integer PRIMARY KEY NOT NULL,
	`request_id` integer NOT NULL,
	`gap` text NOT NULL,
	`noted` text NOT NULL,
	`mended_on` text,
	`mending` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`request_id`) REFERENCES `disclosure_requests`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "case_gaps_gap" CHECK("case_gaps"."gap" IN ('outcome', 'served_on', 'clarified', 'clarification_lapsed', 'reasons_refused', 'fee_lapsed'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `case_gaps_once` ON `case_gaps` (`request_id`,`gap`);
--> statement-breakpoint
CREATE TABLE `import_headings` (
	`kind` text NOT NULL,
	`heading` text NOT NULL,
	`column` text NOT NULL,
	PRIMARY KEY(`kind`, `heading`),
	CONSTRAINT "import_headings_kind" CHECK("import_headings"."kind" IN ('requests', 'published', 'documents', 'figures', 'statistics', 'history'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `imported_records` (
	`import_id` integer NOT NULL,
	`subject` text NOT NULL,
	`audit_id` integer NOT NULL,
	PRIMARY KEY(`import_id`, `subject`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `imported_records_subject` ON `imported_records` (`subject`);
--> statement-breakpoint
CREATE TABLE `imports` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`source` text NOT NULL,
	`staff_name` text NOT NULL,
	`begun_at` text NOT NULL,
	`ended_at` text,
	`taken` integer NOT NULL,
	`incomplete` integer NOT NULL,
	`known` integer NOT NULL,
	`refused` integer NOT NULL,
	`undone_at` text,
	CONSTRAINT "imports_kind" CHECK("imports"."kind" IN ('requests', 'published', 'documents', 'figures', 'statistics', 'history'))
) STRICT;
--> statement-breakpoint
-- Only an import that is undone gives numbers up again: nothing was built on its requests.
DROP TRIGGER `disclosure_requests_no_delete`;
--> statement-breakpoint
CREATE TRIGGER `disclosure_requests_no_delete` BEFORE DELETE ON `disclosure_requests`
WHEN NOT EXISTS (SELECT 1 FROM `imported_records` WHERE `subject` = 'request:' || OLD.`number`)
BEGIN SELECT RAISE(ABORT, 'a registration number is never given up'); END;
