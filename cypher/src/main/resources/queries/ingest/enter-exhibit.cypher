// id:       ingest/enter-exhibit
// title:    An exhibit, entered once for each content
// purpose:  Gives an exhibit its serial before its first row is written. An exhibit that is there already stays as it is: the same content under another name is the same exhibit.
// access:   write
// params:   $sha256 STRING           the content's digest
//           $reference STRING        what the agency calls it
//           $fileName STRING         the file's name
//           $legalBasis STRING       the authority under which it is held
//           $tlp STRING              the TLP 2.0 label
//           $agency STRING           the owner
//           $caseReference STRING    the case
//           $mapping STRING          the mapping that reads it
//           $loadedBy STRING         the user
//           $loadedAt ZONED DATETIME when
// returns:  exhibit MAP
// order:    single row
// cost:     two seeks; the counter's lock makes serials unique among writers
// test:     SeizureLoaderIT
// :params {sha256: 'example', reference: 'EX-1', fileName: 'calls.csv', legalBasis: '', tlp: 'TLP:AMBER', agency: 'Synthetic Agency', caseReference: '', mapping: 'example', loadedBy: 'analyst', loadedAt: datetime('2026-01-01T00:00Z')}
MERGE (counter:StoreSetting {name: 'exhibitSerial'})
ON CREATE
  SET counter.last = 0
SET counter.touched = $sha256
MERGE (x:Exhibit {sha256: $sha256})
ON CREATE
  SET counter.last = counter.last + 1,
      x.serial = counter.last,
      x.reference = $reference,
      x.fileName = $fileName,
      x.legalBasis = $legalBasis,
      x.tlp = $tlp,
      x.agency = $agency,
      x.caseReference = $caseReference,
      x.mapping = $mapping,
      x.loadedBy = $loadedBy,
      x.loadedAt = $loadedAt,
      x.read = 0,
      x.loaded = 0,
      x.loadedInPart = 0,
      x.known = 0,
      x.rejected = 0,
      x.complete = false
RETURN properties(x) AS exhibit
