-- Certificates: an applicant's request, the officers' reviews of possible matches,
-- the intent to issue, the certificate and the status list that says whether it still counts.
-- Written by jp.mamori.registry.certificate only.

CREATE TABLE certificate_request (
  id             BINARY(16)   NOT NULL COMMENT 'The request; also the file that owns its data key and its person record',
  applicant      BINARY(16)   NOT NULL COMMENT 'Whose request it is',
  audience       BINARY(16)   NOT NULL COMMENT 'The employer or unit that the certificate is made out to',
  purpose        VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Code of the purpose (domain.md section 4)',
  occasion       VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Code of the occasion',
  state          VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'INCOMPLETE, UNDER_REVIEW, DETERMINED, RELEASED, ACCEPTED, CORRECTION_REQUESTED, WITHDRAWN, LAPSED, ISSUED, CANNOT_CERTIFY',
  missing        VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Codes of what the applicant has still to state, comma separated; empty when complete',
  asked          SMALLINT     NOT NULL COMMENT 'How often officers could not decide and the applicant was asked',
  determination  VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'NO_MATCHING_RECORD, RECORD_CONFIRMED or CANNOT_CERTIFY; null until determined',
  accepted_result BINARY(32)  NULL COMMENT 'SHA-256 of the result that the applicant accepted; another result goes to the applicant first',
  round          SMALLINT     NOT NULL COMMENT 'Number of the screening that the open reviews belong to',
  registers      VARCHAR(250) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Registers searched at the last screening, code=epoch second of its newest entry, comma separated',
  received_at    DATETIME(6)  NOT NULL COMMENT 'When it came in (UTC)',
  screened_at    DATETIME(6)  NULL COMMENT 'When it was last screened (UTC)',
  complete_at    DATETIME(6)  NULL COMMENT 'When its input was complete; starts the five working days (UTC)',
  release_at     DATETIME(6)  NULL COMMENT 'Slot at which the result is shown to the applicant (UTC)',
  missed_slots   SMALLINT     NOT NULL COMMENT 'Slots that went by with a review still open',
  released_at    DATETIME(6)  NULL COMMENT 'Slot at which the result was shown (UTC)',
  answer_by      DATETIME(6)  NULL COMMENT 'When the request lapses without an answer (UTC)',
  reminders      SMALLINT     NOT NULL COMMENT 'Reminders sent since the release: day 7 and day 12',
  accepted_at    DATETIME(6)  NULL COMMENT 'When the applicant accepted the result (UTC)',
  shown_former   VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Indexes of the former names to present, comma separated',
  shown_licences BOOLEAN      NOT NULL COMMENT 'Whether the licence numbers searched are presented',
  issue_at       DATETIME(6)  NULL COMMENT 'Slot at which the certificate is issued; its as_of and iat (UTC)',
  correction_ct  BLOB         NULL COMMENT 'The applicant''s request for correction, sealed under the request''s key',
  ended_at       DATETIME(6)  NULL COMMENT 'When it was issued, withdrawn, lapsed or refused (UTC)',
  version        BIGINT       NOT NULL COMMENT 'Rises with each change; the ETag',
  open_only      TINYINT      GENERATED ALWAYS AS (CASE WHEN state IN ('ISSUED', 'WITHDRAWN', 'LAPSED', 'CANNOT_CERTIFY') THEN NULL ELSE 1 END) STORED COMMENT '1 while the request is open, else null: makes the unique key below',
  PRIMARY KEY (id),
  UNIQUE KEY one_open_request (applicant, audience, purpose, occasion, open_only),
  KEY by_state_release (state, release_at),
  KEY by_state_issue (state, issue_at),
  KEY by_state_answer (state, answer_by),
  CONSTRAINT certificate_request_audience FOREIGN KEY (audience) REFERENCES organisation (id),
  CONSTRAINT certificate_request_applicant FOREIGN KEY (applicant) REFERENCES applicant (id),
  CONSTRAINT certificate_request_state CHECK (state IN ('INCOMPLETE', 'UNDER_REVIEW', 'DETERMINED', 'RELEASED', 'ACCEPTED', 'CORRECTION_REQUESTED', 'WITHDRAWN', 'LAPSED', 'ISSUED', 'CANNOT_CERTIFY')),
  CONSTRAINT certificate_request_determination CHECK (determination IN ('NO_MATCHING_RECORD', 'RECORD_CONFIRMED', 'CANNOT_CERTIFY')),
  CONSTRAINT certificate_request_determined CHECK (state NOT IN ('DETERMINED', 'RELEASED', 'ACCEPTED', 'ISSUED', 'CANNOT_CERTIFY') OR determination IS NOT NULL)
) COMMENT = 'One applicant''s request for a certificate for one employer, purpose and occasion';

