// id:       link/list-profiles
// title:    The profiles that are the same person as one entity
// purpose:  Lets a question about a person start from every source record of them. Gives the entity itself where it has no identity, and nothing where no readable exhibit asserts it.
// access:   read
// params:   $id STRING               an entity
//           $readable LIST<INTEGER>  serials of the exhibits the caller may read, supplied by access
// returns:  id STRING, degree INTEGER
// order:    id ASC
// cost:     one seek and the members of one identity
// test:     NeighbourhoodIT
// :params {id: 'person-aaaaaaaaaaaaaaaaaaaaaaaaaa', readable: [1]}
MATCH (e:Entity {id: $id})
WHERE any(x IN e.exhibits WHERE x IN $readable)
CALL (e) {
  RETURN e AS profile
  UNION
  MATCH (e)-[:MEMBER_OF]->(:Identity)<-[:MEMBER_OF]-(profile:Entity)
  RETURN profile
}
WITH DISTINCT profile
WHERE any(x IN profile.exhibits WHERE x IN $readable)
RETURN profile.id AS id, COUNT { (profile)--() } AS degree
ORDER BY id ASC
