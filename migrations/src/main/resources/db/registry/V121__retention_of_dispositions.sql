-- Dispositions whose forty years are over: listed in a report first, expunged only when a second officer approved it.
CREATE TABLE retention_report (
  id            BINARY(16)  NOT NULL COMMENT 'The report',
  authority     BINARY(16)  NOT NULL COMMENT 'Authority whose dispositions it lists',
  decided_until DATE        NOT NULL COMMENT 'It lists what was decided on this day or before: forty years before it was made',
  state         VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'PROPOSED, APPROVED, REJECTED, or DONE when everything approved was carried out',
  proposed_by   BINARY(16)  NOT NULL COMMENT 'Natural person who made it (起案者)',
  proposed_at   DATETIME(6) NOT NULL COMMENT 'When it was made, UTC',
  decided_by    BINARY(16)  NULL COMMENT 'Natural person who approved or rejected it (決裁者), never the one who made it',
  decided_at    DATETIME(6) NULL COMMENT 'When it was approved or rejected, UTC',
  done_at       DATETIME(6) NULL COMMENT 'When the last disposition on it was dealt with, UTC',
  version       BIGINT      NOT NULL COMMENT 'Rises with each change; the ETag',
  open_of       BINARY(16)  GENERATED ALWAYS AS (CASE WHEN state IN ('PROPOSED', 'APPROVED') THEN authority END) STORED
                COMMENT 'The authority while the report is open: one open report each',
  PRIMARY KEY (id),
  UNIQUE KEY retention_report_one_open (open_of),
  KEY retention_report_list (authority, id),
  KEY retention_report_to_do (state, decided_at),
  CONSTRAINT retention_report_authority FOREIGN KEY (authority) REFERENCES organisation (id),
  CONSTRAINT retention_report_proposer FOREIGN KEY (proposed_by) REFERENCES natural_person (id),
  CONSTRAINT retention_report_decider FOREIGN KEY (decided_by) REFERENCES natural_person (id),
  CONSTRAINT retention_report_state CHECK (state IN ('PROPOSED', 'APPROVED', 'REJECTED', 'DONE')),
  CONSTRAINT retention_report_four_eyes CHECK (decided_by IS NULL OR decided_by <> proposed_by),
  CONSTRAINT retention_report_decided CHECK ((state = 'PROPOSED') = (decided_by IS NULL))
)
  COMMENT = 'Dry runs of the retention of dispositions, each approved or rejected by a second officer';

CREATE TABLE retention_item (
  report      BINARY(16)  NOT NULL COMMENT 'The report',
  disposition BINARY(16)  NOT NULL COMMENT 'A disposition that it lists',
  outcome     VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'EXPUNGED, or KEPT where it had changed meanwhile; null until carried out',
  PRIMARY KEY (report, disposition),
  KEY retention_item_of (disposition),
  CONSTRAINT retention_item_report FOREIGN KEY (report) REFERENCES retention_report (id),
  CONSTRAINT retention_item_disposition FOREIGN KEY (disposition) REFERENCES disposition (id),
  CONSTRAINT retention_item_outcome CHECK (outcome IN ('EXPUNGED', 'KEPT'))
)
  COMMENT = 'What a retention report lists, and what came of it';
