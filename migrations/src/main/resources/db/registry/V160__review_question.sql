-- Officers ask the applicant, in the words used for incomplete input; the review waits for the answer.
ALTER TABLE match_review
  ADD COLUMN asked_at    DATETIME(6) NULL COMMENT 'When an officer asked the applicant (UTC); the review waits until the answer opens the next round' AFTER due_at,
  ADD COLUMN asked_about VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'What was asked for: READING_OR_LATIN, BIRTH_DATE, FORMER_NAMES_DECLARATION, comma separated' AFTER asked_at,
  ADD CONSTRAINT match_review_asked CHECK ((asked_at IS NULL) = (asked_about IS NULL)),
  ADD KEY by_urgency (board, state, strength, due_at, id);
