// id:       ingest/record-progress
// title:    How far the load of an exhibit has come
// purpose:  Moves an exhibit's counts on in the same transaction as the rows they count, so that a load that was cut off goes on at the right row.
// access:   write
// params:   $serial INTEGER        the exhibit's serial
//           $read INTEGER          rows read
//           $loaded INTEGER        rows loaded
//           $loadedInPart INTEGER  rows loaded in part
//           $known INTEGER         rows known already
//           $rejected INTEGER      rows refused
// returns:  nothing
// order:    single row
// cost:     one seek on exhibit_serial_unique
// test:     SeizureLoaderIT
// :params {serial: 1, read: 10, loaded: 9, loadedInPart: 0, known: 0, rejected: 1}
MATCH (x:Exhibit {serial: $serial})
SET x.read = $read,
    x.loaded = $loaded,
    x.loadedInPart = $loadedInPart,
    x.known = $known,
    x.rejected = $rejected