CREATE TABLE match_review (
  id             BINARY(16)   NOT NULL COMMENT 'The review',
  request        BINARY(16)   NOT NULL COMMENT 'The request whose person may be the record''s person',
  applicant      BINARY(16)   NOT NULL COMMENT 'The applicant of that request',
  disposition    BINARY(16)   NOT NULL COMMENT 'The record',
  board          BINARY(16)   NOT NULL COMMENT 'The authority that owns the record and decides',
  round          SMALLINT     NOT NULL COMMENT 'The screening of the request that found the candidate',
  reason         VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SCREENING, NEW_RECORD or OBJECTION',
  strength       VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'STRONG (due in one working day) or REVIEW (in three)',
  explanation_ct BLOB         NOT NULL COMMENT 'What agrees and differs, sealed under the request''s key and again under the record''s: either key gone, it is gone',
  state          VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'OPEN, DECIDED or CLOSED (the request ended or was screened anew)',
  outcome        VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'SAME_PERSON, DIFFERENT_PERSON or CANNOT_DECIDE once decided',
  opened_at      DATETIME(6)  NOT NULL COMMENT 'When the candidate was found (UTC)',
  due_at         DATETIME(6)  NOT NULL COMMENT 'When two officers should have decided (UTC)',
  decided_at     DATETIME(6)  NULL COMMENT 'When it was decided or closed (UTC)',
  version        BIGINT       NOT NULL COMMENT 'Rises with each change; the ETag',
  PRIMARY KEY (id),
  UNIQUE KEY one_per_round (request, disposition, round),
  KEY by_board (board, state, opened_at, id),
  KEY by_pair (applicant, disposition),
  KEY by_disposition (disposition, state),
  CONSTRAINT match_review_request FOREIGN KEY (request) REFERENCES certificate_request (id),
  CONSTRAINT match_review_disposition FOREIGN KEY (disposition) REFERENCES disposition (id),
  CONSTRAINT match_review_board FOREIGN KEY (board) REFERENCES organisation (id),
  CONSTRAINT match_review_state CHECK (state IN ('OPEN', 'DECIDED', 'CLOSED')),
  CONSTRAINT match_review_reason CHECK (reason IN ('SCREENING', 'NEW_RECORD', 'OBJECTION')),
  CONSTRAINT match_review_outcome CHECK ((state = 'DECIDED') = (outcome IS NOT NULL))
) COMMENT = 'A possible match that officers of the board owning the record decide, each apart';

CREATE TABLE match_opinion (
  review         BINARY(16)   NOT NULL COMMENT 'The review',
  ordinal        SMALLINT     NOT NULL COMMENT '1 and 2, and 3 where the first two differ',
  officer        BINARY(16)   NOT NULL COMMENT 'The natural person who gave it',
  decision       VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SAME_PERSON, DIFFERENT_PERSON or CANNOT_DECIDE',
  agreeing_items VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Items that agree beyond name and date of birth, comma separated; SAME_PERSON needs one',
  reasons_ct     BLOB         NOT NULL COMMENT 'The reasons, sealed under the request''s key and again under the record''s',
  given_at       DATETIME(6)  NOT NULL COMMENT 'When it was given (UTC)',
  PRIMARY KEY (review, ordinal),
  UNIQUE KEY one_each (review, officer),
  CONSTRAINT match_opinion_review FOREIGN KEY (review) REFERENCES match_review (id),
  CONSTRAINT match_opinion_officer FOREIGN KEY (officer) REFERENCES natural_person (id),
  CONSTRAINT match_opinion_decision CHECK (decision IN ('SAME_PERSON', 'DIFFERENT_PERSON', 'CANNOT_DECIDE')),
  CONSTRAINT match_opinion_same_needs_item CHECK (decision <> 'SAME_PERSON' OR agreeing_items <> ''),
  CONSTRAINT match_opinion_ordinal CHECK (ordinal BETWEEN 1 AND 3)
) COMMENT = 'What one officer concluded, without having seen what the others did';

