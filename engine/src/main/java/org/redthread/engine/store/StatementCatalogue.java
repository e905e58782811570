package org.redthread.engine.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redthread.engine.model.EngineException;
import org.redthread.engine.model.ErrorCode;

/**
 * Every Cypher statement of the product, read from the resources of the module {@code cypher} and
 * checked against its header when it is opened. Immutable; threads may share it.
 */
public final class StatementCatalogue {
  private static final String FOLDER = "queries";
  private static final String SUFFIX = ".cypher";

  private final NavigableMap<String, Statement> statements;

  private StatementCatalogue(NavigableMap<String, Statement> statements) {
    this.statements = Collections.unmodifiableNavigableMap(statements);
  }

  /**
   * Reads and checks all statements on the class path.
   *
   * @throws EngineException with {@link ErrorCode#INVALID_STATEMENT} where one breaks its header
   */
  public static StatementCatalogue open() {
    URL folder = StatementCatalogue.class.getClassLoader().getResource(FOLDER);
    if (folder == null) {
      throw new EngineException(
          ErrorCode.INVALID_STATEMENT,
          FOLDER,
          "the catalogue of statements is not on the class path");
    }
    try {
      return new StatementCatalogue(readAll(folder.toURI()));
    } catch (URISyntaxException | IOException fault) {
      throw new EngineException(
          ErrorCode.INVALID_STATEMENT, FOLDER, "the catalogue of statements can't be read", fault);
    }
  }

  private static NavigableMap<String, Statement> readAll(URI folder) throws IOException {
    if (!folder.getScheme().equals("jar")) {
      return readFolder(Path.of(folder));
    }
    try (FileSystem opened = openJar(folder)) {
      FileSystem jar = opened == null ? FileSystems.getFileSystem(folder) : opened;
      return readFolder(jar.getPath("/" + FOLDER));
    }
  }

  private static @Nullable FileSystem openJar(URI folder) throws IOException {
    try {
      return FileSystems.newFileSystem(folder, Map.of());
    } catch (FileSystemAlreadyExistsException alreadyOpen) {
      // Somebody else in this process opened the jar and will close it; it is only borrowed here.
      return null;
    }
  }

  private static NavigableMap<String, Statement> readFolder(Path folder) throws IOException {
    NavigableMap<String, Statement> statements = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(file -> file.toString().endsWith(SUFFIX))
          .forEach(file -> read(folder, file, statements));
    }
    return statements;
  }

  private static void read(Path folder, Path file, Map<String, Statement> statements) {
    String relative = folder.relativize(file).toString().replace('\\', '/');
    String id = relative.substring(0, relative.length() - SUFFIX.length());
    try {
      statements.put(id, StatementHeaderParser.parse(id, Files.readString(file)));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /**
   * {@return the statement with this id}
   *
   * @throws EngineException with {@link ErrorCode#INVALID_STATEMENT} where there is none
   */
  public Statement get(String id) {
    Statement statement = statements.get(id);
    if (statement == null) {
      throw new EngineException(ErrorCode.INVALID_STATEMENT, id, "no statement has the id " + id);
    }
    return statement;
  }

  /** {@return all statements by id} */
  public Collection<Statement> list() {
    return List.copyOf(statements.values());
  }
}
