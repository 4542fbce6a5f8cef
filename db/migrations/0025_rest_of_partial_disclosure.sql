ALTER TABLE `conclusions` ADD `rest_ground` text CONSTRAINT "conclusions_rest_ground" CHECK("rest_ground" IN ('not_government_information', 'does_not_exist', 'not_ours'));--> statement-breakpoint
ALTER TABLE `conclusions` ADD `rest` text DEFAULT '' NOT NULL;
