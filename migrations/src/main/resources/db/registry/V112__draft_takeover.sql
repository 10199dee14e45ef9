-- Whoever drafted a step before another officer took it over cannot decide on it either.
CREATE TABLE disposition_step_drafter (
  step           BINARY(16)  NOT NULL COMMENT 'Step that was taken over',
  natural_person BINARY(16)  NOT NULL COMMENT 'Natural person who drafted it before (起案者)',
  taken_over_at  DATETIME(6) NOT NULL COMMENT 'When another officer last took it over from that person, UTC',
  PRIMARY KEY (step, natural_person),
  CONSTRAINT disposition_step_drafter_of FOREIGN KEY (step) REFERENCES disposition_step (id),
  CONSTRAINT disposition_step_drafter_person FOREIGN KEY (natural_person) REFERENCES natural_person (id)
)
  COMMENT = 'Earlier drafters of steps that were taken over';
