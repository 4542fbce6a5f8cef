CREATE TABLE `check_corrections` (
	`sha256` text NOT NULL,
	`cell` text NOT NULL,
	`printed` text NOT NULL,
	`value` text NOT NULL,
	`staff_name` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`sha256`, `cell`),
	CONSTRAINT "check_corrections_file" CHECK(length("check_corrections"."sha256") = 64)
) STRICT;
--> statement-breakpoint
CREATE TABLE `check_verdicts` (
	`organ` text NOT NULL,
	`year` integer NOT NULL,
	`finding` text NOT NULL,
	`fingerprint` text NOT NULL,
	`verdict` text NOT NULL,
	`reason` text NOT NULL,
	`staff_name` text NOT NULL,
	`at` text NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`organ`, `year`, `finding`),
	CONSTRAINT "check_verdicts_verdict" CHECK("check_verdicts"."verdict" IN ('confirmed', 'explained', 'dismissed')),
	CONSTRAINT "check_verdicts_reason" CHECK("check_verdicts"."verdict" = 'confirmed' OR "check_verdicts"."reason" <> '')
) STRICT;
--> statement-breakpoint
CREATE TABLE `kept_checks` (
	`token` text PRIMARY KEY NOT NULL,
	`file` text NOT NULL,
	`sha256` text NOT NULL,
	`organ` text NOT NULL,
	`year` integer NOT NULL,
	`summary` text NOT NULL,
	`content` text NOT NULL,
	`kept_at` text NOT NULL,
	`kept_by` text NOT NULL,
	`kept_until` text NOT NULL,
	CONSTRAINT "kept_checks_token" CHECK(length("kept_checks"."token") = 32 AND length("kept_checks"."sha256") = 64)
) STRICT;
--> statement-breakpoint
CREATE INDEX `kept_checks_until` ON `kept_checks` (`kept_until`);