-- Checks by number: what limits guessing at numbers and at whom a certificate is about.
-- Written by jp.mamori.registry.check.number only.

CREATE TABLE number_check_day (
  organisation   BINARY(16)   NOT NULL COMMENT 'The organisation that checks by number',
  day_on         DATE         NOT NULL COMMENT 'The day (Asia/Tokyo)',
  not_found      SMALLINT     NOT NULL COMMENT 'Checks by number on that day that ended as NOT_FOUND; 50 stop the route until the next day',
  PRIMARY KEY (organisation, day_on),
  CONSTRAINT number_check_day_organisation FOREIGN KEY (organisation) REFERENCES organisation (id),
  CONSTRAINT number_check_day_most CHECK (not_found BETWEEN 0 AND 50)
) COMMENT = 'How often an organisation asked for numbers that it may not check, by day';

CREATE TABLE number_check_try (
  organisation   BINARY(16)   NOT NULL COMMENT 'The organisation that checks by number',
  number         CHAR(12)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'The number it typed',
  differing      SMALLINT     NOT NULL COMMENT 'Checks in a row that ended as DETAILS_DIFFER; five lock this number for the organisation',
  locked_until   DATETIME(6)  NULL COMMENT 'When its last lock ends or ended (UTC); null if it was never locked',
  PRIMARY KEY (organisation, number),
  KEY by_lock (organisation, locked_until),
  CONSTRAINT number_check_try_organisation FOREIGN KEY (organisation) REFERENCES organisation (id),
  CONSTRAINT number_check_try_most CHECK (differing BETWEEN 0 AND 4)
) COMMENT = 'Details that differed for one number, by organisation; kept while there are any and after a lock';
