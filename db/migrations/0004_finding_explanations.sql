CREATE TABLE `finding_explanations` (
	`year` integer NOT NULL,
	`finding` text NOT NULL,
	`fingerprint` text NOT NULL,
	`explanation` text NOT NULL,
	`staff_name` text NOT NULL,
	`at` text NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`year`, `finding`)
) STRICT;
