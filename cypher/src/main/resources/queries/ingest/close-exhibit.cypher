// id:       ingest/close-exhibit
// title:    An exhibit whose every row has its verdict
// purpose:  Marks an exhibit as complete, so that loading it again changes nothing.
// access:   write
// params:   $serial INTEGER  the exhibit's serial
// returns:  nothing
// order:    single row
// cost:     one seek on exhibit_serial_unique
// test:     SeizureLoaderIT
// :params {serial: 1}
MATCH (x:Exhibit {serial: $serial})
SET x.complete = true
