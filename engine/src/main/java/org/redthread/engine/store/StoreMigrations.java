package org.redthread.engine.store;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import org.neo4j.driver.Driver;

/** Brings the schema of a database up to date with the migrations of the module {@code cypher}. */
final class StoreMigrations {
  private StoreMigrations() {}

  /** Applies the migrations that the database does not have yet, in order of their versions. */
  static void apply(Driver driver) {
    MigrationsConfig config =
        MigrationsConfig.builder()
            .withLocationsToScan("classpath:migrations")
            .withTransactionMode(MigrationsConfig.TransactionMode.PER_STATEMENT)
            .build();
    new Migrations(config, driver).apply();
  }
}
