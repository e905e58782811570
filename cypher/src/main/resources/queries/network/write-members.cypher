// id:       network/write-members
// title:    Members of networks
// purpose:  Links networks to their members with the reasons each is in, in the order of the surfacing.
// access:   write
// params:   $members LIST<MAP>  {network, entity, position, why}, at most 2,000
// returns:  nothing
// order:    single row
// cost:     two seeks for each member
// test:     NetworkRegisterIT
// allows:   CartesianProduct, of one network and one entity, each found by its unique id
// :params {members: []}
UNWIND $members AS row
// The hints keep a plan that was made before there were networks from scanning them for each row.
MATCH (n:Network {id: row.network})
USING INDEX SEEK n:Network(id)
MATCH (e:Entity {id: row.entity})
USING INDEX SEEK e:Entity(id)
CREATE (n)-[:HAS_MEMBER {position: row.position, why: row.why}]->(e)
