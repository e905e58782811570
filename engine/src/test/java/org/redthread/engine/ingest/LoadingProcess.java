package org.redthread.engine.ingest;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.redthread.engine.model.Progress;
import org.redthread.engine.store.PublicIds;
import org.redthread.engine.store.Store;
import org.redthread.engine.store.StoreAddress;

/**
 * Run as a process of its own: loads a file into the store at an address and prints a line for each
 * step, until it is done or killed.
 */
final class LoadingProcess {
  private LoadingProcess() {}

  public static void main(String[] arguments) {
    StoreAddress address = new StoreAddress(URI.create(arguments[0]), arguments[1], arguments[2]);
    try (Store store = Store.open(address)) {
      Progress progress = (stage, done, total) -> System.out.println(done);
      new SeizureLoader(
              store,
              PublicIds.of(store, new Random(1)),
              MappingCatalogue.open(Path.of(arguments[3])),
              InstantSource.system())
          .load(List.of(Path.of(arguments[4])), SeizureLoaderIT.OPTIONS, "analyst", progress);
    }
    System.out.println("done");
  }
}
