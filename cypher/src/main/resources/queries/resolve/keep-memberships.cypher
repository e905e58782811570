// id:       resolve/keep-memberships
// title:    Profiles moved into identities
// purpose:  Makes each profile a member of one identity and of no other. Rewrites no link of the profile, so it costs the same for a person with three links as for one with 80,000.
// access:   write
// params:   $rows LIST<MAP>         {profile, identity}: ids, at most 10000 rows
//           $since ZONED DATETIME   when
// returns:  nothing
// order:    any
// cost:     two seeks for each row
// test:     IdentityResolverIT
// :params {rows: [], since: datetime('2024-01-01T00:00Z')}
UNWIND $rows AS row
MATCH (p:Entity {id: row.profile})
OPTIONAL MATCH (p)-[old:MEMBER_OF]->(:Identity)
DELETE old
WITH DISTINCT p, row
MERGE (i:Identity {id: row.identity})
CREATE (p)-[:MEMBER_OF {since: $since}]->(i)
