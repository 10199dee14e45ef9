-- Many certificates of one time are ended at once; those that still count are found by when they were issued.
ALTER TABLE certificate ADD KEY by_issue (state, issued_at, number);
