// id:       resolve/remove-empty-identities
// title:    Identities without a member
// purpose:  Removes identities that resolution or a withdrawal emptied.
// access:   write
// params:   none
// returns:  nothing
// order:    any
// cost:     one scan of all identities
// test:     IdentityResolverIT
// allows:   NodeByLabelScan, because any identity may have been emptied
// :params {}
MATCH (i:Identity)
WHERE NOT EXISTS { (i)<-[:MEMBER_OF]-() }
DELETE i
