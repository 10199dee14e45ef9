-- When a request is no longer needed, its person, its evidence and its data key go; what stays says nothing about anybody.
ALTER TABLE certificate_request
  ADD COLUMN forgotten_at DATETIME(6) NULL COMMENT 'When its person, result and evidence were deleted (UTC); from then on it reads as absent' AFTER ended_at,
  ADD COLUMN key_destroyed_at DATETIME(6) NULL COMMENT 'When its data key was destroyed in the vault (UTC), after forgotten_at' AFTER forgotten_at,
  ADD KEY by_retention (forgotten_at, ended_at),
  ADD KEY by_key_to_destroy (key_destroyed_at, forgotten_at),
  DROP CHECK certificate_request_determined,
  ADD CONSTRAINT certificate_request_determined CHECK (forgotten_at IS NOT NULL OR state NOT IN ('DETERMINED', 'RELEASED', 'ACCEPTED', 'ISSUED', 'CANNOT_CERTIFY') OR determination IS NOT NULL),
  ADD CONSTRAINT certificate_request_forgotten CHECK (forgotten_at IS NULL OR (ended_at IS NOT NULL AND determination IS NULL AND accepted_result IS NULL AND correction_ct IS NULL)),
  ADD CONSTRAINT certificate_request_key_goes_last CHECK (key_destroyed_at IS NULL OR forgotten_at IS NOT NULL);
