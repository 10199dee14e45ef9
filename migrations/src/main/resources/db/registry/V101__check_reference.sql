-- Checks are found again by the employer's own reference.

ALTER TABLE check_record
  ADD COLUMN reference_key BINARY(32) NOT NULL COMMENT 'Keyed hash of organisation and reference; of the check itself where it has none' AFTER number,
  ADD KEY by_reference (organisation, reference_key, id);