CREATE TABLE identity_link (
  applicant      BINARY(16)   NOT NULL COMMENT 'The applicant',
  disposition    BINARY(16)   NOT NULL COMMENT 'A record about the same person',
  review         BINARY(16)   NOT NULL COMMENT 'The review that found it',
  linked_at      DATETIME(6)  NOT NULL COMMENT 'When (UTC)',
  PRIMARY KEY (applicant, disposition),
  KEY by_disposition (disposition),
  CONSTRAINT identity_link_review FOREIGN KEY (review) REFERENCES match_review (id)
) COMMENT = 'Applicant and record that officers found to be one person: what happens to the record later concerns the applicant';

CREATE TABLE different_person (
  applicant      BINARY(16)   NOT NULL COMMENT 'The applicant',
  disposition    BINARY(16)   NOT NULL COMMENT 'A record about somebody else',
  review         BINARY(16)   NOT NULL COMMENT 'The review that found it',
  until_on       DATE         NOT NULL COMMENT 'First day on which the pair is looked at again (Asia/Tokyo)',
  PRIMARY KEY (applicant, disposition),
  KEY by_disposition (disposition),
  CONSTRAINT different_person_review FOREIGN KEY (review) REFERENCES match_review (id)
) COMMENT = 'Applicant and record that officers found to be two persons, remembered for a time';

CREATE TABLE request_record (
  request        BINARY(16)   NOT NULL COMMENT 'The request',
  disposition    BINARY(16)   NOT NULL COMMENT 'A record that its result states',
  PRIMARY KEY (request, disposition),
  CONSTRAINT request_record_request FOREIGN KEY (request) REFERENCES certificate_request (id)
) COMMENT = 'The records that the determined result of a request states';

CREATE TABLE slot_miss (
  request        BINARY(16)   NOT NULL COMMENT 'The request that could not be released',
  board          BINARY(16)   NOT NULL COMMENT 'A board whose review was still open',
  slot           DATETIME(6)  NOT NULL COMMENT 'The slot that was missed (UTC)',
  PRIMARY KEY (request, board, slot),
  KEY by_board (board, slot),
  CONSTRAINT slot_miss_request FOREIGN KEY (request) REFERENCES certificate_request (id)
) COMMENT = 'Release slots missed, counted by board';

CREATE TABLE status_list (
  list_no        INT          NOT NULL COMMENT 'Number of the list, part of its address',
  created_at     DATETIME(6)  NOT NULL COMMENT 'When it was made (UTC)',
  changes        BIGINT       NOT NULL COMMENT 'Rises with each entry that becomes invalid',
  signed_changes BIGINT       NOT NULL COMMENT 'Value of changes that the signed token shows; -1 before the first',
  signed_at      DATETIME(6)  NULL COMMENT 'iat of the signed token (UTC)',
  token          MEDIUMBLOB   NULL COMMENT 'The signed status list token, public',
  PRIMARY KEY (list_no)
) COMMENT = 'Token Status Lists (draft-ietf-oauth-status-list), 131,072 entries of one bit each';

CREATE TABLE status_entry (
  list_no        INT          NOT NULL COMMENT 'The list',
  idx            INT          NOT NULL COMMENT 'The index in the list',
  position       INT          NOT NULL COMMENT 'Random order in which free indexes are given out, so that an index tells nothing',
  state          VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'FREE, TAKEN, INVALID, or DECOY (shown as invalid, never given out)',
  PRIMARY KEY (list_no, idx),
  KEY next_free (state, list_no, position),
  CONSTRAINT status_entry_list FOREIGN KEY (list_no) REFERENCES status_list (list_no),
  CONSTRAINT status_entry_state CHECK (state IN ('FREE', 'TAKEN', 'INVALID', 'DECOY'))
) COMMENT = 'One index of a status list; an index is given out once';

