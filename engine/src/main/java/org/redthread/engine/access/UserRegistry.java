package org.redthread.engine.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

/**
 * The users of a store, in one file that only its owner may read ({@link UserFile}). Several
 * processes may work on the file: each call sees what another one has changed, so a user revoked on
 * the command line is out of a running server at its next call. Where the file can't be read, every
 * call fails: nobody gets in by breaking it.
 *
 * <p>Thread-safe. A read costs one look at the file's attributes.
 */
public final class UserRegistry {
  private final Path file;
  private final FileGuard guard;
  private final SecureRandom random;
  private final InstantSource clock;
  private volatile Snapshot snapshot = new Snapshot(null, List.of());

  private UserRegistry(Path file, FileGuard guard, SecureRandom random, InstantSource clock) {
    this.file = file;
    this.guard = guard;
    this.random = random;
    this.clock = clock;
  }

  /** What a file was when it was read; each replacement is another file to the system. */
  private record Stamp(@Nullable Object key, FileTime modified, long size) {}

  private record Snapshot(@Nullable Stamp stamp, List<User> users) {}

  /**
   * {@return the users in this file; none where there is no file yet} Its folder is created. Throws
   * {@code INVALID_INPUT} for a damaged file, {@code STORE_UNAVAILABLE} where it can't be read.
   */
  public static UserRegistry open(Path file, SecureRandom random, InstantSource clock) {
    try {
      Files.createDirectories(DurableFile.folderOf(file));
      UserRegistry registry = new UserRegistry(file, FileGuard.of(file), random, clock);
      registry.list();
      return registry;
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  /**
   * Adds a user.
   *
   * @param name as {@link User#name} describes
   * @param agency as {@link User#agency} describes
   * @param cases the case references to confine the user to; empty for all cases
   * @return the user with the token, which can't be had again
   * @throws EngineException {@code CONFLICT} where a user, also a revoked one, has the name in
   *     upper or lower case; {@code INVALID_PARAMETER} for a value of the wrong form
   */
  public IssuedToken add(String name, Role role, String agency, Set<String> cases) {
    String token = Token.create(random);
    User user = new User(name, role, agency, cases, Token.hash(token), now(), null);
    change(
        users -> {
          if (indexOf(users, name) >= 0) {
            throw new EngineException(
                ErrorCode.CONFLICT, "name", "a user, perhaps a revoked one, has this name");
          }
          users.add(user);
          users.sort(Comparator.comparing(User::name));
          return users;
        });
    return new IssuedToken(user, token);
  }

  /** {@return all users, the revoked ones too, by name} */
  public List<User> list() {
    try {
      return current().users();
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  /**
   * Makes the user's token invalid at once and for ever. A user who is revoked already keeps the
   * first date. Throws {@code NOT_FOUND} where there is no such user.
   *
   * @return the user as now stored
   */
  public User revoke(String name) {
    List<User> after =
        change(
            users -> {
              int index = indexOf(users, name);
              if (index < 0) {
                throw new EngineException(ErrorCode.NOT_FOUND, "name", "there is no such user");
              }
              User user = users.get(index);
              users.set(index, user.isActive() ? user.revokedAt(now()) : user);
              return users;
            });
    return after.get(indexOf(after, name));
  }

  /**
   * {@return the user whose token this is, without a purpose; empty for any other text} Compares
   * with every user in the same time wherever a hash differs ({@link MessageDigest#isEqual}), so
   * the time taken tells nothing about a stored hash.
   */
  public Optional<Caller> authenticate(String bearerToken) {
    if (!Token.isWellFormed(bearerToken)) {
      return Optional.empty();
    }
    byte[] hash = Token.hash(bearerToken).getBytes(StandardCharsets.US_ASCII);
    User found = null;
    for (User user : list()) {
      byte[] stored = user.tokenHash().getBytes(StandardCharsets.US_ASCII);
      if (MessageDigest.isEqual(stored, hash) && user.isActive()) {
        found = user;
      }
    }
    return Optional.ofNullable(found).map(User::asCaller);
  }

  private List<User> change(UnaryOperator<List<User>> change) {
    try (FileGuard.Hold hold = guard.acquire()) {
      Objects.requireNonNull(hold);
      List<User> users = List.copyOf(change.apply(new ArrayList<>(read(stamp()).users())));
      DurableFile.replace(file, UserFile.write(users));
      return users;
    } catch (IOException e) {
      throw unavailable(e);
    }
  }

  private Snapshot current() throws IOException {
    Snapshot known = snapshot;
    Stamp stamp = stamp();
    if (!Objects.equals(stamp, known.stamp())) {
      known = read(stamp);
      snapshot = known;
    }
    return known;
  }

  /** The stamp is taken before the content is read, so newer content is read again, never older. */
  private Snapshot read(@Nullable Stamp stamp) throws IOException {
    return new Snapshot(stamp, stamp == null ? List.of() : UserFile.read(Files.readAllBytes(file)));
  }

  private @Nullable Stamp stamp() throws IOException {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(now.fileKey(), now.lastModifiedTime(), now.size());
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private static int indexOf(List<User> users, String name) {
    for (int i = 0; i < users.size(); i++) {
      if (users.get(i).name().equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }

  private static EngineException unavailable(IOException cause) {
    return new EngineException(
        ErrorCode.STORE_UNAVAILABLE,
        "users",
        "the file of users can't be read or written; check its folder's rights",
        cause);
  }
}
