-- Words are the pairs of neighbouring characters that lib/search makes; for this tokenizer every character but ASCII
-- punctuation belongs to a word, whatever its Unicode version. A single character is answered from the prefix index.
CREATE VIRTUAL TABLE `request_search` USING fts5(
	`number`, `description`, `applicant`, `representative`,
	content = '', contentless_delete = 1, prefix = '1', tokenize = "ascii tokenchars '$+<=>^`|~'"
);
--> statement-breakpoint
CREATE VIRTUAL TABLE `item_search` USING fts5(
	`title`, `document_number`,
	content = '', contentless_delete = 1, prefix = '1', tokenize = "ascii tokenchars '$+<=>^`|~'"
);