CREATE TABLE certificate_intent (
  id             BINARY(16)   NOT NULL COMMENT 'The intent',
  request        BINARY(16)   NOT NULL COMMENT 'The accepted request',
  number         CHAR(12)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Certificate number, unguessable, with check digit; used once, also when burnt',
  list_no        INT          NOT NULL COMMENT 'Status list',
  idx            INT          NOT NULL COMMENT 'Index in the status list',
  as_of          DATETIME(6)  NOT NULL COMMENT 'The slot: as_of and iat of the certificate (UTC)',
  outcome        VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'NO_MATCHING_RECORD or RECORD_CONFIRMED',
  payload_ct     MEDIUMBLOB   NOT NULL COMMENT 'Exact payload and disclosures to sign, sealed under the request''s key',
  state          VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'OPEN, ISSUED, or BURNT (never signed, or never given out)',
  burnt_because  VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'REGISTER_CHANGED, LINT_FAILED, WITHDRAWN or KEY_MISSING',
  created_at     DATETIME(6)  NOT NULL COMMENT 'When it was stored (UTC)',
  live_request   BINARY(16)   GENERATED ALWAYS AS (CASE WHEN state = 'BURNT' THEN NULL ELSE request END) STORED COMMENT 'The request, unless burnt: makes the unique key below',
  PRIMARY KEY (id),
  UNIQUE KEY one_number (number),
  UNIQUE KEY one_index (list_no, idx),
  UNIQUE KEY one_live_intent (live_request),
  KEY by_request (request),
  KEY by_state (state, created_at),
  CONSTRAINT certificate_intent_request FOREIGN KEY (request) REFERENCES certificate_request (id),
  CONSTRAINT certificate_intent_entry FOREIGN KEY (list_no, idx) REFERENCES status_entry (list_no, idx),
  CONSTRAINT certificate_intent_state CHECK (state IN ('OPEN', 'ISSUED', 'BURNT')),
  CONSTRAINT certificate_intent_burnt CHECK ((state = 'BURNT') = (burnt_because IS NOT NULL))
) COMMENT = 'What is going to be signed, stored before it is signed so that no number is lost or used twice';

CREATE TABLE certificate (
  number         CHAR(12)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Certificate number: its only identity',
  intent         BINARY(16)   NOT NULL COMMENT 'The intent it was signed from',
  request        BINARY(16)   NOT NULL COMMENT 'The request it answers; owns the data key',
  applicant      BINARY(16)   NOT NULL COMMENT 'The applicant',
  audience       BINARY(16)   NOT NULL COMMENT 'The employer or unit it is made out to',
  purpose        VARCHAR(24)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Code of the purpose',
  list_no        INT          NOT NULL COMMENT 'Status list',
  idx            INT          NOT NULL COMMENT 'Index in the status list',
  kid            VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'Key it is signed with',
  token_ct       MEDIUMBLOB   NOT NULL COMMENT 'The token with all its disclosures, sealed under the request''s key',
  state          VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'ISSUED, SUPERSEDED or WITHDRAWN; expired is read from expires_at',
  issued_at      DATETIME(6)  NOT NULL COMMENT 'iat (UTC)',
  expires_at     DATETIME(6)  NOT NULL COMMENT 'exp (UTC)',
  ended_at       DATETIME(6)  NULL COMMENT 'When it was superseded or withdrawn (UTC)',
  PRIMARY KEY (number),
  UNIQUE KEY one_per_intent (intent),
  UNIQUE KEY one_per_request (request),
  UNIQUE KEY one_per_index (list_no, idx),
  KEY by_applicant (applicant, state),
  CONSTRAINT certificate_of_intent FOREIGN KEY (intent) REFERENCES certificate_intent (id),
  CONSTRAINT certificate_of_request FOREIGN KEY (request) REFERENCES certificate_request (id),
  CONSTRAINT certificate_audience FOREIGN KEY (audience) REFERENCES organisation (id),
  CONSTRAINT certificate_state CHECK (state IN ('ISSUED', 'SUPERSEDED', 'WITHDRAWN')),
  CONSTRAINT certificate_ended CHECK ((state = 'ISSUED') = (ended_at IS NULL))
) COMMENT = 'Issued certificates';

CREATE TABLE register_news (
  id             BINARY(16)   NOT NULL COMMENT 'The piece of news',
  disposition    BINARY(16)   NOT NULL COMMENT 'The record that changed',
  what           VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'IN_FORCE, CORRECTED, STAYED, RESUMED, ANNULLED or EXPUNGED',
  happened_at    DATETIME(6)  NOT NULL COMMENT 'When the change was made (UTC)',
  done_at        DATETIME(6)  NULL COMMENT 'When live requests and certificates were held against it (UTC)',
  open_only      TINYINT      GENERATED ALWAYS AS (CASE WHEN done_at IS NULL THEN 1 ELSE NULL END) STORED COMMENT '1 until done: keeps the work list short',
  PRIMARY KEY (id),
  KEY to_do (open_only, happened_at)
) COMMENT = 'Changes of the register that live requests, intents and certificates have still to be held against';
