package org.redthread.server.command;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.Redthread;
import org.redthread.engine.access.Caller;
import org.redthread.engine.access.Purpose;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;
import org.redthread.server.embedded.DataFolder;
import org.redthread.server.embedded.EmbeddedSettings;
import org.redthread.server.embedded.RunningServer;

/**
 * What a command talks to: the server that has the data folder open, or else the store opened in
 * this process with a server of its own on the loopback, which no other command is told of. Either
 * way a question goes over HTTP, so that a command and the interface can't differ.
 *
 * <p>The caller is the machine's operator, who reads every exhibit and sees protected people
 * masked, or the user whose token the environment variable {@code REDTHREAD_TOKEN} holds. Used by
 * one thread.
 */
final class Session implements AutoCloseable {
  private final SharedOptions shared;
  private final Optional<String> purpose;
  private final DataFolder folder;
  private final Optional<RunningServer> running;
  private final @Nullable OpenStore store;
  private @Nullable ServedStore served;
  private @Nullable ApiClient client;

  private Session(
      SharedOptions shared,
      Optional<String> purpose,
      DataFolder folder,
      Optional<RunningServer> running,
      @Nullable OpenStore store) {
    this.shared = shared;
    this.purpose = purpose;
    this.folder = folder;
    this.running = running;
    this.store = store;
  }

  /**
   * Opens the store or finds its server.
   *
   * @param shared where the store is
   * @param purpose why, for the audit; null where none was given
   * @param display says that the store is being started
   */
  static Session open(SharedOptions shared, @Nullable String purpose, ProgressDisplay display) {
    Optional<String> given = Optional.ofNullable(purpose).map(text -> checked(shared, text));
    DataFolder folder = shared.dataFolder();
    Optional<RunningServer> running = folder.runningServer();
    if (running.isPresent()) {
      return new Session(shared, given, folder, running, null);
    }
    display.begin("starting the embedded Neo4j");
    ProcessLogging.toFolder(folder.logs());
    OpenStore store = OpenStore.embedded(folder, EmbeddedSettings.DEFAULT);
    return new Session(shared, given, folder, running, store);
  }

  private static String checked(SharedOptions shared, String purpose) {
    try {
      return Purpose.of(purpose).text();
    } catch (EngineException refusal) {
      throw shared.wrongUse("--purpose " + refusal.getMessage());
    }
  }

  /** {@return the engine, where the store is open in this process and no server has it} */
  Optional<Redthread> engine() {
    return Optional.ofNullable(store).map(OpenStore::redthread);
  }

  /**
   * {@return who calls, for an engine in this process}
   *
   * @throws EngineException with {@link ErrorCode#UNAUTHENTICATED} where {@code REDTHREAD_TOKEN} is
   *     nobody's
   */
  Caller caller(Redthread redthread) {
    Caller caller = OperatorOrUser.caller(redthread.administration());
    return purpose.map(text -> caller.withPurpose(Purpose.of(text))).orElse(caller);
  }

  /** {@return the answer to a question} */
  ServerAnswer get(String path, Map<String, ? extends @Nullable Object> query) {
    return asTyped(() -> client().get(path, query));
  }

  /** {@return the answer to a question, as a value alone} */
  <T> T get(String path, Map<String, ? extends @Nullable Object> query, TypeReference<T> shape) {
    return get(path, query).read(shape);
  }

  /** {@return the answer to a call with a body, or with none where it is null} */
  ServerAnswer post(String path, @Nullable Object body) {
    return asTyped(() -> client().post(path, body));
  }

  /** {@return the connection to the server, for calls that answer in lines} */
  ApiClient client() {
    ApiClient open = client;
    if (open == null) {
      open = connect();
      client = open;
    }
    return open;
  }

  private ApiClient connect() {
    Optional<String> token = OperatorOrUser.token();
    if (running.isPresent()) {
      RunningServer server = running.get();
      return new ApiClient(server.address(), token.orElse(server.token()), purpose);
    }
    if (store == null) {
      throw new IllegalStateException("neither a server nor a store");
    }
    ServedStore own = ServedStore.forThisProcess(folder, store);
    served = own;
    return new ApiClient(own.address(), token.orElse(own.operatorToken()), purpose);
  }

  /** A parameter that the server refuses was typed by the user, under the name of its option. */
  <T> T asTyped(Supplier<T> call) {
    try {
      return call.get();
    } catch (EngineException refusal) {
      if (refusal.code() != ErrorCode.INVALID_PARAMETER) {
        throw refusal;
      }
      throw shared.wrongUse(inOptions(refusal));
    }
  }

  private String inOptions(EngineException refusal) {
    String message = String.valueOf(refusal.getMessage());
    String field = refusal.field();
    String option = "--" + field.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    return !field.isEmpty() && shared.knows(option) && message.startsWith(field + " ")
        ? option + message.substring(field.length())
        : message;
  }

  @Override
  public void close() {
    try {
      if (client != null) {
        client.close();
      }
    } finally {
      closeOwn();
    }
  }

  private void closeOwn() {
    try {
      if (served != null) {
        served.close();
      }
    } finally {
      if (store != null) {
        store.close();
      }
    }
  }
}
