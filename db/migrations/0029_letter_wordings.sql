CREATE TABLE `letter_wording_passages` (
	`wording_id` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`block` text NOT NULL,
	`paragraph` integer NOT NULL,
	`part` text NOT NULL,
	`label` text NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`wording_id`, `ordinal`),
	FOREIGN KEY (`wording_id`) REFERENCES `letter_wordings`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "letter_wording_passages_block" CHECK("letter_wording_passages"."block" IN ('addressee', 'body', 'row', 'note'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `letter_wordings` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`version` integer NOT NULL,
	`origin` text NOT NULL,
	`title` text NOT NULL,
	`based_on` integer,
	`kept_on` text NOT NULL,
	FOREIGN KEY (`based_on`) REFERENCES `letter_wordings`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "letter_wordings_origin" CHECK("letter_wordings"."origin" IN ('organ', 'shipped'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `letter_wordings_version` ON `letter_wordings` (`kind`,`version`);--> statement-breakpoint
-- A letter goes on naming the version it was written with: no version is ever changed, removed or replaced.
CREATE TRIGGER `letter_wordings_no_update` BEFORE UPDATE ON `letter_wordings`
BEGIN SELECT RAISE(ABORT, 'versions of a wording are append-only'); END;--> statement-breakpoint
CREATE TRIGGER `letter_wordings_no_delete` BEFORE DELETE ON `letter_wordings`
BEGIN SELECT RAISE(ABORT, 'versions of a wording are append-only'); END;--> statement-breakpoint
CREATE TRIGGER `letter_wordings_no_replace` BEFORE INSERT ON `letter_wordings`
WHEN EXISTS (SELECT 1 FROM `letter_wordings` WHERE `id` = NEW.`id` OR (`kind` = NEW.`kind` AND `version` >= NEW.`version`))
BEGIN SELECT RAISE(ABORT, 'versions of a wording are append-only'); END;--> statement-breakpoint
CREATE TRIGGER `letter_wording_passages_no_update` BEFORE UPDATE ON `letter_wording_passages`
BEGIN SELECT RAISE(ABORT, 'versions of a wording are append-only'); END;--> statement-breakpoint
CREATE TRIGGER `letter_wording_passages_no_delete` BEFORE DELETE ON `letter_wording_passages`
BEGIN SELECT RAISE(ABORT, 'versions of a wording are append-only'); END;--> statement-breakpoint
CREATE TRIGGER `letter_wording_passages_no_replace` BEFORE INSERT ON `letter_wording_passages`
WHEN EXISTS (SELECT 1 FROM `letter_wording_passages` WHERE `wording_id` = NEW.`wording_id` AND `ordinal` >= NEW.`ordinal`)
BEGIN SELECT RAISE(ABORT, 'versions of a wording are append-only'); END;
