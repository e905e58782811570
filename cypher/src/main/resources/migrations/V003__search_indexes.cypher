// What a search needs: identifiers by exact value, everything else by the words of its caption.
// Phones, accounts and the like stay out of the full-text index: they are found by value, and
// leaving them out keeps the index small and the load fast.
// Reversal: DROP INDEX by the same names.
CREATE INDEX entity_value IF NOT EXISTS FOR (e:Entity) ON (e.value);
CREATE FULLTEXT INDEX entity_caption IF NOT EXISTS FOR (e:Person|Organization|Place|Advertisement|Journey|Case) ON EACH [e.caption] OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}};
CREATE INDEX rejectedrow_exhibit IF NOT EXISTS FOR (r:RejectedRow) ON (r.exhibit, r.row);
CREATE INDEX network_run IF NOT EXISTS FOR (n:Network) ON (n.run, n.rank);
CREATE INDEX judgement_left IF NOT EXISTS FOR (j:Judgement) ON (j.left);
CREATE INDEX judgement_right IF NOT EXISTS FOR (j:Judgement) ON (j.right);
