DROP INDEX `clarifications_request_id_unique`;--> statement-breakpoint
CREATE INDEX `clarifications_request` ON `clarifications` (`request_id`);--> statement-breakpoint
DROP INDEX `extensions_once`;--> statement-breakpoint
CREATE INDEX `extensions_request` ON `extensions` (`request_id`,`round`);