-- A disposition may be approved before the day of its effect; until then nobody is found by it.
ALTER TABLE disposition
  ADD COLUMN effective_on DATE NOT NULL COMMENT 'First day of its effect, in Japan' AFTER decided_on,
  MODIFY COLUMN entered_at DATETIME(6) NULL COMMENT 'When it was first in force here, UTC',
  DROP CHECK disposition_state_known,
  DROP CHECK disposition_in_force_has_step,
  ADD CONSTRAINT disposition_state_known CHECK (state IN
    ('DRAFT', 'AWAITING_APPROVAL', 'AWAITING_EFFECT', 'IN_FORCE', 'STAYED', 'ANNULLED', 'EXPUNGING', 'EXPUNGED')),
  ADD CONSTRAINT disposition_in_force_has_step CHECK (
    state NOT IN ('AWAITING_EFFECT', 'IN_FORCE', 'STAYED', 'ANNULLED') OR in_force_step IS NOT NULL),
  ADD CONSTRAINT disposition_in_force_was_entered CHECK (state <> 'IN_FORCE' OR entered_at IS NOT NULL),
  ADD KEY disposition_effect (state, effective_on);

INSERT INTO code_list (list, code, label_ja, label_en, position, note) VALUES
  ('dispositionState', 'AWAITING_EFFECT', '効力発生待ち', 'Awaiting its effect', 8, 'Approved; not matched, found or certified before the day of its effect');
