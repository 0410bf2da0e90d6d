-- By which a text that was filed before is known again, without its content being read.
ALTER TABLE revisions ADD COLUMN wording INTEGER; -- RevisionMark.Wording
