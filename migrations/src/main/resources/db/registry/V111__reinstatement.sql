-- A re-grant of a licence or a re-registration of a nursery teacher is a four-eyes step like every other change.
ALTER TABLE disposition_step
  MODIFY COLUMN kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'RECORD, CORRECT, STAY, RESUME, REINSTATE, ANNUL or EXPUNGE',
  MODIFY COLUMN content_ct BLOB NULL COMMENT 'Sealed: the disposition as this step has it; only of RECORD, CORRECT and REINSTATE',
  DROP CHECK disposition_step_kind_known,
  ADD CONSTRAINT disposition_step_kind_known CHECK (kind IN
    ('RECORD', 'CORRECT', 'STAY', 'RESUME', 'REINSTATE', 'ANNUL', 'EXPUNGE'));

ALTER TABLE register_news
  MODIFY COLUMN what VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'IN_FORCE, CORRECTED, STAYED, RESUMED, REINSTATED, ANNULLED or EXPUNGED';

INSERT INTO code_list (list, code, label_ja, label_en, position, note) VALUES
  ('dispositionStep', 'REINSTATE', '再授与・再登録', 'Reinstate', 7, '教育職員免許法第5条第1項、児童福祉法第18条の5'),
  ('expungingBasis', 'RETENTION_ENDED', '保存期間の満了', 'End of the retention of forty years', 1, NULL),
  ('expungingBasis', 'WRONG_PERSON', '対象者の誤り', 'Recorded about the wrong person', 2, NULL),
  ('expungingBasis', 'ORDERED', '裁判所又は監督機関の命令', 'Ordered by a court or a supervisory authority', 3, NULL);
