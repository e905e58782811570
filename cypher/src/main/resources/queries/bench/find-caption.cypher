// id:       bench/find-caption
// title:    Entities by words of their caption
// purpose:  A yardstick: the plainest statement for the question, over the driver alone, without scope, evidence or masking. Runs only in the bench.
// access:   read
// params:   $text STRING  words in the syntax of the index
// returns:  id STRING, score FLOAT
// order:    score DESC, id ASC
// cost:     one look-up in entity_caption
// test:     StatementCatalogueIT
// :params {text: 'somchai'}
CALL db.index.fulltext.queryNodes('entity_caption', $text, {limit: 20})
YIELD node, score
RETURN node.id AS id, score
ORDER BY score DESC, id ASC
