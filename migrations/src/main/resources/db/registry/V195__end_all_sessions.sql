-- A person ends all their sessions: tokens carry the number of the time, and only the present number counts.
ALTER TABLE account
  ADD COLUMN session_generation INT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'How often the person has ended all sessions; tokens of an earlier count are refused' AFTER applicant;
