// One node for each id, so that a MERGE on the id is a seek and two writers can't make twins.
// Reversal: DROP CONSTRAINT by the same names.
CREATE CONSTRAINT entity_id_unique IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;
CREATE CONSTRAINT roleclaim_id_unique IF NOT EXISTS FOR (c:RoleClaim) REQUIRE c.id IS UNIQUE;
CREATE CONSTRAINT exhibit_sha256_unique IF NOT EXISTS FOR (x:Exhibit) REQUIRE x.sha256 IS UNIQUE;
CREATE CONSTRAINT exhibit_serial_unique IF NOT EXISTS FOR (x:Exhibit) REQUIRE x.serial IS UNIQUE;
CREATE CONSTRAINT rejectedrow_id_unique IF NOT EXISTS FOR (r:RejectedRow) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT identity_id_unique IF NOT EXISTS FOR (i:Identity) REQUIRE i.id IS UNIQUE;
CREATE CONSTRAINT judgement_id_unique IF NOT EXISTS FOR (j:Judgement) REQUIRE j.id IS UNIQUE;
CREATE CONSTRAINT networkrun_id_unique IF NOT EXISTS FOR (r:NetworkRun) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT network_id_unique IF NOT EXISTS FOR (n:Network) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT storesetting_name_unique IF NOT EXISTS FOR (s:StoreSetting) REQUIRE s.name IS UNIQUE;
