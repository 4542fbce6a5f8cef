CREATE TABLE `import_words` (
	`kind` text NOT NULL,
	`column` text NOT NULL,
	`word` text NOT NULL,
	`code` text NOT NULL,
	PRIMARY KEY(`kind`, `column`, `word`),
	CONSTRAINT "import_words_kind" CHECK("import_words"."kind" IN ('requests', 'published', 'documents', 'figures', 'statistics', 'history'))
) STRICT;
--> statement-breakpoint
ALTER TABLE `disclosure_requests` ADD `own_number` text DEFAULT '' NOT NULL;--> statement-breakpoint
-- Kept by itself whenever a file had it, not because anybody said so: the day of the application is no day of receipt.
DELETE FROM `import_headings` WHERE `kind` = 'requests' AND `column` = 'received_on' AND `heading` IN ('申请日期', '申请时间', '登记日期');
