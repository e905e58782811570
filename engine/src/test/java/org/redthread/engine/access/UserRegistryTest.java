package org.redthread.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

final class UserRegistryTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-23T08:00:00Z"));

  @TempDir private Path folder;
  private Path file;
  private UserRegistry registry;

  @BeforeEach
  void open() {
    file = folder.resolve("with space").resolve("users.json");
    registry = UserRegistry.open(file, random(1), CLOCK);
  }

  @Test
  void authenticatesTheTokenItIssued() {
    IssuedToken issued = registry.add("linh", Role.LIAISON, "Agency A", Set.of("C2", "C1"));

    assertThat(issued.token()).matches("rt_[A-Za-z0-9_-]{43}");
    assertThat(registry.authenticate(issued.token()))
        .contains(new Caller("linh", Role.LIAISON, "Agency A", Set.of("C1", "C2"), Purpose.NONE));
    assertThat(issued.toString()).doesNotContain(issued.token());
  }

  @Test
  void keepsNoTokenOnDisk() throws IOException {
    IssuedToken issued = registry.add("linh", Role.LIAISON, "", Set.of());

    String content = Files.readString(file);

    assertThat(content).doesNotContain(issued.token()).doesNotContain(issued.token().substring(3));
    assertThat(content).contains(issued.user().tokenHash());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "rt_", "Bearer x", "rt_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void authenticatesNobodyElse(String token) {
    registry.add("linh", Role.LIAISON, "", Set.of());

    assertThat(registry.authenticate(token)).isEmpty();
  }

  @Test
  void refusesEveryTokenThatDiffersInOneCharacter() {
    String token = registry.add("linh", Role.LIAISON, "", Set.of()).token();

    for (int i = 0; i < token.length(); i++) {
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      String wrong = token.substring(0, i) + other + token.substring(i + 1);
      assertThat(registry.authenticate(wrong)).isEmpty();
    }
    assertThat(registry.authenticate(token + "A")).isEmpty();
    assertThat(registry.authenticate(token)).isPresent();
  }

  @Test
  void takesTheStoredHashForNoToken() {
    IssuedToken issued = registry.add("linh", Role.LIAISON, "", Set.of());

    assertThat(registry.authenticate(issued.user().tokenHash())).isEmpty();
  }

  @Test
  void seesWhatAnotherProcessChanges() {
    UserRegistry other = UserRegistry.open(file, random(2), CLOCK);
    String token = other.add("linh", Role.LIAISON, "", Set.of()).token();
    assertThat(registry.authenticate(token)).isPresent();

    other.revoke("linh");

    assertThat(registry.authenticate(token)).isEmpty();
    assertThat(registry.list()).singleElement().satisfies(u -> assertThat(u.isActive()).isFalse());
  }

  @Test
  void keepsTheFirstDateOfARevocation() {
    registry.add("linh", Role.LIAISON, "", Set.of());
    User first = registry.revoke("linh");
    Instant later = Instant.parse("2027-01-01T00:00:00Z");

    User second = UserRegistry.open(file, random(3), InstantSource.fixed(later)).revoke("LINH");

    assertThat(second).isEqualTo(first);
    assertThat(first.revoked()).isEqualTo(CLOCK.instant());
    refused(() -> registry.revoke("nobody"), ErrorCode.NOT_FOUND);
  }

  @Test
  void listsByNameAndRefusesANameTwice() {
    registry.add("somsak", Role.ANALYST, "", Set.of());
    registry.add("linh", Role.LIAISON, "", Set.of());
    registry.revoke("linh");

    refused(() -> registry.add("Linh", Role.ANALYST, "", Set.of()), ErrorCode.CONFLICT);
    assertThat(registry.list()).extracting(User::name).containsExactly("linh", "somsak");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "system", "System", "a b", "1234", "-a", "a/b", "a\n", "นางสาว", "x@y"})
  void refusesNamesOfAnotherForm(String name) {
    refused(() -> registry.add(name, Role.ANALYST, "", Set.of()), ErrorCode.INVALID_PARAMETER);
    assertThat(file).doesNotExist();
  }

  @Test
  void refusesControlCharactersAndEmptyCases() {
    refused(
        () -> registry.add("a", Role.ANALYST, "A\u0000", Set.of()), ErrorCode.INVALID_PARAMETER);
    refused(() -> registry.add("a", Role.ANALYST, "", Set.of("")), ErrorCode.INVALID_PARAMETER);
  }

  @Test
  void letsOnlyTheOwnerReadTheFile() throws IOException {
    assumeTrue(file.getFileSystem().supportedFileAttributeViews().contains("posix"));

    registry.add("linh", Role.LIAISON, "", Set.of());

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"version\":2,\"users\":[]}",
        "{\"version\":1,\"users\":[{}]}",
        "{\"version\":1,\"users\":[{\"name\":\"a\",\"role\":\"ADMINISTRATOR\",\"agency\":\"\","
            + "\"tokenHash\":\"\",\"created\":\"2026-11-23T08:00:00Z\",\"revoked\":null}]}"
      })
  void letsNobodyInWhenTheFileIsDamaged(String content) throws IOException {
    String token = registry.add("linh", Role.LIAISON, "", Set.of()).token();
    Files.writeString(file, content);

    refused(() -> registry.authenticate(token), ErrorCode.INVALID_INPUT);
    refused(() -> registry.add("b", Role.ANALYST, "", Set.of()), ErrorCode.INVALID_INPUT);
    assertThat(Files.readString(file)).isEqualTo(content);
  }

  @Test
  void readsAMissingListOfCasesAsDamageNotAsAllCases() throws IOException {
    registry.add("linh", Role.LIAISON, "", Set.of("C1"));
    String content = Files.readString(file);
    Files.writeString(file, content.replace("\"cases\"", "\"case\""));

    refused(() -> registry.list(), ErrorCode.INVALID_INPUT);
  }

  @Test
  void losesNoUserWhenManyAreAddedAtOnce() throws Exception {
    UserRegistry other = UserRegistry.open(file, random(4), CLOCK);
    List<Future<IssuedToken>> added = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 24; i++) {
        String name = "user" + i;
        UserRegistry one = i % 2 == 0 ? registry : other;
        added.add(pool.submit(() -> one.add(name, Role.ANALYST, "", Set.of())));
      }
    }

    for (Future<IssuedToken> each : added) {
      assertThat(registry.authenticate(each.get().token())).isPresent();
    }
    assertThat(registry.list()).hasSize(24);
  }

  private static void refused(ThrowingCallable call, ErrorCode code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(EngineException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private static SecureRandom random(long seed) {
    try {
      SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
      random.setSeed(seed);
      return random;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
