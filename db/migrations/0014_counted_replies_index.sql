DROP INDEX `requests_applicant`;--> statement-breakpoint
CREATE INDEX `requests_applicant` ON `disclosure_requests` (`applicant_id`,`received_on`);--> statement-breakpoint
CREATE INDEX `replies_counted` ON `replies` (`served_on`,`outcome`,`applicant_kind`,`request_id`) WHERE concludes = 1;