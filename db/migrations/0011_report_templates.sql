CREATE TABLE `report_templates` (
	`section` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`version` integer NOT NULL
) STRICT;
