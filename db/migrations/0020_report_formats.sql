CREATE TABLE `report_formats` (
	`code` text PRIMARY KEY NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `__new_historical_reports` (
	`year` integer PRIMARY KEY NOT NULL,
	`format` text NOT NULL,
	`source` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`format`) REFERENCES `report_formats`(`code`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_historical_reports`("year", "format", "source", "version") SELECT "year", "format", "source", "version" FROM `historical_reports`;--> statement-breakpoint
DROP TABLE `historical_reports`;--> statement-breakpoint
ALTER TABLE `__new_historical_reports` RENAME TO `historical_reports`;