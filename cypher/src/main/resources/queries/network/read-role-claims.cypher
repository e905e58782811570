// id:       network/read-role-claims
// title:    All role claims, for the arrays
// purpose:  Gives the surfacing every role that any source claims. Shows no author and no text.
// access:   read
// params:   none
// returns:  entity INTEGER, role STRING
// order:    any, because each is a bit that is set
// cost:     every claim once
// test:     NetworkRegisterIT
// allows:   NodeByLabelScan, because the answer is every claim
// :params {}
MATCH (c:RoleClaim)<-[:CLAIMED_AS]-(e:Entity)
RETURN id(e) AS entity, c.role AS role
