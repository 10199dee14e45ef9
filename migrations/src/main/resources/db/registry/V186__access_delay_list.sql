-- Officers list their authority's delays by the review they were asked for, and the second officer may refuse one.
ALTER TABLE access_delay
  ADD COLUMN review BINARY(16) NOT NULL COMMENT 'The review it was asked for; its applicant is meant' AFTER organisation,
  ADD COLUMN rejected_by BINARY(16) NULL COMMENT 'The second officer, where refused',
  ADD COLUMN rejected_at DATETIME(6) NULL COMMENT 'When it was refused (UTC)',
  ADD KEY access_delay_list (organisation, id),
  ADD CONSTRAINT access_delay_other_rejects CHECK (rejected_by IS NULL OR rejected_by <> proposed_by),
  ADD CONSTRAINT access_delay_rejected CHECK ((rejected_by IS NULL) = (rejected_at IS NULL)),
  ADD CONSTRAINT access_delay_decided_once CHECK (rejected_by IS NULL OR approved_by IS NULL);
