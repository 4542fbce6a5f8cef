CREATE TABLE `list_choices` (
	`staff_id` integer NOT NULL,
	`list` text NOT NULL,
	`hidden` text NOT NULL,
	`density` text NOT NULL,
	PRIMARY KEY(`staff_id`, `list`),
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "list_choices_density" CHECK("list_choices"."density" IN ('usual', 'tight'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `set_up_waivers` (
	`step` text PRIMARY KEY NOT NULL,
	`staff_name` text NOT NULL,
	`waived_on` text NOT NULL
) STRICT;
