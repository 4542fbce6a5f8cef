CREATE TABLE `outcomes` (
	`code` text PRIMARY KEY NOT NULL,
	`outcome_group` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `conclusion_kinds` (
	`code` text PRIMARY KEY NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `conclusions` (
	`id` integer PRIMARY KEY NOT NULL,
	`request_id` integer NOT NULL,
	`round` integer NOT NULL,
	`applicant_kind` text NOT NULL,
	`kind` text NOT NULL,
	`outcome` text NOT NULL,
	`concluded_on` text,
	`concludes` integer NOT NULL,
	`replied_on` text,
	`served_on` text,
	`service_route` text,
	`tracking_number` text NOT NULL,
	`reply_number` text,
	`reason` text NOT NULL,
	`withheld_ground` text,
	`withheld` text NOT NULL,
	`search_record` text NOT NULL,
	`responsible_organ` text NOT NULL,
	`earlier_reply` text NOT NULL,
	`directions` text NOT NULL,
	`note` text NOT NULL,
	`version` integer NOT NULL,
	FOREIGN KEY (`kind`) REFERENCES `conclusion_kinds`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`outcome`) REFERENCES `outcomes`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withheld_ground`) REFERENCES `outcomes`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`request_id`,`applicant_kind`) REFERENCES `disclosure_requests`(`id`,`applicant_kind`) ON UPDATE cascade ON DELETE no action,
	CONSTRAINT "conclusions_service_route" CHECK("conclusions"."service_route" IN ('post', 'direct', 'entrusted', 'electronic')),
	CONSTRAINT "conclusions_counted_day" CHECK("conclusions"."concluded_on" IS NOT NULL OR "conclusions"."concludes" = 0),
	CONSTRAINT "conclusions_service" CHECK("conclusions"."served_on" IS NOT NULL OR "conclusions"."service_route" IS NULL),
	CONSTRAINT "conclusions_reply" CHECK("conclusions"."kind" <> 'reply' OR ("conclusions"."replied_on" IS NOT NULL AND "conclusions"."concluded_on" IS "conclusions"."served_on")),
	CONSTRAINT "conclusions_withheld_ground" CHECK("conclusions"."withheld_ground" GLOB 'refused.*')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `conclusions_reply_number_unique` ON `conclusions` (`reply_number`);--> statement-breakpoint
CREATE UNIQUE INDEX `conclusions_round` ON `conclusions` (`request_id`,`round`);--> statement-breakpoint
CREATE UNIQUE INDEX `conclusions_concluding` ON `conclusions` (`request_id`) WHERE concludes = 1;--> statement-breakpoint
CREATE INDEX `conclusions_of_request` ON `conclusions` (`request_id`,`concludes`,`concluded_on`);--> statement-breakpoint
CREATE INDEX `conclusions_outcome` ON `conclusions` (`concludes`,`outcome`,`applicant_kind`,`concluded_on`);--> statement-breakpoint
CREATE INDEX `conclusions_day` ON `conclusions` (`concluded_on`);--> statement-breakpoint
CREATE INDEX `conclusions_counted` ON `conclusions` (`concluded_on`,`outcome`,`applicant_kind`,`request_id`) WHERE concludes = 1;--> statement-breakpoint
INSERT INTO `conclusions` (`id`, `request_id`, `round`, `applicant_kind`, `kind`, `outcome`, `concluded_on`, `concludes`, `replied_on`, `served_on`, `service_route`, `tracking_number`, `reply_number`, `reason`, `withheld_ground`, `withheld`, `search_record`, `responsible_organ`, `earlier_reply`, `directions`, `note`, `version`)
SELECT `id`, `request_id`, `round`, `applicant_kind`, `concluded_by`, `outcome`, `served_on`, `concludes`, iif(`concluded_by` = 'withdrawal', NULL, `replied_on`), iif(`concluded_by` = 'withdrawal', NULL, `served_on`), `service_route`, `tracking_number`, `reply_number`, `reason`, `withheld_ground`, `withheld`, `search_record`, `responsible_organ`, `earlier_reply`, `directions`, `note`, `version` FROM `replies`;--> statement-breakpoint
DROP TABLE `replies`;--> statement-breakpoint
UPDATE `row_versions` SET `relation` = 'conclusions', `before` = json_remove(
	json_set(`before`, '$.kind', `before` ->> '$.concluded_by', '$.concluded_on', `before` ->> '$.served_on'), '$.concluded_by')
WHERE `relation` = 'replies';--> statement-breakpoint
UPDATE `row_versions` SET `before` = json_set(`before`, '$.replied_on', NULL, '$.served_on', NULL)
WHERE `relation` = 'conclusions' AND `before` ->> '$.kind' = 'withdrawal';