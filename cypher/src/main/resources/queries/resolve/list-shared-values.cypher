// id:       resolve/list-shared-values
// title:    Values of one kind that several profiles have
// purpose:  Gives resolution its candidates: the documents or phones that more than one person's record names as their own. Reads the whole graph, so nobody waits for it interactively; gives no profile that shares nothing.
// access:   read
// params:   $identifier STRING  label of the identifier: Document or Phone
//           $link STRING        type of the link to it: IDENTIFIED_BY or USES
//           $most INTEGER       profiles given of one value, in no order, 2..10000
// returns:  valueId STRING, profiles INTEGER, members LIST<MAP>
// order:    valueId ASC
// cost:     one scan of the label, then the links of each node: 100,000 profiles in a second
// test:     IdentityResolverIT
// allows:   NodeByLabelScan, because resolution looks at every value
// :params {identifier: 'Document', link: 'IDENTIFIED_BY', most: 5000}
MATCH (v:Document|Phone)
WHERE v.kind = $identifier AND COUNT { (v)<-[:IDENTIFIED_BY|USES]-() } > 1
CALL (v) {
  MATCH (v)<-[r:IDENTIFIED_BY|USES]-(p:Person)
  WHERE type(r) = $link
  WITH DISTINCT p
  RETURN collect({id: p.id, name: p.caption}) AS sharing
}
WITH v, sharing
WHERE size(sharing) > 1
RETURN v.id AS valueId, size(sharing) AS profiles, sharing[..$most] AS members
ORDER BY valueId ASC
