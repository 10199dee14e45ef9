-- Tables of disposition: the dispositions, the four-eyes steps of their life, the licence administrators' list and the register's clock.
CREATE TABLE disposition (
  id            BINARY(16)  NOT NULL COMMENT 'Disposition id, which is also the id of its file',
  kind          VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Kind code, see DispositionKind',
  authority     BINARY(16)  NOT NULL COMMENT 'Authority that decided and records it, and alone may read it',
  state         VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'State code, see State',
  version       BIGINT      NOT NULL COMMENT 'Counts every change, steps included; what If-Match names',
  in_force_step BINARY(16)  NULL COMMENT 'Approved step whose content is the present one',
  open_step     BINARY(16)  NULL COMMENT 'Step that waits for an officer, if any',
  arises_from   BINARY(16)  NULL COMMENT 'Dismissal from which a lapse or a confiscation arises, possibly another authority''s',
  decided_on    DATE        NOT NULL COMMENT 'Day of the decision, in Japan; retention counts from here',
  natural_key   BINARY(32)  NULL COMMENT 'Keyed hash of authority, kind, case number and date of birth; null when nothing is kept',
  entered_at    DATETIME(6) NULL COMMENT 'When it was first approved, UTC',
  created_by    BINARY(16)  NOT NULL COMMENT 'Natural person who drafted it',
  created_at    DATETIME(6) NOT NULL COMMENT 'When it was drafted, UTC',
  updated_at    DATETIME(6) NOT NULL COMMENT 'When it last changed, UTC',
  PRIMARY KEY (id),
  UNIQUE KEY disposition_natural_key (natural_key),
  KEY disposition_list (authority, state, id),
  KEY disposition_arises_from (arises_from),
  KEY disposition_newest (kind, entered_at),
  KEY disposition_state (state, id),
  CONSTRAINT disposition_authority_exists FOREIGN KEY (authority) REFERENCES organisation (id),
  CONSTRAINT disposition_dismissal_exists FOREIGN KEY (arises_from) REFERENCES disposition (id),
  CONSTRAINT disposition_state_known CHECK (state IN
    ('DRAFT', 'AWAITING_APPROVAL', 'IN_FORCE', 'STAYED', 'ANNULLED', 'EXPUNGING', 'EXPUNGED')),
  CONSTRAINT disposition_in_force_has_step CHECK (state NOT IN ('IN_FORCE', 'STAYED', 'ANNULLED') OR in_force_step IS NOT NULL)
)
  COMMENT = 'Dispositions of boards and governors';

CREATE TABLE disposition_step (
  id           BINARY(16)  NOT NULL COMMENT 'Step id',
  disposition  BINARY(16)  NOT NULL COMMENT 'Disposition that the step changes',
  kind         VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'RECORD, CORRECT, STAY, RESUME, ANNUL or EXPUNGE',
  state        VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'DRAFT, SUBMITTED, RETURNED, APPROVED or WITHDRAWN',
  proposed_by  BINARY(16)  NOT NULL COMMENT 'Natural person who drafted the step (起案者)',
  decided_by   BINARY(16)  NULL COMMENT 'Natural person who approved or returned it (決裁者), never the one who drafted it',
  content_ct   BLOB        NULL COMMENT 'Sealed: the disposition as this step has it; only of RECORD and CORRECT',
  reason_ct    BLOB        NULL COMMENT 'Sealed: reason, basis and reason of return',
  created_at   DATETIME(6) NOT NULL COMMENT 'When the step was drafted, UTC',
  submitted_at DATETIME(6) NULL COMMENT 'When it was last submitted, UTC',
  decided_at   DATETIME(6) NULL COMMENT 'When it was approved, returned or withdrawn, UTC',
  open_of      BINARY(16)  GENERATED ALWAYS AS (CASE WHEN state IN ('DRAFT', 'SUBMITTED', 'RETURNED') THEN disposition END) STORED
               COMMENT 'The disposition while the step is open: one open step each',
  PRIMARY KEY (id),
  UNIQUE KEY disposition_step_one_open (open_of),
  KEY disposition_step_history (disposition, created_at),
  CONSTRAINT disposition_step_of FOREIGN KEY (disposition) REFERENCES disposition (id),
  CONSTRAINT disposition_step_proposer FOREIGN KEY (proposed_by) REFERENCES natural_person (id),
  CONSTRAINT disposition_step_decider FOREIGN KEY (decided_by) REFERENCES natural_person (id),
  CONSTRAINT disposition_step_kind_known CHECK (kind IN ('RECORD', 'CORRECT', 'STAY', 'RESUME', 'ANNUL', 'EXPUNGE')),
  CONSTRAINT disposition_step_state_known CHECK (state IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'WITHDRAWN')),
  CONSTRAINT disposition_step_four_eyes CHECK (decided_by IS NULL OR decided_by <> proposed_by),
  CONSTRAINT disposition_step_decided CHECK (state NOT IN ('APPROVED', 'RETURNED') OR decided_by IS NOT NULL)
)
  COMMENT = 'Every change of a disposition: proposed by one officer, decided by another';

CREATE TABLE licence_task (
  id            BINARY(16)  NOT NULL COMMENT 'Task id',
  dismissal     BINARY(16)  NOT NULL COMMENT 'Dismissal from which the licence action follows',
  administrator BINARY(16)  NOT NULL COMMENT 'Licence administrator (免許管理者) who has to act',
  kind          VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'What to do with the lapse: RECORD, STAY, RESUME or ANNUL',
  disposition   BINARY(16)  NULL COMMENT 'Lapse that did it, or that is to be stayed, resumed or annulled',
  due_on        DATE        NOT NULL COMMENT 'Last day, in Japan: five working days',
  done_at       DATETIME(6) NULL COMMENT 'When it was done or fell away, UTC',
  created_at    DATETIME(6) NOT NULL COMMENT 'When it arose, UTC',
  open_key      VARBINARY(42) GENERATED ALWAYS AS
                (CASE WHEN done_at IS NULL THEN CONCAT(dismissal, administrator, kind) END) STORED
                COMMENT 'Dismissal, administrator and kind while open: the same task is not open twice',
  PRIMARY KEY (id),
  UNIQUE KEY licence_task_one_open (open_key),
  KEY licence_task_list (administrator, done_at, due_on),
  KEY licence_task_dismissal (dismissal, administrator),
  CONSTRAINT licence_task_dismissal_exists FOREIGN KEY (dismissal) REFERENCES disposition (id),
  CONSTRAINT licence_task_disposition_exists FOREIGN KEY (disposition) REFERENCES disposition (id),
  CONSTRAINT licence_task_administrator_exists FOREIGN KEY (administrator) REFERENCES organisation (id),
  CONSTRAINT licence_task_kind_known CHECK (kind IN ('RECORD', 'STAY', 'RESUME', 'ANNUL'))
)
  COMMENT = 'Licence actions that dismissals put on the licence administrators'' lists';

CREATE TABLE register_clock (
  id   TINYINT NOT NULL COMMENT 'Always 1',
  tick BIGINT  NOT NULL COMMENT 'Counts the changes that take effect in the register; issuing reads it FOR SHARE',
  PRIMARY KEY (id),
  CONSTRAINT register_clock_single CHECK (id = 1)
)
  COMMENT = 'One row that orders changes of the register against issuing';
INSERT INTO register_clock (id, tick) VALUES (1, 0);
