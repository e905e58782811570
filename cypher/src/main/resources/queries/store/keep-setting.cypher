// id:       store/keep-setting
// title:    A setting of the store, made on first use
// purpose:  Gives every process the same secret and the same settings: the first to ask decides the value, all others read it. Shows nothing about people.
// access:   write
// params:   $name STRING   the setting's name
//           $value STRING  its value if it does not exist yet
// returns:  value STRING
// order:    single row
// cost:     one seek on storesetting_name_unique
// test:     StoreIT
// :params {name: 'example', value: 'kept'}
MERGE (s:StoreSetting {name: $name})
ON CREATE SET s.value = $value
RETURN s.value AS value
